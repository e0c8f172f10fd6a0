import { afterEach, expect, test, vi } from 'vitest';
import { testContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { fetchPage } from './api.ts';
import { visitsBackend } from './mock.ts';
import { identity } from './builders.ts';
import { customer, kingsgate, visitRecord } from './mock/builders.ts';

const noon = Date.parse('2026-03-19T12:00:00Z');
const HOUR = 3_600_000;
const never = new AbortController().signal;
afterEach(() => vi.unstubAllGlobals());

function world(records = [1, 2, 3, 4, 5].map((n) => visitRecord(`vis_${n}`, noon - n * HOUR))) {
  const ctx = testContext({
    now: noon,
    stores: [kingsgate],
    customers: [
      customer('james', [
        ['loyalty', 'DM-55120'],
        ['phone', '+447700900184'],
      ]),
    ],
    records: { visit: records },
  });
  const fetch = fetchOf(visitsBackend, ctx);
  vi.stubGlobal('fetch', fetch);
  return { ctx, fetch };
}

async function page(request: Partial<PageRequest> = {}): Promise<Page> {
  const result = await fetchPage(identity, { direction: 'older', limit: 2, ...request }, never);
  if (!result.ok) throw new Error(result.failure.detail);
  return result.value;
}

/** Every page in one direction until the end. */
async function walk(
  direction: PageRequest['direction'],
  start: Partial<PageRequest> = {},
): Promise<string[]> {
  const found: string[] = [];
  let request: Partial<PageRequest> = start;
  for (let pages = 0; pages < 30; pages++) {
    const one = await page({ direction, ...request });
    const ids = one.entries.map(({ nativeId }) => nativeId);
    expect(ids.filter((id) => found.includes(id))).toEqual([]);
    found.push(...ids);
    const cursor = direction === 'older' ? one.older : one.atNewest ? undefined : one.newer;
    if (cursor === undefined) return found;
    request = { cursor };
  }
  throw new Error('no end');
}

test('the newest page says what it covers, how many there are, and asks with every key the log knows', async () => {
  const { fetch } = world();
  const first = await page();
  expect(fetch.asked).toEqual([
    'GET /gw/visits/v1/visits?loyalty_id=DM-55120&phone=%2B447700900184&page=1&per_page=2',
  ]);
  expect({ ...first, entries: first.entries.map(({ nativeId }) => nativeId) }).toEqual({
    entries: ['vis_1', 'vis_2'],
    older: JSON.stringify({ before: noon - 2 * HOUR + 1, page: 1, known: ['vis_2'] }),
    newer: JSON.stringify({ after: noon - 25 * HOUR, page: 1 }),
    atNewest: true,
    covered: { from: noon - 2 * HOUR + 1, to: Infinity },
    total: 5,
  });
});

test('a visit logged between two pages hides none of the others', async () => {
  const { ctx } = world();
  const first = await page();
  await ctx.write((tx) => tx.save('visit', visitRecord('vis_9', noon - 90 * 60_000)));
  const rest = await walk('older', { cursor: first.older ?? '' });
  expect(rest).toEqual(['vis_3', 'vis_4', 'vis_5']);
});

test('more visits in one second than a page holds are all found, both ways', async () => {
  world([1, 2, 3, 4, 5].map((n) => visitRecord(`vis_${n}`, noon - HOUR)));
  expect(await walk('older')).toEqual(['vis_5', 'vis_4', 'vis_3', 'vis_2', 'vis_1']);
  expect(await walk('newer', { after: noon - HOUR })).toEqual(['vis_1', 'vis_2', 'vis_3', 'vis_4', 'vis_5']);
});

test('around an instant the two sides meet without a hole and without an entry on the wrong side', async () => {
  world();
  const at = noon - 3 * HOUR;
  expect(await walk('older', { before: at })).toEqual(['vis_4', 'vis_5']);
  expect(await walk('newer', { after: at })).toEqual(['vis_3', 'vis_2', 'vis_1']);
});

test('news includes a visit that was logged late', async () => {
  const { ctx } = world();
  const { newer } = await page();
  await ctx.write((tx) => tx.save('visit', visitRecord('late', noon - 4.5 * HOUR)));
  const news = await page({ direction: 'newer', limit: 50, ...(newer && { cursor: newer }) });
  expect(news.entries.map(({ nativeId }) => nativeId)).toContain('late');
  expect([news.atNewest, news.covered]).toEqual([true, { from: noon - 25 * HOUR, to: Infinity }]);
});

test('a busy log and a page that is none are failures that may be tried again', async () => {
  vi.stubGlobal('fetch', async () => visitsBackend.refusals.rateLimited(noon));
  const busy = await fetchPage(identity, { direction: 'older', limit: 2 }, never);
  expect(busy).toMatchObject({
    ok: false,
    failure: { kind: 'rate-limited', retryAfterMs: 5000, retryable: true },
  });
  vi.stubGlobal('fetch', async () => Response.json({ visits: [] }));
  const odd = await fetchPage(identity, { direction: 'older', limit: 2 }, never);
  expect(odd).toMatchObject({ ok: false, failure: { kind: 'malformed', retryable: true } });
});
