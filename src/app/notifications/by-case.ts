// Notifications of one case stand together, at the place of the newest of them.
import type { Notification } from '#src/desk/notifications.ts';

export interface CaseGroup {
  readonly caseId: string;
  readonly subject: string;
  readonly customer: string;
  /** Newest first. */
  readonly items: readonly Notification[];
}

export function byCase(all: readonly Notification[]): readonly CaseGroup[] {
  const groups = Map.groupBy(all, (one) => one.case.id);
  return [...groups].flatMap(([caseId, items]) => {
    const newest = items[0];
    return newest ? [{ caseId, subject: newest.case.subject, customer: newest.customer.name, items }] : [];
  });
}
