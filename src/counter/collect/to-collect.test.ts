import { expect, test } from 'vitest';
import type { OrderBody } from '#src/channels/orders/index.ts';
import type { Send } from '#src/outbox/send.ts';
import { toCollect } from './to-collect.ts';

const order = (orderId: string, more: Partial<OrderBody> = {}): OrderBody => ({
  orderId,
  version: 1,
  location: 'kingsgate',
  number: `DM-${orderId}`,
  milestone: 'ordered',
  state: 'OPEN',
  items: [
    { uid: 'l1', name: 'Belt', quantity: '1' },
    { uid: 'l2', name: 'Socks', quantity: '3', isCollected: true },
  ],
  isPaid: true,
  steps: [],
  fulfillment: { uid: 'f1', type: 'PICKUP', state: 'PREPARED' },
  createdAt: 0,
  refunds: [],
  returned: [],
  ...more,
});
const handOver = (orderId: string, state: Send['state']): Send => ({
  outgoing: {
    intentId: orderId,
    customerId: 'james',
    caseId: '',
    channel: 'orders',
    mode: 'deed',
    text: '',
    deed: { orderId },
    createdAt: 0,
  },
  state,
  order: 1,
  tries: 0,
  departures: 0,
  changedAt: 0,
});
const reasons = (orders: readonly OrderBody[], sends: readonly Send[] = []) =>
  toCollect(orders, 'kingsgate', sends).map((one) => `${one.order.orderId} ${one.whyNot ?? 'here'}`);

test('what waits here stands first; the rest says why it cannot be had here and now', () => {
  const other = order('b', { location: 'northfield' });
  const unpacked = order('c', { fulfillment: { uid: 'f1', type: 'PICKUP', state: 'PROPOSED' } });
  expect(reasons([other, unpacked, order('a')])).toEqual(['a here', 'b elsewhere', 'c not-ready']);
});

test('what is sent, collected or cancelled is nothing to collect', () => {
  expect(
    reasons([
      order('a', { fulfillment: { type: 'SHIPMENT', state: 'PROPOSED' } }),
      order('b', { state: 'COMPLETED' }),
      order('c', { state: 'CANCELED' }),
    ]),
  ).toEqual([]);
});

test('only what the customer has not got yet is to be collected', () => {
  expect(toCollect([order('a')], 'kingsgate', [])[0]?.items.map(({ name }) => name)).toEqual(['Belt']);
});

test('an order is not handed over a second time while the first has not arrived', () => {
  const sends = [handOver('a', 'queued'), handOver('b', 'sent'), handOver('c', 'not-sent')];
  expect(reasons([order('a'), order('b'), order('c')], sends)).toEqual([
    'b here',
    'a under-way',
    'c under-way',
  ]);
});
