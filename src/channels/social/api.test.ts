import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setClock } from '#src/lib/time.ts';
import type { SocialPostRecord } from '#src/mocks/backend.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { fetchPage } from './api.ts';
import { identity, key, mention } from './builders.ts';
import { dunmore } from '#src/mocks/testing/one-customer.ts';
import { james, post } from './mock/builders.ts';
import { socialBackend } from './mock.ts';
import { keysOf } from './streams.ts';

const now = Date.parse('2026-03-19T15:12:00Z');
const HOUR = 3600_000;
const DAY = 24 * HOUR;
const quiet = new AbortController().signal;

beforeEach(() => setClock(() => now));
afterEach(() => {
  setClock();
  vi.unstubAllGlobals();
});

function given(posts: readonly SocialPostRecord[]) {
  const ctx = testContext({ now, customers: [james], brands: [dunmore], records: { post: posts } });
  const reach = fetchOf(socialBackend, ctx);
  vi.stubGlobal('fetch', reach);
  return { ctx, asked: reach.asked };
}

async function page(request: Partial<PageRequest>): Promise<Page> {
  const result = await fetchPage(identity, { direction: 'older', limit: 6, ...request }, quiet);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
async function walkBack(first: Page): Promise<Page[]> {
  const pages = [first];
  for (let last = first; last.older !== undefined; pages.push(last)) {
    if (pages.length > 100) throw new Error('walks in a circle');
    last = await page({ cursor: last.older });
    expect(last.covered.to).toBe(pages.at(-1)?.covered.from);
  }
  return pages;
}
async function walkOn(first: Page): Promise<Page[]> {
  const pages = [first];
  for (let last = first; !last.atNewest; pages.push(last)) {
    if (pages.length > 100) throw new Error('does not get there');
    last = await page({ direction: 'newer', cursor: last.newer });
  }
  return pages;
}
const idsOf = (pages: readonly Page[]) =>
  [...new Set(pages.flatMap(({ entries }) => entries.map(({ nativeId }) => nativeId)))].toSorted();
const idsIn = (posts: readonly SocialPostRecord[]) => posts.map(({ id }) => id).toSorted();

/** 60 posts over 60 days, every fourth of them ours. */
const posts = Array.from({ length: 60 }, (_, n) =>
  post(now - n * DAY - HOUR, n + 1, n % 4 === 3 ? { direction: 'out', agent: 'Priya Nair' } : {}),
);

describe('mentions and our answers, as one lane', () => {
  test('the newest page holds what is complete; only the query of the network’s links is followed', async () => {
    const { asked } = given(posts);
    const newest = await page({});
    const inside = posts.filter(({ at }) => at >= newest.covered.from);
    expect(idsOf([newest])).toEqual(expect.arrayContaining(idsIn(inside)));
    expect(inside.length).toBeGreaterThan(3);
    expect([newest.atNewest, newest.covered.to]).toEqual([true, Infinity]);
    expect(asked.some((line) => line.includes('/accounts/') && line.includes('statuses'))).toBe(false);
  });

  test.each([6, 20, 40])(
    'walking back in pages of %i, some of them short, finds every post',
    async (limit) => {
      given(posts);
      expect(idsOf(await walkBack(await page({ limit })))).toEqual(idsIn(posts));
    },
  );

  test('posts of one instant, more than a page holds, neither hide nor stop the walk', async () => {
    const burst = Array.from({ length: 25 }, (_, n) =>
      post(now - 2 * DAY, n + 1, n % 2 ? { direction: 'out' } : {}),
    );
    given([...burst, post(now - 9 * DAY)]);
    expect(idsOf(await walkBack(await page({})))).toHaveLength(26);
  });

  test('a jump with a place of the desk asks each list twice at most and starts strictly before its instant', async () => {
    const { asked } = given(posts);
    await page({});
    asked.length = 0;
    const before = now - 20 * DAY;
    const first = posts[28];
    const position = { notification: first?.notificationId, status: first?.id };
    const there = await page({ before, position, limit: 10 });
    expect(asked.length).toBeLessThanOrEqual(2);
    expect([there.atNewest, there.covered.to]).toEqual([false, before]);
    expect(Math.max(...there.entries.map(({ at }) => at))).toBe(now - 20 * DAY - HOUR);
    expect(idsOf(await walkBack(there))).toEqual(idsIn(posts.filter(({ at }) => at < before)));
  });

  test.each([
    ['with a place below', posts[40]?.notificationId],
    ['with a place above', posts[18]?.notificationId],
    ['without a place', undefined],
  ])('both sides of a jump %s join without a hole', async (_, notification) => {
    given(posts);
    const at = now - 20 * DAY;
    const position = notification === undefined ? {} : { notification };
    const up = await walkOn(await page({ direction: 'newer', after: at, position }));
    const down = await walkBack(await page({ before: at, position }));
    expect(idsOf(up).filter((id) => idsOf(down).includes(id))).toEqual([]);
    expect(idsOf([...up, ...down])).toEqual(idsIn(posts));
  });

  test('what is older than a page reached forwards is found from it', async () => {
    given(posts);
    const at = now - 20 * DAY;
    const up = await page({
      direction: 'newer',
      after: at,
      position: { notification: posts[40]?.notificationId },
    });
    expect(idsOf(await walkBack(up))).toEqual(
      expect.arrayContaining(idsIn(posts.filter((one) => one.at < at))),
    );
  });

  test('news is only what is new, with the answer of a colleague and its author', async () => {
    const { ctx } = given(posts);
    const first = await page({});
    ctx.pass(1000);
    await ctx.write(async (tx) => {
      await tx.save('post', post(now + 500, 1));
      await tx.save('post', post(now + 600, 2, { direction: 'out', agent: 'Tom Keller' }));
    });
    const news = await page({ direction: 'newer', cursor: first.newer });
    const answers = news.entries.filter(({ at }) => at > now).map(({ who }) => who);
    expect([answers, news.atNewest, news.covered.to]).toEqual([['James', 'Tom Keller'], true, Infinity]);
    expect((await page({ direction: 'newer', cursor: news.newer })).entries).toEqual([]);
  });

  test('a customer who never wrote is an empty lane that hears of the first post', async () => {
    const { ctx } = given([]);
    const first = await page({});
    expect([first.entries, first.older, first.covered]).toEqual([
      [],
      undefined,
      { from: -Infinity, to: Infinity },
    ]);
    await ctx.write((tx) => tx.save('post', post(now, 1)));
    expect((await page({ direction: 'newer', cursor: first.newer })).entries).toHaveLength(1);
  });

  test('one unreadable record leaves the others standing', async () => {
    given([post(now - DAY, 1), post(now - 2 * DAY, 2, { wire: { content: 'no id' } })]);
    expect((await page({})).entries.map(({ kind }) => kind)).toEqual(['message', 'unreadable']);
  });

  test('a network that ignores the filter shows nobody else’s mentions', async () => {
    given([]);
    await page({});
    const stranger = { ...mention, account: { ...mention.account, id: '666' } };
    vi.stubGlobal('fetch', async (url: string) => Response.json(url.includes('/ours/') ? [] : [stranger]));
    expect((await page({})).entries).toEqual([]);
  });

  test('a handle the network does not know is a refusal, not an empty lane', async () => {
    given([]);
    const who = { ...identity, keys: [{ ...key, value: 'nobody@social.example' }] };
    expect(await fetchPage(who, { direction: 'older', limit: 6 }, quiet)).toMatchObject({
      ok: false,
      failure: { kind: 'refused', status: 404 },
    });
  });
});

test('only handles are asked for', () => {
  const keys = [
    key,
    { ...key, value: '@dana' },
    { ...key, value: 'a b' },
    { ...key, kind: 'email' } as const,
  ];
  expect(keysOf({ ...identity, keys })).toEqual(keys.slice(0, 2));
});
