// The customers seen at this counter today, as this device keeps them for when there is no line.
import type { OrderBody } from '#src/channels/orders/index.ts';
import type { Case } from '#src/desk/case.ts';
import type { Customer } from '#src/desk/customer.ts';
import { isoDay } from '#src/lib/format.ts';
import { now } from '#src/lib/time.ts';
import { openBrowserSeen } from '#src/outbox/browser.ts';
import type { SeenToday } from '#src/outbox/seen-today.ts';

export interface Seen {
  readonly customer: Customer;
  readonly cases?: readonly Case[];
  readonly orders?: readonly OrderBody[];
}

let open: { readonly staffId: string; readonly seen: Promise<SeenToday> } | undefined;

/** Opened once for whoever is signed in. Rejects where the browser keeps nothing: then nothing is kept. */
export function seenToday(staffId: string): Promise<SeenToday> {
  if (open?.staffId !== staffId) open = { staffId, seen: openBrowserSeen(staffId, () => isoDay(now())) };
  return open.seen;
}
