// A case and a person in the words of the rules.
import type { Case } from '#src/desk/case.ts';
import type { Staff } from '#src/desk/staff.ts';
import { offered } from './rules/acts.ts';
import type { CaseAct, CaseStanding } from './rules/standing.ts';

export const openPromises = (one: Case): number =>
  one.promises.filter(({ state }) => state === 'open').length;

export function standingOf(one: Case): CaseStanding {
  const { state, team, brand, priority, owner, ownerAway, offer, asked, mergedInto } = one;
  return {
    state,
    team,
    brand,
    priority,
    ownerId: owner?.id ?? null,
    openPromises: openPromises(one),
    ...(ownerAway?.standIn && { standInId: ownerAway.standIn.id }),
    ...(offer && { offer: { byId: offer.by.id, toId: offer.to.id } }),
    ...(asked && { askedById: asked.by.id }),
    ...(mergedInto && { isMerged: true }),
  };
}

/** What this person may do with the case now. */
export const actsOf = (one: Case, me: Staff): ReadonlySet<CaseAct> =>
  new Set(offered(standingOf(one), { id: me.id, role: me.role }));
