import { afterEach, expect, test, vi } from 'vitest';
import type { WebEventRecord } from '#src/mocks/backend.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { jamesBy } from '#src/mocks/testing/one-customer.ts';
import { answer, fetchOf } from '#src/mocks/testing/serve.ts';
import { EventPage } from '#src/lib/cloud-events.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { fetchPage } from './api.ts';
import { identity } from './builders.ts';
import { websiteBackend } from './mock.ts';
import { WebEvent } from './wire.ts';

const noon = Date.parse('2026-03-19T12:00:00Z');
const HOUR = 3_600_000;
const never = new AbortController().signal;
afterEach(() => vi.unstubAllGlobals());

const james = jamesBy({ kind: 'web_user', value: 'jwhitcombe', verified: true, source: 'signed in' });
const visited = (n: number, at: number): WebEventRecord => ({
  id: `web_${n}`,
  customer: 'james',
  at,
  action: 'viewed',
  page: `/page/${n}`,
  text: `Looked at page ${n}`,
  signedIn: true,
  user: 'jwhitcombe',
});
/** Nine events; three of them at one instant. */
const nine = [10, 20, 30, 31, 32, 40, 50, 60, 70].map((n) => visited(n, noon - Math.floor(n / 10) * HOUR));

function world(records: readonly WebEventRecord[] = nine) {
  const ctx = testContext({ now: noon, customers: [james], records: { 'web-event': records } });
  const fetch = fetchOf(websiteBackend, ctx);
  vi.stubGlobal('fetch', fetch);
  return { ctx, fetch };
}
async function page(request: Partial<PageRequest> = {}): Promise<Page> {
  const result = await fetchPage(identity, { direction: 'older', limit: 4, ...request }, never);
  if (!result.ok) throw new Error(result.failure.detail);
  return result.value;
}
const idsOf = ({ entries }: Page) => entries.map(({ nativeId }) => nativeId);

test('pages go back to the beginning, also through an instant with several events', async () => {
  const { fetch } = world();
  const first = await page();
  const second = await page({ cursor: first.older ?? '' });
  const third = await page({ cursor: second.older ?? '' });
  expect([first, second, third].map(idsOf)).toEqual([
    ['web_10', 'web_20', 'web_32', 'web_31'],
    ['web_30', 'web_40', 'web_50', 'web_60'],
    ['web_70'],
  ]);
  expect([first, second, third].map(({ covered }) => covered)).toEqual([
    { from: noon - 3 * HOUR + 1, to: Infinity },
    { from: noon - 6 * HOUR + 1, to: noon - 3 * HOUR + 1 },
    { from: -Infinity, to: noon - 6 * HOUR + 1 },
  ]);
  expect([first.atNewest, first.total, third.older]).toEqual([true, 9, undefined]);
  expect(fetch.asked[0]).toBe('GET /gw/website/v1/events?user=jwhitcombe&limit=4');
});

test('from an instant one can walk towards now until nothing is newer', async () => {
  world();
  const first = await page({ direction: 'newer', after: noon - 4 * HOUR });
  const second = await page({ direction: 'newer', cursor: first.newer ?? '' });
  expect([idsOf(first), idsOf(second)]).toEqual([
    ['web_40', 'web_30', 'web_31', 'web_32'],
    ['web_20', 'web_10'],
  ]);
  expect([first.atNewest, second.atNewest, second.covered.to]).toEqual([false, true, Infinity]);
});

test('news finds what a device sent hours after it happened', async () => {
  const { ctx } = world();
  const { newer } = await page();
  await ctx.write((tx) => tx.save('web-event', visited(99, noon - 2.5 * HOUR)));
  expect(idsOf(await page({ direction: 'newer', limit: 50, cursor: newer ?? '' }))).toContain('web_99');
});

test('a cursor that is gone begins again where its page ended', async () => {
  const { fetch } = world();
  const first = await page();
  const cursor = (first.older ?? '').replace(/"cursor":"[^"]+"/, '"cursor":"expired"');
  expect(idsOf(await page({ cursor }))).toEqual(['web_32', 'web_31', 'web_30', 'web_40']);
  expect(fetch.asked.at(-1)).toBe(
    'GET /gw/website/v1/events?user=jwhitcombe&limit=4&before=2026-03-19T09%3A00%3A00.001Z',
  );
});

test('what is answered fits the published shape, and nobody is asked about everybody', async () => {
  const { ctx } = world();
  const get = (query: string) =>
    answer(websiteBackend, ctx, new Request(`http://gateway.test/gw/website/v1/events${query}`));
  const { events, newer } = EventPage.parse(await (await get('?user=jwhitcombe&limit=2')).json());
  expect(events.map((event) => WebEvent.parse(event).id)).toEqual(['web_10', 'web_20']);
  expect(newer).not.toBe('');
  const refused = await Promise.all(['', '?user=jwhitcombe&limit=0', '?user=jwhitcombe&before=now'].map(get));
  expect(refused.map(({ status }) => status)).toEqual([400, 400, 400]);
});
