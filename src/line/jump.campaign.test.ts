// Jumps through ten years: between the two instants the line vouches for stands what the world holds, no more, no less.
import { QueryClient } from '@tanstack/react-query';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registry } from '#src/channels/registry.ts';
import { wire } from '#src/lib/http.ts';
import { setClock } from '#src/lib/time.ts';
import { channelBackends } from '#src/mocks/backends.ts';
import { openGateway } from '#src/mocks/testing/gateway.ts';
import { truthOf, type Truth } from '#src/mocks/testing/truth.ts';
import { dice } from '#src/mocks/world/chance.ts';
import { createWorld } from '#src/mocks/world/index.ts';
import type { Entry, Instant } from '#src/timeline/index.ts';
import { openLineStore, type LineStore } from './lanes.ts';
import { positionsQuery } from './queries.ts';

const CUSTOMER = 'margaret-ashdown';
const SCREEN = 20;
const JUMPS = 30;
/** One for the desk; two pages of every lane; two lanes ask two lists for each page (both ways of a number, posts and answers). */
const MOST_REQUESTS = 1 + 2 * registry.length + 4;

let asked = 0;
let truth: Truth;
let store: LineStore;
const queries = new QueryClient();

beforeAll(async () => {
  const world = createWorld({ seed: 1, size: 'large' });
  const gateway = await openGateway({ world, channels: channelBackends });
  const session = await gateway.send('/desk/v1/session', { method: 'POST', json: { staffId: 'priya' } });
  const { token } = (await session.json()) as { token: string };
  wire({ origin: 'http://gateway.test', ready: Promise.resolve(), token: () => token });
  const now = gateway.runtime.clock.now();
  setClock(() => now);
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => (setTimeout(() => run(0), 0), 0));
  vi.stubGlobal('cancelAnimationFrame', () => {});
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked += 1;
    return (await gateway.runtime.answer(new Request(url, init))) ?? Response.error();
  });
  truth = truthOf(world, CUSTOMER, now);
  const { name = '', keys = [] } = world.customer(CUSTOMER) ?? {};
  store = openLineStore({ customerId: CUSTOMER, name, keys }, queries);
});
afterAll(() => {
  store.close();
  queries.clear();
  setClock();
  wire({ token: () => undefined });
});

const rows = () => store.state().shown.rows;
const lanes = () => store.state().line.lanes;
const pause = () => new Promise((done) => setTimeout(done, 1));

/** What stands on the line, folded messages included. */
const entries = (): readonly Entry[] =>
  rows().flatMap((row) => (row.type === 'entry' ? [row.entry] : row.type === 'fold' ? row.hidden : []));

/** Looks on as the list does, a screenful from the row that `placeOf` finds, until nothing more is on its way. */
async function lookFrom(placeOf: () => number): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    const first = Math.min(Math.max(0, placeOf()), Math.max(0, rows().length - SCREEN));
    const last = Math.min(rows().length, first + SCREEN) - 1;
    const view = { rowsAbove: first, rowsBelow: rows().length - 1 - last };
    store.see({ ...view, from: rows()[first]?.at, to: rows()[last]?.at }, { first, last });
    await pause();
    quiet = lanes().every(({ loading }) => loading === undefined) ? quiet + 1 : 0;
  }
}

/** Where the instant stands, at the end when nothing does. */
const placeOf = (at: Instant) => () => {
  const place = rows().findIndex((row) => row.at >= at && Number.isFinite(row.at));
  return place === -1 ? rows().length : place;
};

/** Where the row with this key stands now. */
const rowOf = (key: string | undefined) => () => rows().findIndex((row) => row.key === key);

/** What is not as it must be between the instants the line vouches for. */
function wrongs(): readonly string[] {
  const { from, to } = store.state().shown.horizon;
  const here = entries().filter(({ at }) => at > from && at < to);
  const wrong: string[] = [];
  if (new Set(here.map(({ key }) => key)).size !== here.length) wrong.push('an entry stands twice');
  if (here.some(({ at }, place) => at < (here[place - 1]?.at ?? at))) wrong.push('not in order');
  const gaps = new Set(
    rows().flatMap((row) => (row.type === 'gap' && row.from < to && row.to > from ? [row.channel] : [])),
  );
  for (const { id } of registry) {
    const due = new Set(truth.between(id, from, to).flatMap(({ key, at }) => (at > from ? [key] : [])));
    const shown = here.filter(({ channel }) => channel === id).map(({ key }) => key);
    const foreign = shown.filter((key) => !due.has(key));
    if (foreign.length > 0) wrong.push(`${id}: ${foreign[0]} is not of this customer`);
    if (!gaps.has(id) && shown.length !== due.size) wrong.push(`${id}: ${shown.length} of ${due.size}`);
  }
  return wrong;
}

test('the newest end holds what the world holds', async () => {
  await lookFrom(() => rows().length);
  expect({ wrong: wrongs(), atNewest: store.state().shown.atNewest }).toEqual({ wrong: [], atNewest: true });
  expect(entries().length).toBeGreaterThan(50);
});

test(
  'any instant is there in two pages of each lane, and reading on finds neither hole nor repeat',
  { timeout: 60_000 },
  async () => {
    const roll = dice(11);
    const pages = registry.map((channel) => vi.spyOn(channel, 'fetchPage'));
    for (let jump = 0; jump < JUMPS; jump++) {
      const at =
        truth.firstAt + roll.below(Math.floor((Date.UTC(2026, 2, 19) - truth.firstAt) / 1000)) * 1000;
      asked = 0;
      for (const page of pages) page.mockClear();
      const landed = new Promise<object>((done) => {
        const stop = store.subscribe(() => {
          const { line, shown, landing } = store.state();
          const isHeard = line.lanes.every(({ heard }) => heard.older && heard.newer);
          if (line.origin !== at || !isHeard || landing.at !== at) return;
          stop();
          const { from, to } = shown.horizon;
          done({
            most: Math.max(...pages.map((page) => page.mock.calls.length)),
            isCheap: asked <= MOST_REQUESTS,
            isInside: from < at && at < to,
            covering: line.lanes.filter((lane) => lane.from < at && lane.to > at).length,
            wrong: wrongs(),
          });
        });
      });
      store.jump(at, await queries.fetchQuery(positionsQuery(CUSTOMER, at)));
      await lookFrom(placeOf(at));
      expect([at, await landed]).toEqual([
        at,
        { most: 2, isCheap: true, isInside: true, covering: registry.length, wrong: [] },
      ]);

      const known = new Set(entries().map(({ key }) => key));
      for (const upwards of [true, false]) {
        const edge = rows()[upwards ? 4 : rows().length - 5]?.key;
        await lookFrom(rowOf(edge));
        expect([at, upwards, wrongs()]).toEqual([at, upwards, []]);
      }
      const now = new Set(entries().map(({ key }) => key));
      expect([...known].filter((key) => !now.has(key))).toEqual([]);
      expect(now.size).toBeGreaterThan(known.size + 50);
    }
  },
);
