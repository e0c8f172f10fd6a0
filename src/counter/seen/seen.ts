// The customers seen at this counter today, as this device keeps them for when there is no line.
import type { Fact } from '#src/channels/channel.ts';
import type { OrderBody } from '#src/channels/orders/index.ts';
import type { Case } from '#src/desk/case.ts';
import type { Customer } from '#src/desk/customer.ts';
import { isoDay } from '#src/lib/format.ts';
import { now } from '#src/lib/time.ts';
import { openBrowserSeen } from '#src/outbox/browser-seen.ts';
import type { SeenToday } from '#src/outbox/seen-today.ts';
import type { ReadReceipts } from '../bring-back/read-receipts.ts';
import type { KeptStations } from '../last/stations.ts';
import type { ReadOffers } from '../queries.ts';

export interface Seen {
  readonly customer: Customer;
  readonly cases?: readonly Case[];
  readonly orders?: readonly OrderBody[];
  readonly offers?: ReadOffers;
  readonly receipts?: ReadReceipts;
  /** What the hello card says was last told, from every channel. */
  readonly told?: readonly Fact[];
  /** The last contact on every channel, in words. */
  readonly stations?: KeptStations;
}

export const toldKey = (customerId: string): readonly string[] => ['told', customerId];
export const stationsKey = (customerId: string): readonly string[] => ['last-stations', customerId];

let open: { readonly staffId: string; readonly seen: Promise<SeenToday> } | undefined;

/** Opened once for whoever is signed in. Rejects where the browser keeps nothing: then nothing is kept. */
export function seenToday(staffId: string): Promise<SeenToday> {
  if (open?.staffId !== staffId) open = { staffId, seen: openBrowserSeen(staffId, () => isoDay(now())) };
  return open.seen;
}
