// Who worked on a case and may be told what a reviewer says of it.
import { may } from '#src/staff/roles.ts';
import type { Call } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import { mayBeTold } from '../people/notify.ts';

/** Its owner, then everybody who wrote or decided something in it, if they may be told. */
export async function peopleOf(ctx: Call['ctx'], one: CaseRecord): Promise<readonly StaffRecord[]> {
  const entries = await ctx.feed('desk-entry', one.customer);
  const ids = new Set(one.ownerId === null ? [] : [one.ownerId]);
  if (one.ownedFrom !== undefined) ids.add(one.ownedFrom);
  for (let at = entries.indexOf(one.openedAt); at < entries.length; at++) {
    const { caseId, staffId } = entries.at(at);
    if (caseId === one.id && staffId !== undefined) ids.add(staffId);
  }
  return [...ids].flatMap(
    (id) => ctx.world.staff.find((staff) => staff.id === id && mayBeShown(staff, one)) ?? [],
  );
}

export const mayBeShown = (staff: StaffRecord, one: CaseRecord): boolean =>
  may(staff.role, 'review.feedback') && mayBeTold(staff, one, 'feedback-given');
