import { afterEach, expect, test, vi } from 'vitest';
import type { StaffRecord } from '#src/mocks/backend.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { answer } from '#src/mocks/testing/serve.ts';
import type { Outgoing } from '#src/channels/channel.ts';
import { fetchPage } from './api.ts';
import { echo } from './echo.ts';
import { isOrder } from './map.ts';
import { customer } from './mock/builders.ts';
import { ordersBackend } from './mock.ts';
import { send } from './send.ts';
import type { TakenOrder } from './taken.ts';
import { changeOrder } from './write.ts';

/** A Saturday night. */
const late = Date.parse('2026-03-14T22:10:00Z');
const sunday = Date.parse('2026-03-15T08:30:00Z');
/** Nobody else’s in any test: what was written here is remembered. */
const identity = {
  customerId: 'james',
  name: 'James',
  keys: [{ kind: 'square_customer', value: 'C99', verified: true }],
} as const;
const never = new AbortController().signal;
afterEach(() => vi.unstubAllGlobals());

const eva: StaffRecord = {
  id: 'eva',
  name: 'Eva Jansen',
  givenName: 'Eva',
  initials: 'EJ',
  role: 'store',
  team: 'Stores',
  store: 'mill-lane',
  brands: ['rye'],
  onShift: true,
};

function world() {
  const ctx = testContext({
    now: late,
    staff: [eva],
    stores: [
      {
        id: 'mill-lane',
        name: 'Mill Lane',
        brand: 'rye',
        timeZone: 'Europe/London',
        hours: [{ day: 7, from: '07:30', to: '13:00' }],
      },
      { id: 'kingsgate', name: 'Kingsgate', brand: 'dunmore', timeZone: 'Europe/London' },
    ],
    customers: [customer('james', 'C99', { brand: 'rye' })],
    catalogue: [
      {
        id: 'G1',
        brand: 'rye',
        name: 'Country loaf',
        currency: 'GBP',
        variations: [{ id: 'G1V2', name: 'sliced', minor: 480 }],
      },
    ],
  });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) =>
    answer(ordersBackend, ctx, new Request(new URL(url, 'http://gateway.test'), init), {
      kind: 'staff',
      staff: eva,
      may: () => true,
    }),
  );
  return ctx;
}

const bread: TakenOrder = {
  does: 'take',
  number: 'H-7K2QD',
  tillId: 'C99',
  location: 'mill-lane',
  place: 'Mill Lane',
  source: 'SMS',
  items: [
    { uid: 'l1', good: 'G1V2', name: 'Country loaf', variation: 'sliced', quantity: '2', minor: 480 },
    { uid: 'l2', name: 'Candle', quantity: '1', minor: 100 },
  ],
  currency: 'GBP',
  pickUpAt: sunday,
  note: 'Paper bag',
  from: { channel: 'sms', id: 'SM1', thread: '+447700900142', at: late, words: 'Could I have 2 loaves?' },
};
const outgoing = (deed: unknown, intentId = 'i1'): Outgoing => ({
  intentId,
  customerId: 'james',
  caseId: '',
  channel: 'orders',
  mode: 'deed',
  text: 'H-7K2QD',
  deed,
  createdAt: late,
});
const onTheLine = async () => {
  const page = await fetchPage(identity, { direction: 'older', limit: 9 }, never);
  if (!page.ok) throw new Error(page.failure.kind);
  return page.value.entries.filter(isOrder);
};

test('an order taken by hand says who took it, from which words, and what to pay', async () => {
  world();
  expect(await send(outgoing(bread), never)).toEqual({ kind: 'sent', nativeId: 'H-7K2QD' });
  const [entry] = await onTheLine();
  expect(entry?.body).toMatchObject({
    number: 'H-7K2QD',
    source: 'SMS',
    takenBy: 'Eva Jansen',
    takenById: 'eva',
    takenFrom: { channel: 'sms', id: 'SM1', at: late, words: 'Could I have 2 loaves?' },
    total: { minor: 1060, currency: 'GBP' },
    isPaid: false,
    fulfillment: { type: 'PICKUP', state: 'PROPOSED' },
    pickUp: { place: 'Mill Lane', at: sunday, note: 'Paper bag' },
    changeableUntil: late + 2 * 3_600_000,
  });
});

test('it is written once, however often it is asked for', async () => {
  const ctx = world();
  await send(outgoing(bread), never);
  expect(await send(outgoing(bread), never)).toEqual({ kind: 'sent', nativeId: 'H-7K2QD' });
  expect(ctx.journal.filter(({ did }) => did === 'order taken')).toHaveLength(1);
});

test('the price of what is in the catalogue is the catalogue’s, whatever the request says', async () => {
  world();
  const [loaf] = bread.items;
  if (!loaf) throw new Error('no loaf');
  await send(outgoing({ ...bread, items: [{ ...loaf, name: 'Gold', minor: 1 }] }), never);
  const [entry] = await onTheLine();
  expect(entry?.body).toMatchObject({ items: [{ name: 'Country loaf' }], total: { minor: 960 } });
});

test.each([
  [
    'after the shop has closed',
    { pickUpAt: Date.parse('2026-03-15T14:00:00Z') },
    'Mill Lane is closed then.',
  ],
  ['on a day it is closed', { pickUpAt: Date.parse('2026-03-16T09:00:00Z') }, 'Mill Lane is closed then.'],
  ['in the past', { pickUpAt: late - 1 }, 'The time to collect it has passed.'],
  ['at another brand’s shop', { location: 'kingsgate' }, 'It cannot be collected there.'],
])('is refused with the reason: to collect %s', async (_when, more, detail) => {
  const ctx = world();
  expect(await send(outgoing({ ...bread, ...more }), never)).toMatchObject({
    kind: 'not-sent',
    failure: { kind: 'refused', detail },
  });
  expect(ctx.journal).toEqual([]);
});

test('a number is one order’s', async () => {
  world();
  await send(outgoing(bread), never);
  expect(await send(outgoing({ ...bread, note: 'other' }, 'i2'), never)).toMatchObject({ kind: 'not-sent' });
});

test('it may be cancelled while it is not packed', async () => {
  world();
  await send(outgoing(bread), never);
  const order = { orderId: 'H-7K2QD', version: 1, location: 'mill-lane' };
  expect(await changeOrder(order, { kind: 'cancel' }, 'k1')).toMatchObject({ ok: true });
});

test('until the back end has it, it stands on the line as it was written down', () => {
  expect(echo(outgoing(bread), { name: 'Eva Jansen' })).toMatchObject({
    key: 'echo/i1',
    kind: 'order',
    body: { takenBy: 'Eva Jansen', total: { minor: 1060 }, pickUp: { place: 'Mill Lane', at: sunday } },
  });
  expect(echo(outgoing({ orderId: 'x' }), { name: 'Eva' })).toBeUndefined();
});
