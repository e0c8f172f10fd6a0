// A case and a person in the words of the rules.
import type { Case, Staff } from '#src/desk/schemas.ts';
import { offered, type CaseAct, type CaseStanding } from './rules.ts';

export const openPromises = (one: Case): number =>
  one.promises.filter(({ state }) => state === 'open').length;

const standingOf = (one: Case): CaseStanding => ({
  state: one.state,
  ownerId: one.owner?.id ?? null,
  openPromises: openPromises(one),
});

/** What this person may do with the case now. */
export const actsOf = (one: Case, me: Staff): ReadonlySet<CaseAct> =>
  new Set(offered(standingOf(one), { id: me.id, role: me.role }));
