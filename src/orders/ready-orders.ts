// Orders that wait to be collected, as whoever tells of them needs them: what is in it, where it lies, what to pay.
import { waitsSince, type OrderBody, type OrderItem } from '#src/channels/orders/index.ts';
import type { Instant } from '#src/lib/time.ts';

export interface ReadyOrder {
  readonly number: string;
  readonly items: readonly OrderItem[];
  /** Id of the shop it waits in. */
  readonly location: string;
  readonly place?: string;
  readonly shelf?: string;
  readonly readyAt: Instant;
  readonly keptUntil?: Instant;
  readonly orderedAt: Instant;
  /** The channel it came by, by its id; else what the order system says. */
  readonly source?: string;
  readonly takenBy?: string;
  readonly takenFrom?: OrderBody['takenFrom'];
  readonly total?: OrderBody['total'];
  readonly isPaid: boolean;
}

/** What waits, the longest first. */
export const readyOrders = (orders: readonly OrderBody[]): readonly ReadyOrder[] =>
  orders.flatMap((order) => readyOrder(order) ?? []).toSorted((a, b) => a.readyAt - b.readyAt);

function readyOrder(body: OrderBody): ReadyOrder | undefined {
  const readyAt = waitsSince(body);
  if (readyAt === undefined) return undefined;
  const { number, items, location, pickUp, source, takenBy, takenFrom, total, isPaid, createdAt } = body;
  return {
    number,
    items,
    location,
    readyAt,
    orderedAt: createdAt,
    isPaid,
    ...(pickUp?.place !== undefined && { place: pickUp.place }),
    ...(pickUp?.shelf !== undefined && { shelf: pickUp.shelf }),
    ...(pickUp?.keptUntil !== undefined && { keptUntil: pickUp.keptUntil }),
    ...(source !== undefined && { source }),
    ...(takenBy !== undefined && { takenBy }),
    ...(takenFrom && { takenFrom }),
    ...(total && { total }),
  };
}
