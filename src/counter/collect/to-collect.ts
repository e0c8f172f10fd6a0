// Which orders of a customer are to be collected, and why one cannot be handed over here and now. Pure.
import type { OrderBody, OrderItem, Packing } from '#src/channels/orders/index.ts';
import type { Send } from '#src/outbox/send.ts';
import { isLeft } from '../use-deed.ts';

/**
 * elsewhere  it waits in another store
 * not-ready  nobody has packed it yet
 * under-way  a hand-over of it is written down and has not arrived
 */
export type WhyNot = 'elsewhere' | 'not-ready' | 'under-way';

export interface ToCollect {
  readonly order: OrderBody;
  /** What the customer has not got yet. */
  readonly items: readonly OrderItem[];
  readonly whyNot?: WhyNot;
}

/** What waits here first. */
export function toCollect(
  orders: readonly OrderBody[],
  storeId: string,
  sends: readonly Send[],
): readonly ToCollect[] {
  return orders
    .filter(({ state, fulfillment }) => state === 'OPEN' && fulfillment?.type === 'PICKUP')
    .map((order): ToCollect => {
      const why = whyNot(order, storeId, sends);
      const items = order.items.filter(({ isCollected }) => isCollected !== true);
      return { order, items, ...(why && { whyNot: why }) };
    })
    .toSorted((a, b) => Number(a.whyNot !== undefined) - Number(b.whyNot !== undefined));
}

function whyNot(
  { orderId, location, fulfillment }: OrderBody,
  storeId: string,
  sends: readonly Send[],
): WhyNot | undefined {
  if (sends.some((send) => isLeft(send) && handsOver(send) === orderId)) return 'under-way';
  if (location !== storeId) return 'elsewhere';
  return fulfillment?.state === 'PREPARED' ? undefined : 'not-ready';
}

/** The order a deed has given to the customer, all of it or a part; nothing for whatever else is done with one. */
export function handedOver({ outgoing: { deed } }: Send): string | undefined {
  if (typeof deed !== 'object' || deed === null || 'does' in deed || !('orderId' in deed)) return undefined;
  return typeof deed.orderId === 'string' ? deed.orderId : undefined;
}

/** The order a deed hands over or lets go, if it does. */
export function handsOver({ outgoing: { deed } }: Send): unknown {
  return typeof deed === 'object' && deed !== null && 'orderId' in deed ? deed.orderId : undefined;
}

/** The deed of packing an order and laying it on a shelf. */
export const packingOf = (
  { orderId, version, location, fulfillment }: OrderBody,
  shelf: string,
): Packing => ({
  does: 'pack',
  orderId,
  version,
  location,
  fulfillment: fulfillment?.uid ?? '',
  ...(shelf !== '' && { shelf }),
});
