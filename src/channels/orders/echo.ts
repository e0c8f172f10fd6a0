// An order taken by hand stands on the line at once, until the back end has it.
import * as z from 'zod/mini';
import type { Outgoing } from '#src/channels/channel.ts';
import type { Entry } from '#src/timeline/index.ts';
import type { OrderBody } from './body.ts';
import { CHANNEL } from './map.ts';
import { TakenOrder } from './taken.ts';

export function echo(
  { intentId, deed, createdAt }: Outgoing,
  us: { readonly name: string },
): Entry<OrderBody> | undefined {
  const read = z.safeParse(TakenOrder, deed);
  if (!read.success) return undefined;
  const { number, location, place, source, items, currency, pickUpAt, note, from } = read.data;
  const total = items.reduce((sum, { minor = 0, quantity }) => sum + minor * Number(quantity), 0);
  return {
    key: `echo/${intentId}`,
    channel: CHANNEL,
    nativeId: intentId,
    sort: `~${intentId}`,
    at: createdAt,
    kind: 'order',
    from: 'customer',
    who: '',
    summary: [number, ...items.map(({ name }) => name)].join('\n'),
    intentId,
    body: {
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
    },
  };
}
