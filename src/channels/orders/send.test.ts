import { afterEach, expect, test, vi } from 'vitest';
import type { Outgoing } from '#src/channels/channel.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import { fetchPage } from './api.ts';
import { identity } from './builders.ts';
import type { OrderBody } from './body.ts';
import { customer, kingsgate, orderRecord } from './mock/builders.ts';
import { ordersBackend } from './mock.ts';
import { send, type HandOver } from './send.ts';

const noon = Date.parse('2026-03-19T12:00:00Z');
const quiet = new AbortController().signal;
afterEach(() => vi.unstubAllGlobals());

function world(version = 1) {
  const ctx = testContext({
    now: noon,
    stores: [kingsgate],
    customers: [customer('james', 'C77')],
    records: {
      order: [
        orderRecord('b1', noon - 60_000, {
          location: 'kingsgate',
          version,
          fulfillment: { type: 'PICKUP', state: 'PREPARED' },
          items: [
            { uid: 'l1', name: 'Leather belt', quantity: '1', minor: 3200 },
            { uid: 'l2', name: 'Socks', quantity: '3', minor: 900 },
          ],
        }),
      ],
    },
  });
  const fetch = fetchOf(ordersBackend, ctx);
  vi.stubGlobal('fetch', fetch);
  return { ctx, fetch };
}
const handOver = (intentId: string, more: Partial<HandOver> = {}): Outgoing => ({
  intentId,
  customerId: 'james',
  caseId: '',
  channel: 'orders',
  mode: 'deed',
  text: '',
  deed: { orderId: 'b1', version: 1, location: 'kingsgate', fulfillment: 'f1', ...more },
  createdAt: noon,
});
async function order(): Promise<OrderBody> {
  const page = await fetchPage(identity, { direction: 'older', limit: 5 }, quiet);
  if (!page.ok) throw new Error(page.failure.detail);
  return page.value.entries[0]?.body as OrderBody;
}

test('what was collected stands so on the line at once, and asking again collects nothing twice', async () => {
  const { ctx } = world();
  expect(await send(handOver('h1'), quiet)).toEqual({ kind: 'sent', nativeId: 'b1' });
  expect(await send(handOver('h1'), quiet)).toEqual({ kind: 'sent', nativeId: 'b1' });
  expect(ctx.journal.map((line) => Reflect.get(line, 'did'))).toEqual(['order collected']);
  expect(await order()).toMatchObject({ state: 'COMPLETED', version: 2, isPaid: true });
});

test('lines that were collected say so, and the rest goes on waiting', async () => {
  world();
  await send(handOver('h1', { lines: [{ uid: 'l2', quantity: '3' }] }), quiet);
  const { state, items, fulfillment } = await order();
  expect([state, fulfillment, items.map(({ name, isCollected }) => [name, isCollected === true])]).toEqual([
    'OPEN',
    { uid: 'f1', type: 'PICKUP', state: 'PREPARED' },
    [
      ['Leather belt', false],
      ['Socks', true],
    ],
  ]);
});

test('an order somebody changed meanwhile is not collected, and not asked for again and again', async () => {
  world(4);
  expect(await send(handOver('h1'), quiet)).toEqual({
    kind: 'not-sent',
    failure: { kind: 'refused', retryable: false, problem: { reason: 'stale' } },
  });
});

test('a refusal carries the back end’s reason; without an answer nobody knows', async () => {
  world();
  expect(await send(handOver('h1', { lines: [{ uid: 'l9', quantity: '1' }] }), quiet)).toMatchObject({
    kind: 'not-sent',
    failure: { kind: 'refused', detail: 'The order has no line l9.' },
  });
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')));
  expect(await send(handOver('h2'), quiet)).toMatchObject({ kind: 'unknown', failure: { kind: 'offline' } });
  expect(await send({ ...handOver('h3'), deed: 'all' }, quiet)).toMatchObject({ kind: 'not-sent' });
});
