import { afterEach, expect, test, vi } from 'vitest';
import { wire } from '#src/lib/http.ts';
import type { OrderRecord } from '#src/mocks/backend.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { fetchPage } from './api.ts';
import type { OrderBody } from './body.ts';
import { identity } from './builders.ts';
import { customer, kingsgate, orderRecord } from './mock/builders.ts';
import { ordersBackend } from './mock.ts';
import { queriesOf } from './search.ts';
import { changeOrder, isStale } from './write.ts';

const noon = Date.parse('2026-03-19T12:00:00Z');
const DAY = 86_400_000;
const never = new AbortController().signal;
afterEach(() => {
  vi.unstubAllGlobals();
  wire({ token: () => undefined });
});

function world(records: readonly OrderRecord[]) {
  const ctx = testContext({
    now: noon,
    stores: [kingsgate],
    customers: [customer('james', 'C77'), customer('ann', 'C78')],
    records: { order: records },
  });
  const fetch = fetchOf(ordersBackend, ctx);
  vi.stubGlobal('fetch', fetch);
  return { ctx, fetch };
}

async function page(request: Partial<PageRequest> = {}): Promise<Page> {
  const result = await fetchPage(identity, { direction: 'older', limit: 3, ...request }, never);
  if (!result.ok) throw new Error(result.failure.detail ?? result.failure.kind);
  return result.value;
}

async function walk(direction: PageRequest['direction'], start: Partial<PageRequest> = {}): Promise<Page[]> {
  const pages: Page[] = [];
  let request: Partial<PageRequest> = start;
  while (pages.length < 40) {
    const one = await page({ direction, ...request });
    pages.push(one);
    const cursor = direction === 'older' ? one.older : one.atNewest ? undefined : one.newer;
    if (cursor === undefined) return pages;
    request = { cursor };
  }
  throw new Error('no end');
}
const idsOf = (pages: readonly Page[]) => [
  ...new Set(pages.flatMap(({ entries }) => entries.map(({ nativeId }) => nativeId))),
];

/** Ordered long ago, changed yesterday; and a score of ordinary ones. */
const oldButChanged = orderRecord('old', noon - 400 * DAY, { updatedAt: noon - DAY });
const twenty = Array.from({ length: 20 }, (_, n) => orderRecord(`n${10 + n}`, noon - (n + 2) * DAY));

test('who signs in next in the same tab is shown orders of the places they see', async () => {
  const { fetch } = world(twenty);
  for (const token of ['first', 'first', 'next']) {
    wire({ token: () => token });
    await page();
  }
  expect(fetch.asked.filter((asked) => asked.endsWith('/locations'))).toHaveLength(2);
});

test('short and empty pages are not the end: every order is found once the pages are', async () => {
  world([oldButChanged, ...twenty]);
  expect(idsOf(await walk('older')).toSorted()).toEqual(['old', ...twenty.map(({ id }) => id)].toSorted());
});

test('nothing is missing above what a page promises, whenever an order was placed or changed', async () => {
  const records = [oldButChanged, ...twenty];
  world(records);
  const seen = new Set<string>();
  for (const { entries, covered } of await walk('older')) {
    for (const { nativeId } of entries) seen.add(nativeId);
    const missing = records.filter(({ id, at }) => at >= covered.from && !seen.has(id));
    expect(missing).toEqual([]);
  }
});

test('around a day in the past an order changed long after stands where it was placed', async () => {
  world([oldButChanged, ...twenty]);
  const at = noon - 399 * DAY;
  expect(idsOf(await walk('older', { before: at }))).toEqual(['old']);
  const newer = await walk('newer', { after: noon - 400 * DAY });
  expect([idsOf(newer).length, newer.at(-1)?.atNewest]).toEqual([21, true]);
});

test('orders changed in the same millisecond are all found', async () => {
  const tied = Array.from({ length: 9 }, (_, n) => orderRecord(`t${n}`, noon - DAY));
  world(tied);
  expect(idsOf(await walk('older'))).toHaveLength(9);
});

test('news brings what was changed since, the last one known again', async () => {
  const { ctx } = world(twenty);
  const { newer } = await page();
  await ctx.write((tx) => tx.save('order', { ...oldButChanged, updatedAt: noon - 1 }));
  const news = await page({ direction: 'newer', ...(newer !== undefined && { cursor: newer }) });
  expect([idsOf([news]).toSorted(), news.atNewest, news.covered.to]).toEqual([
    ['n10', 'old'],
    true,
    Infinity,
  ]);
});

test('news that the search does not show yet is looked for once more', async () => {
  const { ctx, fetch } = world(twenty);
  const { newer = '' } = await page();
  const asked = fetch.asked.length;
  const waiting = page({ direction: 'newer', cursor: newer });
  await vi.waitFor(() => expect(fetch.asked).toHaveLength(asked + 1));
  await ctx.write((tx) => tx.save('order', { ...oldButChanged, updatedAt: noon - 1 }));
  expect(idsOf([await waiting])).toContain('old');
  expect(fetch.asked).toHaveLength(asked + 2);
});

test('a cursor the back end no longer knows begins again where the last page ended', async () => {
  const { fetch } = world(twenty);
  const first = await page();
  const cursor = (first.older ?? '').replace(/"cursors":\["[^"]+"/, '"cursors":["gone"');
  const next = await page({ cursor });
  expect(idsOf([next])).toEqual(['n12', 'n13', 'n14']);
  expect(fetch.asked.filter((line) => line.endsWith('/orders/search'))).toHaveLength(3);
});

test('more than ten places or customers are asked in several searches, each within the limits', () => {
  const many = Array.from({ length: 12 }, (_, n) => `L${n}`);
  expect(queriesOf(many, ['C1']).map(({ location_ids }) => location_ids.length)).toEqual([10, 2]);
});

test('what this browser cancelled stays cancelled while the search lags behind', async () => {
  const { ctx } = world([orderRecord('n1', noon - 60_000, { changeableUntil: noon + DAY })]);
  const bodyOf = async () => (await page()).entries[0]?.body as OrderBody;
  const changed = await changeOrder(await bodyOf(), { kind: 'cancel' }, 'k1');
  expect(changed).toEqual({ ok: true, value: { version: 2 } });
  expect((await bodyOf()).state).toBe('CANCELED');
  ctx.pass(5000);
  expect((await bodyOf()).state).toBe('CANCELED');
});

test('a change that comes too late or after somebody else’s says so', async () => {
  world([
    orderRecord('late', noon - DAY, { changeableUntil: noon - 1 }),
    orderRecord('n1', noon - DAY, { changeableUntil: noon + DAY, version: 4 }),
  ]);
  const [late, other] = (await page()).entries.map(({ body }) => body as OrderBody);
  if (!late || !other) throw new Error('no orders');
  const [first, second] = late.number === 'DM-late' ? [late, other] : [other, late];
  expect(await changeOrder(first, { kind: 'cancel' }, 'k1')).toMatchObject({
    ok: false,
    failure: { kind: 'refused', detail: 'It could be changed until 2026-03-19T11:59:59.999Z.' },
  });
  const stale = await changeOrder(
    { ...second, version: 3 },
    { kind: 'vary', uid: 'l1', variation: 'W34' },
    'k2',
  );
  expect(!stale.ok && isStale(stale.failure.problem)).toBe(true);
});
