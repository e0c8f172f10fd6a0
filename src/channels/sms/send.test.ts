import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outgoing } from '#src/channels/channel.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import { key } from './builders.ts';
import { dunmore, OUR_NUMBER as OURS, THEIR_NUMBER as NUMBER } from '#src/mocks/testing/one-customer.ts';
import { james, text } from './mock/builders.ts';
import { smsBackend } from './mock.ts';
import { echo } from './echo.ts';
import { lookUp, send } from './send.ts';

const now = Date.parse('2026-03-19T15:12:05.700Z');
const quiet = new AbortController().signal;
const outgoing: Outgoing = {
  intentId: 'intent-1',
  customerId: 'james',
  caseId: '20418',
  channel: 'sms',
  mode: 'reply',
  text: 'W33 navy is in stock.\r\nShall I order it?',
  to: key,
  inReplyTo: { nativeId: 'SM1', body: { ours: OURS } },
  createdAt: now,
};

const given = (customer = james) =>
  testContext({
    now,
    customers: [customer],
    brands: [dunmore],
    records: { sms: [text(1, now - 60_000, { direction: 'out', body: outgoing.text })] },
  });
let ctx = given();
beforeEach(() => {
  ctx = given();
  vi.stubGlobal('fetch', fetchOf(smsBackend, ctx));
});
afterEach(() => vi.unstubAllGlobals());

test('a message goes out from the number the customer wrote to, and is journalled once', async () => {
  const sent = await send(outgoing, quiet);
  expect(sent).toEqual({ kind: 'sent', nativeId: expect.stringMatching(/^SM[0-9a-f]{32}$/) });
  expect(ctx.journal).toEqual([
    {
      did: 'send',
      sid: sent.kind === 'sent' && sent.nativeId,
      to: NUMBER,
      from: OURS,
      body: outgoing.text,
      by: 'service',
    },
  ]);
  expect(ctx.pokes).toEqual([{ type: 'channel.changed', subject: 'sms', customer: 'james' }]);
});

test('the first message to somebody goes out from the number of their brand', async () => {
  const { inReplyTo: _, ...first } = outgoing;
  await send(first, quiet);
  expect(ctx.journal[0]).toMatchObject({ from: OURS });
});

test.each([
  ['a number that is none', { ...key, value: '+44' }, 21_211],
  ['a number of a house', { ...key, value: '+442079460000' }, 21_614],
])('%s is refused, and nothing was sent', async (_, to, code) => {
  const refused = await send({ ...outgoing, to }, quiet);
  expect(refused).toMatchObject({
    kind: 'not-sent',
    failure: { kind: 'refused', retryable: false, problem: { code } },
  });
  expect(ctx.journal).toEqual([]);
});

test('somebody who wants no messages gets none', async () => {
  ctx = given({ ...james, consent: { ...james.consent, service: false } });
  vi.stubGlobal('fetch', fetchOf(smsBackend, ctx));
  expect(await send(outgoing, quiet)).toMatchObject({
    kind: 'not-sent',
    failure: { problem: { code: 21_610 } },
  });
});

test('"too many" was never processed: it may be sent again', async () => {
  vi.stubGlobal('fetch', async () => smsBackend.refusals.rateLimited(now));
  expect(await send(outgoing, quiet)).toMatchObject({
    kind: 'not-sent',
    failure: { kind: 'rate-limited', retryable: true },
  });
});

test.each([
  ['a broken connection', async () => Promise.reject(new TypeError('network'))],
  ['an error after it was committed', async () => smsBackend.refusals.broken()],
  ['a page of HTML', async () => new Response('<html>')],
  ['an answer without a message', async () => Response.json({})],
])('after %s nobody knows whether it was sent', async (_, fetch) => {
  vi.stubGlobal('fetch', fetch);
  expect(await send(outgoing, quiet)).toMatchObject({ kind: 'unknown' });
});

test('a look-up finds the message that was committed, and no earlier one with the same words', async () => {
  expect(await lookUp(outgoing, quiet)).toEqual({ kind: 'absent' });
  const sent = await send(outgoing, quiet);
  expect(await lookUp(outgoing, quiet)).toEqual({
    kind: 'found',
    nativeId: sent.kind === 'sent' && sent.nativeId,
  });
  vi.stubGlobal('fetch', async () => smsBackend.refusals.broken());
  expect(await lookUp(outgoing, quiet)).toMatchObject({ kind: 'unknown', failure: { kind: 'unknown' } });
});

test('a look-up does not take another intent’s message for this one because the words are the same', async () => {
  const first = await send(outgoing, quiet);
  const taken = new Set(first.kind === 'sent' ? [first.nativeId] : []);
  expect(await lookUp(outgoing, quiet, taken)).toEqual({ kind: 'absent' });
  const second = await send({ ...outgoing, intentId: 'intent-2' }, quiet);
  expect(await lookUp(outgoing, quiet, taken)).toEqual({
    kind: 'found',
    nativeId: second.kind === 'sent' && second.nativeId,
  });
});

test('what is under way stands on the line with its intent', () => {
  expect(echo(outgoing, { name: 'Priya Nair' })).toEqual({
    key: 'echo/intent-1',
    channel: 'sms',
    nativeId: 'intent-1',
    sort: 'intent-1',
    at: now,
    kind: 'message',
    from: 'us',
    who: 'Priya Nair',
    via: key,
    thread: NUMBER,
    summary: outgoing.text,
    intentId: 'intent-1',
    body: { text: outgoing.text, theirs: NUMBER, delivery: 'waiting', media: 0 },
  });
});
