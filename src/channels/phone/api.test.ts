import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setClock } from '#src/lib/time.ts';
import type { CallRecord } from '#src/mocks/backend.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { fetchPage, keysOf } from './api.ts';
import { identity, key } from './builders.ts';
import { call, james } from './mock/builders.ts';
import { phoneBackend } from './mock.ts';

const now = Date.parse('2026-03-19T15:12:00Z');
const HOUR = 3600_000;
const DAY = 24 * HOUR;
const quiet = new AbortController().signal;

beforeEach(() => setClock(() => now));
afterEach(() => {
  setClock();
  vi.unstubAllGlobals();
});

function given(calls: readonly CallRecord[], customers = [james]) {
  const ctx = testContext({ now, customers, records: { call: calls } });
  const reach = fetchOf(phoneBackend, ctx);
  vi.stubGlobal('fetch', reach);
  return { ctx, asked: reach.asked };
}

async function page(request: Partial<PageRequest>, who = identity): Promise<Page> {
  const result = await fetchPage(who, { direction: 'older', limit: 5, ...request }, quiet);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
async function walkBack(first: Page, who = identity): Promise<Page[]> {
  const pages = [first];
  for (let last = first; last.older !== undefined; pages.push(last)) {
    if (pages.length > 100) throw new Error('walks in a circle');
    last = await page({ cursor: last.older }, who);
    expect(last.covered.to).toBe(pages.at(-1)?.covered.from);
  }
  return pages;
}
const idsOf = (pages: readonly Page[]) =>
  [...new Set(pages.flatMap(({ entries }) => entries.map(({ nativeId }) => nativeId)))].toSorted();

const calls = Array.from({ length: 23 }, (_, n) => call(n, now - (n + 1) * DAY));

describe('the call log as a lane', () => {
  test('the newest page says how many there are and how far down it is complete', async () => {
    given(calls);
    const { entries, covered, atNewest, total } = await page({});
    expect(entries.map(({ nativeId }) => nativeId)).toEqual(['90000', '90001', '90002', '90003', '90004']);
    expect([covered, atNewest, total]).toEqual([{ from: now - 5 * DAY + 1, to: Infinity }, true, 23]);
  });

  test('walking back finds every call once, though a call logged meanwhile shifts every offset', async () => {
    const { ctx } = given(calls);
    const first = await page({});
    await ctx.write((tx) => tx.save('call', call(99, now - 2 * HOUR)));
    const pages = await walkBack(first);
    expect(idsOf(pages)).toEqual(calls.map(({ id }) => id).toSorted());
    expect(pages.at(-1)?.covered.from).toBe(-Infinity);
  });

  test('an import of many calls at one instant neither hides nor stops the walk', async () => {
    const imported = Array.from({ length: 14 }, (_, n) => call(n + 40, now - 30 * DAY));
    given([...calls.slice(0, 3), ...imported]);
    expect(idsOf(await walkBack(await page({})))).toHaveLength(17);
  });

  test('more than ten thousand at one instant end in a ceiling, not in a start', async () => {
    vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
      const { after } = JSON.parse(body) as { after?: string };
      const skip = Number(after ?? 0);
      const results = Array.from({ length: 100 }, (__, n) => ({
        id: String(skip + n + 1),
        createdAt: '',
        updatedAt: '',
        properties: { hs_timestamp: String(now - DAY) },
      }));
      return Response.json({ total: 12_000, results });
    });
    const pages = [await page({ limit: 100 })];
    for (let last = pages[0]; last?.older !== undefined; pages.push(last)) {
      if (pages.length > 150) throw new Error('walks in a circle');
      last = await page({ cursor: last.older, limit: 100 });
    }
    expect([idsOf(pages).length, pages.at(-1)?.ceiling]).toEqual([10_000, { at: now - DAY }]);
    expect(pages.at(-1)?.covered.from).toBe(now - DAY + 1);
  });

  test('two contacts of one person are merged, each call saying which brought it', async () => {
    const other = { kind: 'hubspot_contact', value: '4712', verified: false } as const;
    const second = [30, 31, 32].map((n) => call(n, now - n * HOUR, { contactId: '4712' }));
    const known = { ...james, keys: [...james.keys, { ...other, source: 'merged' }] };
    given([...calls, ...second], [known]);
    const who = { ...identity, keys: [key, other] };
    const pages = await walkBack(await page({}, who), who);
    expect(idsOf(pages)).toHaveLength(26);
    expect(pages[0]?.total).toBe(undefined);
    expect(pages.flatMap(({ entries }) => entries).find(({ nativeId }) => nativeId === '90031')?.via).toEqual(
      other,
    );
  });

  test('a jump starts strictly before its instant, and one walks forward from there to the present', async () => {
    const { asked } = given(calls);
    const at = now - 15 * DAY;
    const before = await page({ before: at });
    expect([asked.length, before.covered.to, before.entries[0]?.at]).toEqual([1, at, now - 16 * DAY]);
    const pages = [await page({ direction: 'newer', after: at })];
    for (let last = pages[0]; last && !last.atNewest; pages.push(last)) {
      if (pages.length > 20) throw new Error('does not get there');
      last = await page({ direction: 'newer', cursor: last.newer });
    }
    expect(idsOf([...(await walkBack(before)), ...pages])).toEqual(calls.map(({ id }) => id).toSorted());
  });

  test('news is what was filed since, also a note filed late, and not before search has caught up', async () => {
    const { ctx } = given(calls);
    const first = await page({});
    await ctx.write((tx) => tx.save('call', call(70, now - 3 * DAY - HOUR, { createdAt: now + 1000 })));
    ctx.pass(2000);
    const early = await page({ direction: 'newer', cursor: first.newer });
    ctx.pass(10_000);
    const later = await page({ direction: 'newer', cursor: early.newer });
    const late = later.entries.find(({ nativeId }) => nativeId === '90070');
    expect([idsOf([early]).includes('90070'), late?.at, late?.recordedAt]).toEqual([
      false,
      now - 3 * DAY - HOUR,
      now + 1000,
    ]);
    expect([later.atNewest, later.covered]).toEqual([true, { from: now - DAY, to: Infinity }]);
  });

  test('news is looked for from a minute before what is known: search is not behind by the same for all', async () => {
    const { ctx } = given(calls);
    const first = await page({});
    const known = Math.max(...calls.map(({ createdAt }) => createdAt));
    // Filed earlier than the newest known one, and found later.
    await ctx.write((tx) => tx.save('call', call(71, now - 30 * DAY, { createdAt: known - 59_000 })));
    ctx.pass(20_000);
    expect(idsOf([await page({ direction: 'newer', cursor: first.newer })])).toContain('90071');
  });

  test('one unreadable record leaves the others standing', async () => {
    given([call(1, now - DAY), call(2, now - 2 * DAY, { wire: { id: '90002', properties: 'gone' } })]);
    expect((await page({})).entries.map(({ kind }) => kind)).toEqual(['call', 'unreadable']);
  });
});

test('nobody is asked for without a contact id of the log', () => {
  const keys = [key, { ...key, value: 'x' }, { ...key, kind: 'email', value: '4711' } as const];
  expect(keysOf({ ...identity, keys })).toEqual([key]);
});
