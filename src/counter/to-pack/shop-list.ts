// What a shop has to prepare, what waits there and what went today, with what was done here and has not arrived. Pure.
import type { OrderBody } from '#src/channels/orders/index.ts';
import type { ShopOrder } from '#src/channels/orders/receipts.ts';
import { daysBetween } from '#src/lib/format.ts';
import type { Send } from '#src/outbox/send.ts';
import type { Instant } from '#src/timeline/index.ts';
import { handedOver, handsOver } from '../collect/to-collect.ts';

export interface Listed extends ShopOrder {
  /** When the customer comes for it, or how long it is kept; absent: nobody said. */
  readonly dueAt?: Instant;
  /** Done here, and not yet in what the shop's list says. */
  readonly send?: Send;
}
export interface ShopList {
  readonly toPack: readonly Listed[];
  readonly waiting: readonly Listed[];
  /** Today. */
  readonly gone: readonly Listed[];
}

/** What is due first stands first; what went last likewise. */
export function shopList(orders: readonly ShopOrder[], sends: readonly Send[], present: Instant): ShopList {
  const all = orders.map((one): Listed => {
    const dueAt = one.order.pickUp?.at ?? one.order.pickUp?.keptUntil;
    const send = sends.findLast((each) => isNews(each, one.order));
    return { ...one, ...(dueAt !== undefined && { dueAt }), ...(send && { send }) };
  });
  const at = (...places: readonly Place[]) => all.filter((one) => places.includes(placeOf(one)));
  const goneToday = at('gone').filter(({ order }) => {
    const when = goneAt(order);
    return when === undefined || daysBetween(when, present) === 0;
  });
  return {
    toPack: at('to-pack').toSorted(byDue),
    waiting: at('waiting').toSorted(byDue),
    gone: goneToday.toSorted((a, b) => (goneAt(b.order) ?? present) - (goneAt(a.order) ?? present)),
  };
}

/** When the customer got it. */
export const goneAt = ({ steps }: OrderBody): Instant | undefined =>
  steps.findLast(({ kind }) => kind === 'collected')?.at;

/** It is about the very version that is listed: what came after knows of it. */
function isNews(send: Send, { orderId, version }: OrderBody): boolean {
  const { deed } = send.outgoing;
  if (handsOver(send) !== orderId || typeof deed !== 'object' || deed === null) return false;
  return 'version' in deed && deed.version === version;
}

type Place = 'to-pack' | 'waiting' | 'gone';

function placeOf({ order, send }: Listed): Place {
  if (order.state !== 'OPEN') return 'gone';
  if (send && handedOver(send) !== undefined) return send.state === 'sent' ? 'gone' : 'waiting';
  if (send?.state === 'sent') return 'waiting';
  const isPrepared = order.fulfillment?.state === 'PREPARED';
  // What another shop had kept here lies nowhere until somebody puts it aside.
  const isAside = order.reservedFrom === undefined || order.pickUp?.shelf !== undefined;
  return isPrepared && isAside ? 'waiting' : 'to-pack';
}

const byDue = (a: Listed, b: Listed): number =>
  (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.order.createdAt - b.order.createdAt;
