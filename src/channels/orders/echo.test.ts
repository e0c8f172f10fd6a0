// What is done at a counter, as it stands on the line until the order system has answered.
import { expect, test } from 'vitest';
import type { Outgoing } from '#src/channels/channel.ts';
import type { OrderBody } from './body.ts';
import { changes, echo } from './echo.ts';
import { foreseenHandOver, foreseenReservation, foreseenReturn } from './foreseen.ts';
import { orders } from './index.ts';

const at = Date.parse('2026-03-19T15:12:00Z');
const shop = { id: 'kingsgate', name: 'Kingsgate' };
const outgoing = (deed: object, text: string): Outgoing => ({
  intentId: 'i1',
  customerId: 'james',
  caseId: '',
  channel: 'orders',
  mode: 'deed',
  text,
  deed,
  createdAt: at,
});
const nadia = { name: 'Nadia Petrov' };

test('a return says what, why and what for, under the key it keeps', () => {
  const told = foreseenReturn({
    at,
    shop,
    things: ['2 × Oxford shirt, M'],
    number: 'DM-47310',
    reason: 'faulty',
    remedy: 'refund',
    tender: 'CARD',
    size: undefined,
    minor: 6500,
    currency: 'GBP',
  });
  const deed = { does: 'take-back', told };
  expect(echo(outgoing(deed, 'Oxford shirt, M'), nadia)).toMatchObject({
    key: 'echo/i1',
    intentId: 'i1',
    at,
    summary: 'Oxford shirt, M',
    body: {
      number: '',
      source: 'Kingsgate',
      takenBy: 'Nadia Petrov',
      returned: ['2 × Oxford shirt, M'],
      refunds: [{ amount: { minor: 6500, currency: 'GBP' } }],
      returnOf: { number: 'DM-47310', reason: 'faulty', remedy: 'refund', tender: 'CARD' },
    },
  });
  expect(changes(outgoing(deed, ''))).toBe(false);
});

test('a reservation is kept by nobody yet: it does not wait to be collected', () => {
  const told = foreseenReservation({
    at,
    shop,
    keeper: { id: 'harbour-walk', name: 'Harbour Walk' },
    article: 'Slim chino, navy',
    size: 'W32',
    minor: 3540,
    currency: 'GBP',
    discount: { code: 'KG40', percentage: 40 },
  });
  const entry = echo(outgoing({ does: 'reserve', told }, 'Slim chino, navy, W32, Harbour Walk'), nadia);
  expect(entry?.body).toMatchObject({
    location: 'harbour-walk',
    items: [{ name: 'Slim chino, navy', variation: 'W32', quantity: '1' }],
    total: { minor: 3540 },
    discountCode: 'KG40',
    reservedFrom: 'Kingsgate',
    pickUp: { place: 'Harbour Walk' },
    fulfillment: { state: 'PROPOSED' },
  });
  expect(entry && orders.facts(entry).some(({ kind }) => kind === 'ready')).toBe(false);
});

test('a hand-over is told until its order says so itself', () => {
  const belt = { uid: 'l1', name: 'Leather belt', quantity: '1', price: { minor: 3200, currency: 'GBP' } };
  const order: OrderBody = {
    orderId: 'CA1',
    version: 3,
    location: 'kingsgate',
    number: 'DM-51877',
    milestone: 'ordered',
    state: 'OPEN',
    items: [belt],
    isPaid: true,
    steps: [],
    createdAt: 0,
    refunds: [],
    returned: [],
  };
  const deed = { orderId: 'CA1', version: 3, told: foreseenHandOver(order, [belt], at) };
  expect(echo(outgoing(deed, 'DM-51877'), nadia)?.body).toMatchObject({
    number: 'DM-51877',
    state: 'COMPLETED',
    isPaid: true,
    steps: [{ kind: 'ordered' }, { kind: 'collected', at }],
  });
  expect(changes(outgoing(deed, ''))).toBe(true);
});
