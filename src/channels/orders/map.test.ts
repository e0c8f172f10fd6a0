import { expect, test } from 'vitest';
import { identity, readyOrder, stoppedOrder } from './builders.ts';
import { factsOf } from './facts.ts';
import { entriesOf } from './map.ts';

const entriesFrom = (...records: readonly unknown[]) => entriesOf(records, identity.keys, 0);

test('an order becomes one entry where it was placed, with its steps and why it stopped', () => {
  expect(entriesFrom(stoppedOrder)).toEqual([
    {
      key: 'orders/CA9',
      channel: 'orders',
      nativeId: 'CA9',
      sort: 'CA00000000000000000009',
      at: Date.parse('2026-03-16T09:14:00Z'),
      kind: 'order',
      from: 'customer',
      who: 'James Whitcombe',
      via: { kind: 'square_customer', value: 'C77', verified: true },
      thread: 'CA9',
      summary: 'DM-51902\nSlim chino, navy, W32\npair damaged\nTom Keller',
      body: {
        orderId: 'CA9',
        version: 3,
        location: 'web',
        number: 'DM-51902',
        milestone: 'ordered',
        state: 'CANCELED',
        source: 'Phone',
        takenBy: 'Tom Keller',
        items: [
          {
            uid: 'l1',
            name: 'Slim chino',
            variation: 'navy, W32',
            quantity: '1',
            price: { minor: 5900, currency: 'GBP' },
          },
        ],
        total: { minor: 3540, currency: 'GBP' },
        isPaid: false,
        discountPercent: 40,
        steps: [
          { kind: 'ordered', at: Date.parse('2026-03-16T09:14:00Z') },
          { kind: 'picking', at: Date.parse('2026-03-16T13:02:00Z') },
          { kind: 'stopped', at: Date.parse('2026-03-17T08:31:00Z'), reason: 'pair damaged' },
          { kind: 'delivered' },
        ],
        fulfillment: { uid: 'f1', type: 'SHIPMENT', state: 'FAILED' },
        createdAt: Date.parse('2026-03-16T09:14:00Z'),
        refunds: [],
        returned: [],
      },
    },
  ]);
});

test('a pick-up ready on another day stands on the line a second time, when it was ready', () => {
  const [placed, ready] = entriesFrom(readyOrder);
  expect([placed?.key, placed?.at]).toEqual(['orders/CA10', Date.parse('2026-03-17T18:00:00Z')]);
  expect({ ...ready, body: undefined }).toEqual({
    key: 'orders/CA10/ready',
    channel: 'orders',
    nativeId: 'CA10/ready',
    sort: 'CA00000000000000000010/ready',
    at: Date.parse('2026-03-18T16:20:00Z'),
    kind: 'order',
    from: 'nobody',
    who: '',
    via: { kind: 'square_customer', value: 'C77', verified: true },
    thread: 'CA10',
    summary: 'DM-51877\nLeather belt\nKingsgate\nC4',
    body: undefined,
  });
  expect(ready?.body).toMatchObject({
    milestone: 'ready',
    isPaid: true,
    pickUp: {
      place: 'Kingsgate',
      shelf: 'C4',
      keptUntil: Date.parse('2026-03-24T18:00:00Z'),
      toldBy: 'SMS, 16:21',
    },
  });
});

test('ready on the day it was ordered, it stands there once', () => {
  expect(entriesFrom({ ...readyOrder, created_at: '2026-03-18T16:20:00Z' })).toHaveLength(1);
});

test('orders state what was ordered, why it stopped, what waits where until when, and what was refunded', () => {
  const refunded = {
    ...stoppedOrder,
    id: 'CA11',
    refunds: [
      { id: 'rf1', created_at: '2026-03-17T09:00:00Z', amount_money: { amount: 3540, currency: 'GBP' } },
    ],
  };
  const about = { channel: 'orders', reference: 'DM-51902', item: 'Slim chino, navy, W32' };
  const entryKey = 'orders/CA11';
  expect(entriesFrom(refunded).flatMap(factsOf)).toEqual([
    {
      ...about,
      entryKey,
      kind: 'ordered',
      at: Date.parse('2026-03-16T09:14:00Z'),
      amount: { minor: 3540, currency: 'GBP' },
      who: 'Tom Keller',
    },
    {
      ...about,
      entryKey,
      kind: 'order-stopped',
      at: Date.parse('2026-03-17T08:31:00Z'),
      words: 'pair damaged',
    },
    {
      ...about,
      entryKey,
      kind: 'refunded',
      at: Date.parse('2026-03-17T09:00:00Z'),
      amount: { minor: 3540, currency: 'GBP' },
    },
  ]);
  expect(entriesFrom(readyOrder).flatMap(factsOf).at(-1)).toEqual({
    entryKey: 'orders/CA10/ready',
    channel: 'orders',
    reference: 'DM-51877',
    item: 'Leather belt',
    kind: 'ready',
    at: Date.parse('2026-03-18T16:20:00Z'),
    place: 'Kingsgate, C4',
    dueAt: Date.parse('2026-03-24T18:00:00Z'),
  });
});

test('an order with almost nothing in it is still an order', () => {
  const bare = {
    id: 'x',
    location_id: 'web',
    state: 'OPEN',
    version: 1,
    created_at: '2026-03-17T18:00:00Z',
    updated_at: '2026-03-17T18:00:00Z',
  };
  expect(entriesFrom(bare)).toMatchObject([
    {
      nativeId: 'x',
      summary: 'x',
      body: { number: 'x', items: [], isPaid: false, steps: [{ kind: 'ordered' }] },
    },
  ]);
});

test('a hostile page: null for absent, a date that is none, no object at all', () => {
  const entries = entriesFrom(
    { ...stoppedOrder, id: 'CA20', line_items: null },
    { ...stoppedOrder, id: 'CA21', created_at: '16 March' },
    42,
    stoppedOrder,
  );
  expect(entries.map(({ nativeId, kind, at }) => [nativeId, kind, new Date(at).toISOString()])).toEqual([
    ['CA20', 'unreadable', '2026-03-16T09:14:00.000Z'],
    ['CA21', 'unreadable', '2026-03-16T09:14:00.000Z'],
    ['unreadable-87e38583', 'unreadable', '2026-03-16T09:14:00.000Z'],
    ['CA9', 'order', '2026-03-16T09:14:00.000Z'],
  ]);
});
