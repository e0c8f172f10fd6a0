// An order that waits to be collected, as the counter needs it: what is in it, where it lies, and what to pay.
import type { Entry, Instant } from '#src/timeline/index.ts';
import { stepAt, type OrderBody, type OrderItem, type Price } from './body.ts';
import { factsOf } from './facts.ts';
import { isOrder } from './map.ts';

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
  /** How it came, in the order system's words. */
  readonly source?: string;
  readonly takenBy?: string;
  readonly total?: Price;
  readonly isPaid: boolean;
}

/** What waits, the longest first; an order that stands on the line twice is there once. */
export function readyOrders(entries: readonly Entry[]): readonly ReadyOrder[] {
  const ready = new Map<string, ReadyOrder>();
  for (const entry of entries)
    if (isOrder(entry) && factsOf(entry).some(({ kind }) => kind === 'ready'))
      ready.set(entry.body.number, readyOrder(entry.body, entry.at));
  return [...ready.values()].toSorted((a, b) => a.readyAt - b.readyAt);
}

function readyOrder(body: OrderBody, at: Instant): ReadyOrder {
  const { number, items, location, pickUp, source, takenBy, total, isPaid, createdAt } = body;
  return {
    number,
    items,
    location,
    readyAt: stepAt(body, 'ready') ?? at,
    orderedAt: createdAt,
    isPaid,
    ...(pickUp?.place !== undefined && { place: pickUp.place }),
    ...(pickUp?.shelf !== undefined && { shelf: pickUp.shelf }),
    ...(pickUp?.keptUntil !== undefined && { keptUntil: pickUp.keptUntil }),
    ...(source !== undefined && { source }),
    ...(takenBy !== undefined && { takenBy }),
    ...(total && { total }),
  };
}
