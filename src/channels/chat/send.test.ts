import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Outgoing } from '#src/channels/channel.ts';
import { wire } from '#src/lib/http.ts';
import { testContext, type TestContext } from '#src/mocks/testing/context.ts';
import { answer, fetchOf } from '#src/mocks/testing/serve.ts';
import { chatBackend } from './mock.ts';
import { lookUpMessage, sendMessage } from './send.ts';

const NOW = Date.UTC(2026, 2, 19, 15, 12);
const never = new AbortController().signal;
const messages = '/gw/chat/api/v1/accounts/1/conversations/41/messages';

const outgoing = (more: Partial<Outgoing> = {}): Outgoing => ({
  intentId: 'i-1',
  customerId: 'dana',
  caseId: '1',
  channel: 'chat',
  mode: 'reply',
  text: 'It does.',
  to: { kind: 'chatwoot_contact', value: '77', verified: true },
  inReplyTo: { nativeId: '5', thread: '41', body: {} },
  createdAt: NOW,
  ...more,
});

let ctx: TestContext;
let reach: ReturnType<typeof fetchOf>;
const sent = () => ctx.journal.filter(({ did }) => did === 'message');

beforeEach(() => {
  wire({ origin: 'http://gateway.test', ready: Promise.resolve() });
  const start = NOW - 3_600_000;
  ctx = testContext({
    now: NOW,
    conversations: [
      {
        id: 41,
        customer: 'dana',
        contactId: 77,
        site: 'dunmore.example',
        createdAt: start,
        lastActivityAt: start,
        status: 'open',
      },
    ],
    records: {
      'chat-message': [
        {
          id: '5',
          customer: 'dana',
          conversation: 41,
          at: start,
          from: 'customer',
          who: 'Dana',
          text: 'Does it come longer?',
        },
      ],
    },
  });
  reach = fetchOf(chatBackend, ctx);
  vi.stubGlobal('fetch', reach);
});

describe('a reply by chat', () => {
  test('goes into the conversation it answers', async () => {
    expect([await sendMessage(outgoing(), never), sent()]).toEqual([
      { kind: 'sent', nativeId: '2000000000' },
      [
        {
          did: 'message',
          id: 2_000_000_000,
          conversation: 41,
          content: 'It does.',
          private: false,
          who: 'Agent',
          echo_id: 'i-1',
        },
      ],
    ]);
  });

  test('sent twice arrives twice: the back end keeps no key, so it is looked up first', async () => {
    expect(await lookUpMessage(outgoing(), never)).toEqual({ kind: 'absent' });
    await sendMessage(outgoing(), never);
    expect(await lookUpMessage(outgoing(), never)).toEqual({ kind: 'found', nativeId: '2000000000' });
    await sendMessage(outgoing(), never);
    expect(sent().length).toBe(2);
  });

  test('is not mistaken for the same words of an hour ago, of the customer, or of an internal note', async () => {
    const say = (id: string, more: object) =>
      ctx.write((tx) =>
        tx.save('chat-message', {
          id,
          customer: 'dana',
          conversation: 41,
          at: NOW,
          from: 'agent',
          who: 'Leila',
          text: 'It does.',
          ...more,
        }),
      );
    await say('6', { at: NOW - 3_500_000 });
    await say('7', { from: 'customer' });
    await say('8', { private: true });
    expect(await lookUpMessage(outgoing(), never)).toEqual({ kind: 'absent' });
  });

  test('whose answer was lost is unknown; refused or throttled it was not sent', async () => {
    vi.stubGlobal('fetch', async () => chatBackend.refusals.broken());
    const lost = await sendMessage(outgoing(), never);
    vi.stubGlobal('fetch', async () => chatBackend.refusals.rateLimited(NOW));
    const throttled = await sendMessage(outgoing(), never);
    vi.stubGlobal('fetch', reach);
    const gone = await sendMessage(
      outgoing({ inReplyTo: { nativeId: '5', thread: '404', body: {} } }),
      never,
    );
    expect([lost.kind, throttled, gone]).toEqual([
      'unknown',
      { kind: 'not-sent', failure: { kind: 'rate-limited', retryable: true, status: 429 } },
      {
        kind: 'not-sent',
        failure: {
          kind: 'refused',
          retryable: false,
          status: 404,
          detail: 'Resource could not be found',
          problem: { error: 'Resource could not be found' },
        },
      },
    ]);
  });

  test('a note stays internal', async () => {
    await sendMessage(outgoing({ mode: 'note' }), never);
    expect(sent().map((line) => line['private'])).toEqual([true]);
  });
});

describe('the chat server', () => {
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    answer(
      chatBackend,
      ctx,
      new Request(`http://gateway.test${messages}`, { method: 'POST', body, headers }),
    );

  test('takes JSON, a form and a form of parts', async () => {
    const parts = new FormData();
    parts.set('content', 'three');
    parts.set('private', 'true');
    await post(JSON.stringify({ content: 'one' }), { 'Content-Type': 'application/json' });
    await post(new URLSearchParams({ content: 'two' }));
    await post(parts);
    expect(sent().map((line) => [line['content'], line['private']])).toEqual([
      ['one', false],
      ['two', false],
      ['three', true],
    ]);
  });

  test('says what is missing in one of its two ways', async () => {
    const empty = await post(JSON.stringify({ content: '' }));
    const lost = await answer(
      chatBackend,
      ctx,
      new Request(`http://gateway.test${messages.replace('41', '9')}`),
    );
    expect([empty.status, await empty.json(), lost.status, await lost.json()]).toEqual([
      422,
      { message: 'Content can’t be blank', attributes: ['content'] },
      404,
      { error: 'Resource could not be found' },
    ]);
  });

  test('answers an echo_id only to the send itself, and cuts pages as the real finder does', async () => {
    for (let n = 0; n < 30; n++) await post(JSON.stringify({ content: `n${n}`, echo_id: `e${n}` }));
    const read = async (query: string) => {
      const got = await answer(chatBackend, ctx, new Request(`http://gateway.test${messages}${query}`));
      return ((await got.json()) as { payload: { id: number; content: string; echo_id?: string }[] }).payload;
    };
    const ids = async (query: string) => (await read(query)).map(({ id }) => id - 2_000_000_000);
    const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
    expect((await read('')).some((message) => 'echo_id' in message)).toBe(false);
    expect(await ids('')).toEqual(run(10, 29));
    expect(await ids('?before=2000000010')).toEqual([5 - 2_000_000_000, ...run(0, 9)]);
    expect(await ids('?after=2000000020')).toEqual(run(21, 29));
    expect(await ids('?after=2000000003&before=2000000007')).toEqual(run(3, 6));
  });
});
