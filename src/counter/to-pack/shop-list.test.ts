import { expect, test } from 'vitest';
import type { OrderBody } from '#src/channels/orders/index.ts';
import type { ShopOrder } from '#src/channels/orders/receipts.ts';
import type { Send } from '#src/outbox/send.ts';
import { outgoing, send as aSend } from '#src/outbox/testing/builders.ts';
import { shopList } from './shop-list.ts';

const present = Date.parse('2026-03-19T15:12:00Z');
const at = (clock: string, day = '19') => Date.parse(`2026-03-${day}T${clock}:00Z`);
const order = (orderId: string, more: Partial<OrderBody> = {}): ShopOrder => ({
  customer: { id: 'james', name: 'James Whitcombe' },
  order: {
    orderId,
    version: 1,
    location: 'kingsgate',
    number: `DM-${orderId}`,
    milestone: 'ordered',
    state: 'OPEN',
    items: [],
    isPaid: true,
    steps: [],
    fulfillment: { uid: 'f1', type: 'PICKUP', state: 'PROPOSED' },
    createdAt: 0,
    refunds: [],
    returned: [],
    ...more,
  },
});
const prepared = { uid: 'f1', type: 'PICKUP', state: 'PREPARED' } as const;
const collected = (when: number) =>
  ({ state: 'COMPLETED', steps: [{ kind: 'collected', at: when }] }) as const;
const send = (state: Send['state'], deed: object): Send =>
  aSend('deed', { state, outgoing: outgoing('deed', { mode: 'deed', deed }) });
const pack = (state: Send['state'], orderId: string, version = 1) =>
  send(state, { does: 'pack', orderId, version, shelf: 'C2' });
const handOver = (state: Send['state'], orderId: string) => send(state, { orderId, version: 1 });

const placed = (orders: readonly ShopOrder[], sends: readonly Send[] = []) => {
  const { toPack, waiting, gone } = shopList(orders, sends, present);
  return [toPack, waiting, gone].map((list) => list.map((one) => one.order.orderId));
};

test('what somebody comes for first is packed first; what waits and what went today stand apart', () => {
  expect(
    placed([
      order('late', { pickUp: { at: at('17:00') } }),
      order('any'),
      order('soon', { pickUp: { at: at('16:00') } }),
      order('ready', { fulfillment: prepared, pickUp: { shelf: 'A' } }),
      order('gone', collected(at('11:00'))),
      order('yesterday', collected(at('23:00', '18'))),
    ]),
  ).toEqual([['soon', 'late', 'any'], ['ready'], ['gone']]);
});

test('what another shop had kept here is to be put aside until it lies on a shelf', () => {
  const kept = { fulfillment: prepared, reservedFrom: 'Kingsgate' };
  expect(placed([order('a', kept), order('b', { ...kept, pickUp: { shelf: 'H3' } })])).toEqual([
    ['a'],
    ['b'],
    [],
  ]);
});

test('what was done here counts as soon as it has arrived, and is shown as waiting until then', () => {
  const all = [order('a'), order('b'), order('c', { fulfillment: prepared }), order('d', { version: 2 })];
  const sends = [pack('queued', 'a'), pack('sent', 'b'), handOver('sent', 'c'), pack('sent', 'd')];
  expect(placed(all, sends)).toEqual([['a', 'd'], ['b'], ['c']]);
  expect(shopList(all, sends, present).toPack[0]?.send?.state).toBe('queued');
});
