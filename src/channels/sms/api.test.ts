import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setClock } from '#src/lib/time.ts';
import type { SmsRecord } from '#src/mocks/backend.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { fetchPage, keysOf } from './api.ts';
import { identity } from './builders.ts';
import { dunmore } from '#src/mocks/testing/one-customer.ts';
import { james, sidOf, text } from './mock/builders.ts';
import { smsBackend } from './mock.ts';

const now = Date.parse('2026-03-19T15:12:00Z');
const HOUR = 3600_000;
const DAY = 24 * HOUR;
const quiet = new AbortController().signal;

beforeEach(() => setClock(() => now));
afterEach(() => {
  setClock();
  vi.unstubAllGlobals();
});

function given(sms: readonly SmsRecord[]) {
  const ctx = testContext({ now, customers: [james], brands: [dunmore], records: { sms } });
  const reach = fetchOf(smsBackend, ctx);
  vi.stubGlobal('fetch', reach);
  return { ctx, asked: reach.asked };
}

async function page(request: Partial<PageRequest>): Promise<Page> {
  const result = await fetchPage(identity, { direction: 'older', limit: 5, ...request }, quiet);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Pages back from a first one to the start; fails on a circle. */
async function walkBack(first: Page, limit = 5): Promise<Page[]> {
  const pages = [first];
  for (let last = first; last.older !== undefined; pages.push(last)) {
    if (pages.length > 100) throw new Error('walks in a circle');
    last = await page({ cursor: last.older, limit });
  }
  return pages;
}

const idsOf = (pages: readonly Page[]) => [
  ...new Set(pages.flatMap(({ entries }) => entries.map(({ nativeId }) => nativeId))),
];
const newestFirst = (pages: readonly Page[]) =>
  pages.flatMap(({ entries }) => entries).toSorted((a, b) => b.at - a.at);

/** 40 messages: the customer writes often, we answer seldom; some share one second. */
const talk = Array.from({ length: 40 }, (_, n) =>
  text(n, now - n * HOUR - (n % 3 === 0 ? 0 : 60_000), n % 7 === 3 ? { direction: 'out' } : {}),
);

describe('both directions of a number, as one lane', () => {
  test('the newest page holds what is complete and says how far down that is', async () => {
    const { asked } = given(talk);
    const newest = await page({});
    expect(asked).toHaveLength(2);
    expect(newest.entries.every(({ at }) => at >= newest.covered.from - 1)).toBe(true);
    expect(idsOf([newest])).toEqual([0, 1, 2, 4, 5, 3].map(sidOf));
    expect([newest.atNewest, newest.covered.to, newest.total]).toEqual([true, Infinity, undefined]);
  });

  test('walking back to the start finds every message once, and each page joins the one before', async () => {
    given(talk);
    const pages = await walkBack(await page({}));
    expect(idsOf(pages).toSorted()).toEqual(talk.map(({ id }) => id).toSorted());
    expect(pages.at(-1)?.covered.from).toBe(-Infinity);
    for (const [index, { covered }] of pages.entries()) {
      if (index > 0) expect(covered.to).toBe(pages[index - 1]?.covered.from);
      const inside = talk.filter(({ at }) => at >= covered.from && at <= covered.to).map(({ id }) => id);
      expect(idsOf(pages.slice(0, index + 1))).toEqual(expect.arrayContaining(inside));
    }
  });

  test('more messages in one second than fit a page neither hide nor stop the walk', async () => {
    const burst = Array.from({ length: 17 }, (_, n) =>
      text(n, now - HOUR, n % 2 ? { direction: 'out' } : {}),
    );
    given([...burst, text(50, now - DAY)]);
    const pages = await walkBack(await page({}));
    expect(idsOf(pages)).toHaveLength(18);
  });

  test('two numbers of one person are four streams, each entry saying which key brought it', async () => {
    const other = { kind: 'phone', value: '+447700900185', verified: false } as const;
    const second = text(90, now - 30 * 60_000, { from: other.value, customer: 'james' });
    const { ctx } = given([]);
    const known = testContext({
      now: ctx.now(),
      customers: [{ ...james, keys: [...james.keys, { ...other, source: 'order' }] }],
      records: { sms: [...talk, second] },
    });
    vi.stubGlobal('fetch', fetchOf(smsBackend, known));
    const result = await fetchPage(
      { ...identity, keys: [...identity.keys, other] },
      { direction: 'older', limit: 5 },
      quiet,
    );
    const found = result.ok ? result.value.entries.find(({ nativeId }) => nativeId === second.id) : undefined;
    expect(found?.via).toEqual(other);
  });

  test('a jump costs one request a direction and starts strictly before the instant', async () => {
    const { asked } = given(talk);
    const before = talk[20]?.at ?? 0;
    const there = await page({ before });
    expect(asked).toHaveLength(2);
    expect(asked.every((line) => line.includes('DateSent%3C=2026-03-19'))).toBe(true);
    expect([there.atNewest, there.covered.to]).toEqual([false, before]);
    expect(newestFirst([there])[0]?.at).toBeLessThan(before);
    const rest = await walkBack(there);
    expect(idsOf(rest).toSorted()).toEqual(
      talk
        .filter(({ at }) => at < before)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('the next page is asked for where the page said, at the gateway, whatever host it names', async () => {
    given(talk);
    const next = '/2010-04-01/Accounts/AC1/Messages.json?Page=1&PageToken=PA1';
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (address: string) => {
      const { pathname, search } = new URL(address, 'https://gateway.invalid');
      asked.push(pathname + search);
      const isFirst = !address.includes('PageToken');
      return Response.json({
        messages: [],
        next_page_uri: !isFirst ? null : address.includes('From=') ? next : `https://api.sms.example${next}`,
      });
    });
    await walkBack(await page({}));
    expect(asked.filter((address) => address.includes('PageToken'))).toEqual([
      `/gw/sms${next}`,
      `/gw/sms${next}`,
    ]);
  });

  test('from a jump one walks forward to the present, over long silences too', async () => {
    const years = [
      text(1, now - 700 * DAY),
      text(2, now - 699 * DAY),
      text(3, now - 20 * DAY),
      text(4, now - HOUR),
    ];
    given(years);
    const pages = [await page({ direction: 'newer', after: now - 700 * DAY })];
    for (let last = pages[0]; last && !last.atNewest; pages.push(last)) {
      if (pages.length > 20) throw new Error('does not get there');
      last = await page({ direction: 'newer', cursor: last.newer });
      expect(last.covered.from).toBe(pages.at(-1)?.covered.to);
    }
    expect(idsOf(pages).toSorted()).toEqual(years.map(({ id }) => id));
  });

  test('news comes with a message still waiting to be sent, and again once it was delivered', async () => {
    const { ctx } = given(talk);
    const first = await page({});
    await ctx.write((tx) =>
      tx.save('sms', text(77, now + 1, { direction: 'out', status: 'queued', sentAt: null })),
    );
    ctx.pass(10);
    const waiting = await page({ direction: 'newer', cursor: first.newer });
    ctx.pass(6000);
    const delivered = await page({ direction: 'newer', cursor: waiting.newer });
    const of = ({ entries }: Page) => entries.find(({ nativeId }) => nativeId === sidOf(77))?.body;
    expect([of(waiting), of(delivered)]).toEqual([
      expect.objectContaining({ delivery: 'waiting' }),
      expect.objectContaining({ delivery: 'delivered' }),
    ]);
    expect([delivered.atNewest, delivered.covered.to]).toEqual([true, Infinity]);
  });

  test('a thousand that came while nobody listened are asked for at once, and nothing older with them', async () => {
    const { ctx, asked } = given(talk);
    const first = await page({});
    await ctx.write(async (tx) => {
      for (let n = 0; n < 1100; n++) await tx.save('sms', text(100 + n, now + (n + 1) * 1000));
    });
    ctx.pass(1200 * 1000);
    asked.length = 0;
    const news = await page({ direction: 'newer', cursor: first.newer });
    const came = Array.from({ length: 1100 }, (_, n) => sidOf(100 + n));
    expect(idsOf([news])).toEqual(expect.arrayContaining(came));
    expect(news.entries.filter(({ at, from }) => at < now && from === 'customer')).toEqual([]);
    expect([news.atNewest, news.covered.to]).toEqual([true, Infinity]);
    // Fifty and then all of them, in two pages; and ours.
    expect(asked).toHaveLength(4);
  });

  test('a page address gone stale is found again by its date', async () => {
    const { ctx, asked } = given(talk);
    const first = await page({});
    ctx.pass(2 * HOUR);
    const pages = await walkBack(first);
    expect(idsOf(pages)).toHaveLength(40);
    expect(asked.filter((line) => line.includes('DateSent'))).not.toHaveLength(0);
  });

  test('one unreadable record leaves the others standing', async () => {
    given([...talk.slice(0, 3), text(60, now - 90_000, { wire: { sid: sidOf(60), body: ['x'] } })]);
    const { entries } = await page({});
    expect(entries.map(({ kind }) => kind).toSorted()).toEqual([
      'message',
      'message',
      'message',
      'unreadable',
    ]);
  });

  test('a back end that ignores the filter shows nobody else’s messages', async () => {
    given([]);
    const stranger = { sid: sidOf(1), from: '+447700900666', to: '+447700900667', body: 'secret' };
    vi.stubGlobal('fetch', async () => Response.json({ messages: [stranger], next_page_uri: null }));
    expect((await page({})).entries).toEqual([]);
  });

  test('one direction failing fails the page: half an answer would be a hole', async () => {
    given(talk);
    vi.stubGlobal('fetch', async (url: string) =>
      url.includes('To=')
        ? Response.json({ code: 20_429 }, { status: 429 })
        : Response.json({ messages: [] }),
    );
    const result = await fetchPage(identity, { direction: 'older', limit: 5 }, quiet);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'rate-limited', retryable: true } });
  });
});

test('only keys that can be asked for are asked', () => {
  const phone = (value: string) => ({ kind: 'phone', value, verified: true }) as const;
  const keys = [phone('+44 7700 900184'), phone('whatsapp:+447700900184'), phone('0800 DUNMORE'), phone('')];
  expect(
    keysOf({ ...identity, keys: [...keys, { kind: 'email', value: '+447700900184', verified: true }] }),
  ).toEqual(keys.slice(0, 2));
});
