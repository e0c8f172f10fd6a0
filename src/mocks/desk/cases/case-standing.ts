// A case as it is kept, in the words of the rules.
import type { CaseStanding } from '#src/cases/rules/standing.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { Roster } from '../people/absences.ts';

export function standingOf(one: CaseRecord, roster: Roster): CaseStanding {
  const standInId = roster.standInOf(one.ownerId);
  return {
    state: one.state,
    ownerId: one.ownerId,
    team: one.team,
    brand: one.brand,
    priority: one.priority?.level ?? 'normal',
    openPromises: one.promises.filter(({ state }) => state === 'open').length,
    ...(standInId !== undefined && { standInId }),
    ...(one.offer && { offer: one.offer }),
    ...(one.mergedInto && { isMerged: true }),
    ...(one.asked && { askedById: one.asked.byId }),
  };
}
