import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outgoing } from '#src/channels/channel.ts';
import { setClock } from '#src/lib/time.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import { fetchPage } from './api.ts';
import { identity, key } from './builders.ts';
import { james } from './mock/builders.ts';
import { phoneBackend } from './mock.ts';
import { echo } from './echo.ts';
import { lookUp, send } from './send.ts';

const began = Date.parse('2026-03-19T15:12:00Z');
const quiet = new AbortController().signal;
const dueAt = Date.parse('2026-03-20T17:00:00Z');
const outgoing: Outgoing = {
  intentId: 'intent-1',
  customerId: 'james',
  caseId: '20418',
  channel: 'phone',
  mode: 'call',
  text: 'Size <W33> & belt.\nWill ring again.',
  to: key,
  fields: {
    direction: 'out',
    durationMs: '240000',
    outcome: 'Ordered DM-52010',
    promiseText: 'Ring',
    promiseDue: String(dueAt),
  },
  createdAt: began,
};

let ctx = testContext({ now: began });
beforeEach(() => {
  ctx = testContext({ now: began, customers: [james] });
  setClock(() => ctx.now());
  vi.stubGlobal('fetch', fetchOf(phoneBackend, ctx));
});
afterEach(() => {
  setClock();
  vi.unstubAllGlobals();
});

test('a logged call is in the log at once and in its search seconds later, as it stood while under way', async () => {
  const sent = await send(outgoing, quiet);
  expect(sent).toEqual({ kind: 'sent', nativeId: '20000000000' });
  const newest = async () => {
    const page = await fetchPage(identity, { direction: 'older', limit: 5 }, quiet);
    return page.ok ? page.value.entries : [];
  };
  expect(await newest()).toEqual([]);
  ctx.pass(10_000);
  const [logged] = await newest();
  const shown = echo(outgoing, { name: 'Priya Nair' });
  expect(logged).toEqual({
    ...shown,
    key: 'phone/20000000000',
    nativeId: '20000000000',
    sort: '00000000020000000000',
    thread: '20000000000',
    recordedAt: began,
    who: '',
    body: { ...shown.body, agent: '' },
  });
  await phoneBackend.tick?.(ctx);
  expect(ctx.pokes).toHaveLength(2);
});

test('after a lost answer the look-up waits for the search, then finds the call or is sure it is not there', async () => {
  expect(await lookUp(outgoing, quiet)).toMatchObject({
    kind: 'unknown',
    failure: { retryable: true, retryAfterMs: 20_000 },
  });
  await send(outgoing, quiet);
  expect(await lookUp(outgoing, quiet)).toMatchObject({ kind: 'unknown' });
  ctx.pass(10_000);
  expect(await lookUp(outgoing, quiet)).toEqual({ kind: 'found', nativeId: '20000000000' });
  ctx.pass(10_000);
  expect(await lookUp({ ...outgoing, intentId: 'other' }, quiet)).toEqual({ kind: 'absent' });
});

test('a refusal was not processed; an error or silence may have been', async () => {
  expect(await send({ ...outgoing, to: { ...key, value: '1' } }, quiet)).toMatchObject({
    kind: 'not-sent',
    failure: { kind: 'refused' },
  });
  vi.stubGlobal('fetch', async () => phoneBackend.refusals.rateLimited(0));
  expect(await send(outgoing, quiet)).toMatchObject({ kind: 'not-sent', failure: { kind: 'rate-limited' } });
  vi.stubGlobal('fetch', async () => phoneBackend.refusals.broken());
  expect(await send(outgoing, quiet)).toMatchObject({ kind: 'unknown' });
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('reset')));
  expect(await send(outgoing, quiet)).toMatchObject({ kind: 'unknown' });
  expect(await lookUp(outgoing, quiet)).toMatchObject({ kind: 'unknown' });
});

test('a call of the customer, logged, stands as theirs and moves the line', () => {
  const entry = echo(
    { ...outgoing, fields: { direction: 'in', result: 'voicemail' } },
    { name: 'Priya Nair' },
  );
  expect([entry.from, entry.stop, entry.body.result, entry.at]).toEqual([
    'customer',
    'phone',
    'voicemail',
    began,
  ]);
});
