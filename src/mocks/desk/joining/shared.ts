// What two cases share while one is part of the other, as it stands in a record.
import type { Shared } from '#src/cases/rules/joining.ts';
import type { CaseRecord } from '../../world/records/case.ts';

export const sharedOf = (one: CaseRecord): Shared => ({
  state: one.state,
  ownerId: one.ownerId,
  ownedSince: one.ownedSince,
  silentFrom: one.silentFrom,
  waitingUntil: one.waitingUntil,
  customerWroteAt: one.customerWroteAt,
  replyDueAt: one.replyDueAt,
  replyWithinMs: one.replyWithinMs,
  unread: one.unread,
  complaint: one.complaint,
  priority: one.priority,
});

/** The case with what it shares; what is absent there is absent here. */
export function sharing(one: CaseRecord, shared: Shared): CaseRecord {
  const {
    ownedSince: _since,
    silentFrom: _silent,
    waitingUntil: _until,
    replyWithinMs: _within,
    complaint: _complaint,
    priority: _priority,
    ...rest
  } = one;
  const { ownedSince, silentFrom, waitingUntil, replyWithinMs, complaint, priority, ...more } = shared;
  return {
    ...rest,
    ...more,
    ...(ownedSince !== undefined && { ownedSince }),
    ...(silentFrom !== undefined && { silentFrom }),
    ...(waitingUntil !== undefined && { waitingUntil }),
    ...(replyWithinMs !== undefined && { replyWithinMs }),
    ...(complaint !== undefined && { complaint }),
    ...(priority && { priority }),
  };
}
