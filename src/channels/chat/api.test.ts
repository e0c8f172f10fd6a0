import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { IdentitySet } from '#src/channels/channel.ts';
import { wire } from '#src/lib/http.ts';
import { testContext, type TestContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import type { CustomerRecord } from '#src/mocks/world/records/customer.ts';
import type { ChatConversationRecord, ChatMessageRecord } from '#src/mocks/world/records/messages.ts';
import type { Page } from '#src/timeline/index.ts';
import { fetchPage } from './api.ts';
import { chatBackend } from './mock.ts';

const NOW = Date.UTC(2026, 2, 19, 15, 12);
const MINUTE = 60_000;
const DAY = 86_400_000;

const dana: CustomerRecord = {
  id: 'dana',
  name: 'Dana Winter',
  givenName: 'Dana',
  brand: 'dunmore',
  since: 0,
  language: 'en',
  pronoun: 'she',
  keys: [{ kind: 'chatwoot_contact', value: '77', verified: true, source: 'signed in' }],
  consent: { service: true, offersEmail: false, offersPhone: false, offersSms: false },
};
const identity: IdentitySet = { customerId: 'dana', name: 'Dana Winter', keys: dana.keys };
const never = new AbortController().signal;

interface Given {
  readonly talks: readonly ChatConversationRecord[];
  readonly messages: readonly ChatMessageRecord[];
}
let nextId = 1;

/** A conversation of `count` messages a minute apart, both sides in turn. */
function talk(id: number, start: number, count: number, more: Partial<ChatMessageRecord>[] = []): Given {
  const messages = Array.from({ length: count }, (_, n): ChatMessageRecord => ({
    id: String(nextId++),
    customer: 'dana',
    conversation: id,
    at: start + n * MINUTE,
    from: n % 2 === 0 ? 'customer' : 'agent',
    who: n % 2 === 0 ? 'Dana Winter' : 'Leila Aziz',
    text: `${id}.${n}`,
    ...more[n],
  }));
  const lastActivityAt = start + (count - 1) * MINUTE;
  return {
    messages,
    talks: [
      {
        id,
        customer: 'dana',
        contactId: 77,
        site: 'dunmore.example',
        createdAt: start,
        lastActivityAt,
        status: 'open',
      },
    ],
  };
}

function world(...given: readonly Given[]): { ctx: TestContext; asked: readonly string[] } {
  const ctx = testContext({
    now: NOW,
    customers: [dana],
    conversations: given.flatMap(({ talks }) => talks),
    records: { 'chat-message': given.flatMap(({ messages }) => messages) },
  });
  const reach = fetchOf(chatBackend, ctx);
  vi.stubGlobal('fetch', reach);
  return { ctx, asked: reach.asked };
}

async function page(request: Partial<Parameters<typeof fetchPage>[1]> = {}): Promise<Page> {
  const result = await fetchPage(identity, { direction: 'older', limit: 20, ...request }, never);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
const texts = (of: Page): string[] =>
  of.entries.toSorted((a, b) => a.at - b.at || (a.sort < b.sort ? -1 : 1)).map(({ summary }) => summary);

beforeEach(() => {
  nextId = 1;
  wire({ origin: 'http://gateway.test', ready: Promise.resolve() });
});

describe('chats, page by page', () => {
  test('conversations are merged from the newest on, two requests at most for a page', async () => {
    const { asked } = world(talk(41, NOW - 2 * DAY, 25), talk(42, NOW - DAY, 3));
    const pages: Page[] = [await page()];
    const requests = [asked.length];
    while (pages.at(-1)?.older !== undefined) {
      pages.push(await page({ cursor: pages.at(-1)?.older, limit: 25 }));
      requests.push(asked.length - requests.reduce((sum, n) => sum + n, 0));
    }
    expect({ counts: pages.map(({ entries }) => entries.length), requests }).toEqual({
      counts: [3, 25],
      requests: [2, 2],
    });
    expect(pages.flatMap(texts)).toEqual([
      ...[0, 1, 2].map((n) => `42.${n}`),
      ...Array.from({ length: 25 }, (_, n) => `41.${n}`),
    ]);
    expect(pages.map(({ covered }) => covered)).toEqual([
      { from: NOW - 2 * DAY + 24 * MINUTE + 1, to: Infinity },
      { from: -Infinity, to: NOW - 2 * DAY + 24 * MINUTE + 1 },
    ]);
  });

  test('two conversations at once promise nothing below what was read of both', async () => {
    world(talk(41, NOW - DAY, 30), talk(42, NOW - DAY + 30_000, 30));
    const seen: string[] = [];
    let to = Infinity;
    let cursor: string | undefined;
    do {
      const one = await page({ cursor, limit: 5 });
      expect(one.covered.to).toBe(to);
      expect(one.covered.from).toBeLessThanOrEqual(to);
      seen.push(...one.entries.map(({ nativeId }) => nativeId));
      to = one.covered.from;
      cursor = one.older;
    } while (cursor !== undefined);
    expect({ to, count: seen.length, distinct: new Set(seen).size }).toEqual({
      to: -Infinity,
      count: 60,
      distinct: 60,
    });
  });

  test('twenty conversations are all the back end lists: a ceiling, not the start', async () => {
    const talks = Array.from({ length: 23 }, (_, n) => talk(n + 1, NOW - (40 - n) * DAY, 2));
    world(...talks);
    let last = await page({ limit: 50 });
    let count = last.entries.length;
    while (last.older !== undefined) {
      last = await page({ cursor: last.older, limit: 50 });
      count += last.entries.length;
    }
    const oldestListed = NOW - 37 * DAY;
    expect({ count, ceiling: last.ceiling, from: last.covered.from }).toEqual({
      count: 40,
      ceiling: { at: oldestListed },
      from: oldestListed + MINUTE + 1,
    });
  });

  test('a jump starts at the position of the density, and goes on both ways without a hole', async () => {
    const { asked } = world(talk(41, NOW - 3 * DAY, 60), talk(42, NOW - DAY, 2));
    const instant = NOW - 3 * DAY + 30 * MINUTE;
    const landed = await page({ before: instant, position: { conversation: 41, message: 31 } });
    expect(asked).toEqual([
      'GET /gw/chat/api/v1/accounts/1/contacts/77/conversations',
      'GET /gw/chat/api/v1/accounts/1/conversations/41/messages?before=32',
    ]);
    expect({ texts: texts(landed), covered: landed.covered, atNewest: landed.atNewest }).toEqual({
      texts: Array.from({ length: 19 }, (_, n) => `41.${n + 11}`),
      covered: { from: NOW - 3 * DAY + 11 * MINUTE + 1, to: instant },
      atNewest: false,
    });
    const older = await page({ cursor: landed.older });
    expect({ texts: texts(older), from: older.covered.from }).toEqual({
      texts: Array.from({ length: 11 }, (_, n) => `41.${n}`),
      from: -Infinity,
    });
    const newer = await page({ direction: 'newer', cursor: landed.newer });
    expect({ texts: texts(newer), covered: newer.covered }).toEqual({
      texts: Array.from({ length: 30 }, (_, n) => `41.${n + 30}`),
      covered: { from: instant, to: NOW - DAY - 1 },
    });
    const last = await page({ direction: 'newer', cursor: newer.newer });
    expect({ texts: texts(last), atNewest: last.atNewest, covered: last.covered }).toEqual({
      texts: ['42.0', '42.1'],
      atNewest: true,
      covered: { from: NOW - DAY - 1, to: Infinity },
    });
  });

  test('beyond the twenty the back end lists, a message is shown and nothing is promised', async () => {
    const old = talk(1, NOW - 900 * DAY, 30);
    const { asked } = world(
      old,
      ...Array.from({ length: 20 }, (_, n) => talk(n + 2, NOW - (40 - n) * DAY, 2)),
    );
    const instant = NOW - 900 * DAY + 25 * MINUTE;
    const position = { conversation: 1, message: 25 };
    const covered = { from: instant, to: instant };
    const before = await page({ before: instant, position });
    const { entries, ...rest } = before;
    expect(rest).toEqual({ atNewest: false, covered, ceiling: { at: instant } });
    expect(entries.map(({ summary }) => summary)).toEqual(
      Array.from({ length: 20 }, (_, n) => `1.${24 - n}`),
    );
    const after = await page({ direction: 'newer', after: instant, position });
    expect({ ...after, entries: texts(after) }).toEqual({
      entries: [25, 26, 27, 28, 29].map((n) => `1.${n}`),
      atNewest: false,
      covered,
    });
    expect(asked).toHaveLength(4);
  });

  test('a conversation that came back is read to where it is known, however much was written', async () => {
    const old = talk(1, NOW - 900 * DAY, 30);
    const { ctx } = world(old, talk(2, NOW - DAY, 2));
    const newest = await page({ limit: 2 });
    const cursor = JSON.stringify({
      ...(JSON.parse(newest.newer ?? '') as object),
      talks: [],
    });
    ctx.pass(DAY);
    for (let n = 0; n < 45; n++) {
      ctx.pass(MINUTE);
      await chatBackend.arrive?.(ctx, 'dana', `Again ${n}`);
    }
    const found: string[] = [];
    let next: string | undefined = cursor;
    for (let turn = 0; turn < 5 && next !== undefined; turn++) {
      const one: Page = await page({ direction: 'newer', cursor: next });
      found.push(...texts(one));
      next = one.atNewest ? undefined : one.newer;
    }
    expect(found.filter((text) => text.startsWith('Again'))).toEqual(
      Array.from({ length: 45 }, (_, n) => `Again ${n}`),
    );
  });

  test('what is new is asked for after what is known, also in a conversation begun since', async () => {
    const { ctx } = world(talk(41, NOW - DAY, 3));
    const newest = await page();
    ctx.pass(MINUTE);
    await chatBackend.arrive?.(ctx, 'dana', 'One more thing');
    const next = await page({ direction: 'newer', cursor: newest.newer });
    expect({ texts: texts(next), atNewest: next.atNewest }).toEqual({
      texts: ['One more thing'],
      atNewest: true,
    });
    ctx.pass(MINUTE);
    const nothing = await page({ direction: 'newer', cursor: next.newer });
    expect({ texts: texts(nothing), atNewest: nothing.atNewest }).toEqual({ texts: [], atNewest: true });
    await ctx.write((tx) => tx.saveConversation({ ...talk(41, NOW - DAY, 3).talks[0]!, status: 'resolved' }));
    await chatBackend.arrive?.(ctx, 'dana', 'Hello again');
    const begun = await page({ direction: 'newer', cursor: nothing.newer });
    expect(begun.entries.map(({ summary, thread }) => [summary, thread])).toEqual([
      ['Hello again', '90000000'],
    ]);
  });

  test('a conversation deleted since it was listed does not stop the others', async () => {
    world(talk(41, NOW - 2 * DAY, 2), talk(42, NOW - DAY, 30));
    const newest = await page();
    world(talk(41, NOW - 2 * DAY, 2));
    const rest = await page({ cursor: newest.older });
    expect({ texts: texts(rest), from: rest.covered.from }).toEqual({
      texts: ['41.0', '41.1'],
      from: -Infinity,
    });
  });

  test('its times are whole seconds, but for one that is not', async () => {
    const { ctx } = world(talk(41, NOW - DAY, 2));
    const listed = await fetchOf(chatBackend, ctx)('/gw/chat/api/v1/accounts/1/contacts/77/conversations');
    const [first] = ((await listed.json()) as { payload: Record<string, number>[] }).payload;
    expect(
      ['created_at', 'last_activity_at', 'timestamp', 'updated_at'].map((field) =>
        Number.isInteger(first?.[field]),
      ),
    ).toEqual([true, true, true, false]);
    expect((await page()).entries).toHaveLength(2);
  });

  test('a customer without a contact is never asked about', async () => {
    const { asked } = world();
    const result = await fetchPage({ ...identity, keys: [] }, { direction: 'older', limit: 3 }, never);
    expect({ result, asked }).toEqual({
      result: { ok: false, failure: { kind: 'refused', retryable: false, detail: 'not linked' } },
      asked: [],
    });
  });
});

describe('what a conversation is made of', () => {
  test('endings cut it into sessions, read from either end', async () => {
    world(
      talk(41, NOW - DAY, 6, [
        {},
        {},
        {
          from: 'activity',
          who: '',
          text: 'Conversation was marked resolved by Leila Aziz',
          ended: 'resolved',
        },
        { from: 'bot', who: 'Dunmore', text: 'How was this chat?', csat: { rating: 4, words: 'Quick' } },
        { from: 'customer', who: 'Dana Winter' },
        { from: 'agent', who: 'Leila Aziz', private: true },
      ]),
    );
    const { entries } = await page();
    expect(
      entries
        .toReversed()
        .map(({ kind, from, who, session, stop, summary }) => ({ kind, from, who, session, stop, summary })),
    ).toEqual([
      {
        kind: 'message',
        from: 'customer',
        who: 'Dana Winter',
        session: '41/3',
        stop: 'chat',
        summary: '41.0',
      },
      { kind: 'message', from: 'us', who: 'Leila Aziz', session: '41/3', stop: undefined, summary: '41.1' },
      {
        kind: 'close',
        from: 'nobody',
        who: 'Leila Aziz',
        session: '41/3',
        stop: undefined,
        summary: 'Conversation was marked resolved by Leila Aziz',
      },
      {
        kind: 'answer',
        from: 'customer',
        who: '',
        session: undefined,
        stop: 'chat',
        summary: 'Quick',
      },
      {
        kind: 'message',
        from: 'customer',
        who: 'Dana Winter',
        session: '41/after-3',
        stop: 'chat',
        summary: '41.4',
      },
      {
        kind: 'note',
        from: 'us',
        who: 'Leila Aziz',
        session: '41/after-3',
        stop: undefined,
        summary: '41.5',
      },
    ]);
    expect(entries.at(-1)?.body).toEqual({
      conversation: 41,
      inSession: '41/3',
      text: '41.0',
      files: [],
      isDeleted: false,
      isBot: false,
      status: 'sent',
      site: 'dunmore.example',
      session: { messages: 2, ms: 2 * MINUTE, agent: 'Leila Aziz', ended: 'resolved' },
    });
  });

  test('a bad message is one unreadable entry at its neighbour’s time, an unreadable conversation says so', async () => {
    world(talk(41, NOW - DAY, 3, [{}, { wire: { id: 2, message_type: 'incoming', content: '<b>' } }]));
    const { entries } = await page();
    expect(entries.map(({ key, kind, at }) => [key, kind, at])).toEqual([
      ['chat/3', 'message', NOW - DAY + 2 * MINUTE],
      ['chat/2', 'unreadable', NOW - DAY],
      ['chat/1', 'message', NOW - DAY],
    ]);
    vi.stubGlobal('fetch', async () => Response.json({ payload: [{ id: 'x', created_at: 1_700_000_000 }] }));
    const damaged = await page();
    expect(damaged.entries.map(({ kind, at }) => [kind, at])).toEqual([['unreadable', 1_700_000_000_000]]);
  });

  test('files are fetched through the gateway, whatever host the server names', async () => {
    world(
      talk(41, NOW - DAY, 1, [
        { text: '', attachments: [{ id: 'c0-1', name: 'seam 1.jpg', type: 'image/jpeg', size: 412_000 }] },
      ]),
    );
    const [entry] = (await page()).entries;
    expect([entry?.summary, entry?.body]).toEqual([
      'seam 1.jpg',
      expect.objectContaining({
        text: '',
        files: [
          {
            name: 'seam 1.jpg',
            type: 'image/jpeg',
            size: 412_000,
            path: '/gw/chat/rails/active_storage/blobs/redirect/c0-1/seam%201.jpg',
          },
        ],
      }),
    ]);
  });
});
