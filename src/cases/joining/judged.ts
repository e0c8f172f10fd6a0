// A case in the words of the rules for moving, splitting and merging.
import type { Case } from '#src/desk/case.ts';
import type { JoiningCase, Shared } from '../rules/joining.ts';
import { standingOf } from '../standing.ts';

export const judged = (one: Case): JoiningCase => ({
  ...standingOf(one),
  id: one.id,
  customer: one.customer.id,
});

const at = (instant: string | null | undefined): number | null =>
  instant === undefined || instant === null ? null : Date.parse(instant);

/** What it would bring to another case. */
export const sharedOf = (one: Case): Shared => ({
  state: one.state,
  ownerId: one.owner?.id ?? null,
  waitingUntil: at(one.waitingUntil) ?? undefined,
  customerWroteAt: at(one.customerWroteAt),
  replyDueAt: at(one.replyDueAt),
  replyWithinMs: one.replyWithinMs,
  unread: one.unread,
  complaint: one.complaint,
  priority: { level: one.priority, setById: one.prioritySetBy?.id ?? '' },
});
