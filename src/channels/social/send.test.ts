import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outgoing } from '#src/channels/channel.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import { key } from './builders.ts';
import { dunmore } from '#src/mocks/testing/one-customer.ts';
import { james, post } from './mock/builders.ts';
import { socialBackend } from './mock.ts';
import { echo } from './echo.ts';
import { lookUp, send } from './send.ts';
import { fetchThread } from './thread.ts';

const now = Date.parse('2026-03-19T15:12:00Z');
const quiet = new AbortController().signal;
const theirs = post(now - 60_000, 1, { visibility: 'direct' });
const outgoing: Outgoing = {
  intentId: 'intent-1',
  customerId: 'james',
  caseId: '20418',
  channel: 'social',
  mode: 'reply',
  text: 'You are right & I am sorry.',
  to: key,
  inReplyTo: { nativeId: theirs.id, thread: theirs.id, body: { visibility: 'direct' } },
  createdAt: now,
};

let ctx = testContext({ now });
beforeEach(() => {
  ctx = testContext({ now, customers: [james], brands: [dunmore], records: { post: [theirs] } });
  vi.stubGlobal('fetch', fetchOf(socialBackend, ctx));
});
afterEach(() => vi.unstubAllGlobals());

test('an answer names the customer, keeps to their visibility, and is one post however often it is tried', async () => {
  const first = await send(outgoing, quiet);
  const again = await send(outgoing, quiet);
  expect(again).toEqual(first);
  expect(ctx.journal).toEqual([
    {
      did: 'post',
      id: first.kind === 'sent' && first.nativeId,
      text: '@jwhitcombe@social.example You are right & I am sorry.',
      visibility: 'direct',
      replyTo: theirs.id,
      key: 'intent-1',
      by: 'service',
    },
  ]);
  ctx.pass(3600_000);
  await send(outgoing, quiet);
  expect(ctx.journal).toHaveLength(2);
});

test('without a choice and without a post to answer it goes to one person', async () => {
  const { inReplyTo: _, ...first } = outgoing;
  await send({ ...first, text: '@JWhitcombe@social.example hello' }, quiet);
  await send({ ...outgoing, intentId: 'intent-2', visibility: 'public' }, quiet);
  expect(ctx.journal.map(({ visibility, text }) => [visibility, text])).toEqual([
    ['direct', '@JWhitcombe@social.example hello'],
    ['public', '@jwhitcombe@social.example You are right & I am sorry.'],
  ]);
});

test('too long a text is refused with the network’s words, and nothing was posted', async () => {
  expect(await send({ ...outgoing, text: 'x'.repeat(500) }, quiet)).toMatchObject({
    kind: 'not-sent',
    failure: {
      kind: 'refused',
      status: 422,
      detail: 'Validation failed: Text character limit of 500 exceeded',
    },
  });
  expect(ctx.journal).toEqual([]);
});

test.each([
  ['a broken connection', async () => Promise.reject(new TypeError('reset'))],
  ['an error', async () => socialBackend.refusals.broken()],
  ['an answer without a post', async () => Response.json({})],
  ['a first try still running', async () => Response.json({ error: 'busy' }, { status: 409 })],
])('after %s nobody knows whether it was posted', async (_, fetch) => {
  vi.stubGlobal('fetch', fetch);
  expect(await send(outgoing, quiet)).toMatchObject({ kind: 'unknown' });
});

test('when the network has forgotten its key, our own list still tells whether it arrived', async () => {
  expect(await lookUp(outgoing, quiet)).toEqual({ kind: 'absent' });
  const sent = await send(outgoing, quiet);
  ctx.pass(2 * 3600_000);
  expect(await lookUp(outgoing, quiet)).toEqual({
    kind: 'found',
    nativeId: sent.kind === 'sent' && sent.nativeId,
  });
  vi.stubGlobal('fetch', async () => socialBackend.refusals.rateLimited(now));
  expect(await lookUp(outgoing, quiet)).toMatchObject({ kind: 'unknown', failure: { kind: 'rate-limited' } });
});

test('a thread is whole when it is unfolded', async () => {
  await send(outgoing, quiet);
  const thread = await fetchThread(theirs.id);
  expect(thread).toMatchObject({
    ok: true,
    value: {
      above: [],
      below: [{ acct: 'dunmore', text: '@jwhitcombe You are right & I am sorry.' }],
      unreadable: 0,
    },
  });
  expect(await fetchThread('1')).toMatchObject({ ok: false, failure: { kind: 'refused', status: 404 } });
});

test('what is under way stands in its thread with its intent', () => {
  expect(echo(outgoing, { name: 'Priya Nair' })).toEqual({
    key: 'echo/intent-1',
    channel: 'social',
    nativeId: 'intent-1',
    sort: 'intent-00000000000000000001',
    at: now,
    kind: 'message',
    from: 'us',
    who: 'Priya Nair',
    via: key,
    thread: theirs.id,
    summary: outgoing.text,
    intentId: 'intent-1',
    body: {
      text: outgoing.text,
      visibility: 'direct',
      acct: '',
      customerAcct: 'jwhitcombe@social.example',
      files: [],
    },
  });
});
