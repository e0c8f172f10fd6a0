// An order taken by hand, and what is done at a counter, stand on the line at once, until the back end has them.
import * as z from 'zod/mini';
import type { Outgoing } from '#src/channels/channel.ts';
import type { Entry } from '#src/timeline/index.ts';
import type { OrderBody } from './body.ts';
import { bodyIn, CHANNEL } from './map.ts';
import { TakenOrder } from './taken.ts';
import { Order } from './wire.ts';

/** A return, a reservation or a hand-over tells the order it foresees. */
const Foreseen = z.object({ told: Order });

export function echo(outgoing: Outgoing, us: { readonly name: string }): Entry<OrderBody> | undefined {
  const { deed, createdAt } = outgoing;
  const foreseen = z.safeParse(Foreseen, deed);
  if (foreseen.success) {
    const body = bodyIn(foreseen.data.told);
    return standing(outgoing, { ...body, takenBy: us.name }, outgoing.text);
  }
  const read = z.safeParse(TakenOrder, deed);
  if (!read.success) return undefined;
  const { number, location, place, source, items, currency, pickUpAt, note, from } = read.data;
  const total = items.reduce((sum, { minor = 0, quantity }) => sum + minor * Number(quantity), 0);
  const body: OrderBody = {
    orderId: number,
    version: 0,
    location,
    number,
    milestone: 'ordered',
    state: 'OPEN',
    source,
    takenBy: us.name,
    items: items.map(({ uid, name, variation, quantity, minor }) => ({
      uid,
      name,
      quantity,
      ...(variation !== undefined && { variation }),
      ...(minor !== undefined && { price: { minor: minor * Number(quantity), currency } }),
    })),
    total: { minor: total, currency },
    isPaid: false,
    steps: [{ kind: 'ordered', at: createdAt }],
    fulfillment: { type: 'PICKUP', state: 'PROPOSED' },
    pickUp: { place, at: pickUpAt, ...(note !== undefined && { note }) },
    createdAt,
    ...(from && { takenFrom: from }),
    refunds: [],
    returned: [],
  };
  return standing(outgoing, body, [number, ...items.map(({ name }) => name)].join('\n'));
}

const standing = ({ intentId, createdAt }: Outgoing, body: OrderBody, summary: string): Entry<OrderBody> => ({
  key: `echo/${intentId}`,
  channel: CHANNEL,
  nativeId: intentId,
  sort: `~${intentId}`,
  at: createdAt,
  kind: 'order',
  from: 'customer',
  who: '',
  summary,
  intentId,
  body,
});

const Change = z.object({ orderId: z.string() });

/** Packed, handed over and let go is an order that is there. */
export const changes = ({ deed }: Outgoing): boolean => z.safeParse(Change, deed).success;
