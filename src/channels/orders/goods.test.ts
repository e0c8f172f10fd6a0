import { afterEach, expect, test, vi } from 'vitest';
import type { GoodRecord } from '#src/mocks/backend.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import { goods } from './goods.ts';
import { kingsgate } from './mock/builders.ts';
import { ordersBackend } from './mock.ts';

const never = new AbortController().signal;
afterEach(() => vi.unstubAllGlobals());

const good = (n: number, name: string, brand: string, ...forms: readonly string[]): GoodRecord => ({
  id: `G${n}`,
  brand,
  name,
  currency: 'GBP',
  variations: (forms.length > 0 ? forms : [undefined]).map((form, at) => ({
    id: `G${n}V${at + 1}`,
    ...(form !== undefined && { name: form }),
    minor: 100 * n,
  })),
});
const millLane = { id: 'mill-lane', name: 'Mill Lane', brand: 'rye', timeZone: 'Europe/London' };

function world() {
  const many = Array.from({ length: 30 }, (_, n) => good(n + 10, `Roll ${n + 10}`, 'rye'));
  const ctx = testContext({
    now: 0,
    stores: [kingsgate, { ...millLane, hours: [{ day: 7, from: '07:30', to: '13:00' }] }],
    catalogue: [
      good(1, 'Country loaf', 'rye', 'whole', 'sliced'),
      good(2, 'Slim chino', 'dunmore', 'navy'),
      ...many,
    ],
  });
  vi.stubGlobal('fetch', fetchOf(ordersBackend, ctx));
}
const found = async (query: string, places: readonly string[], cursor?: string) => {
  const page = await goods({ query, places, ...(cursor !== undefined && { cursor }) }, never);
  if (!page.ok) throw new Error(page.failure.detail ?? page.failure.kind);
  return page.value;
};

test('each form of what is sold is offered, with its price', async () => {
  world();
  expect(await found('loa coun', ['mill-lane'])).toEqual({
    goods: [
      { id: 'G1V1', name: 'Country loaf', variation: 'whole', price: { minor: 100, currency: 'GBP' } },
      { id: 'G1V2', name: 'Country loaf', variation: 'sliced', price: { minor: 100, currency: 'GBP' } },
    ],
  });
});

test('a shop sells what its own brand sells', async () => {
  world();
  expect((await found('chino', ['mill-lane'])).goods).toEqual([]);
  expect((await found('chino', ['kingsgate'])).goods).toHaveLength(1);
});

test('every page leads on until all of it was shown once', async () => {
  world();
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await found('roll', ['mill-lane'], cursor);
    ids.push(...page.goods.map(({ id }) => id));
    ({ cursor } = page);
  } while (cursor !== undefined);
  expect([ids.length, new Set(ids).size]).toEqual([30, 30]);
});

test('a cursor is good for its own question alone', async () => {
  world();
  const { cursor } = await found('roll', ['mill-lane']);
  const other = await goods({ query: 'loaf', places: ['mill-lane'], cursor: cursor ?? '' }, never);
  expect(other).toMatchObject({ ok: false, failure: { kind: 'refused' } });
});

test('shops say when they are open; the web shop is none', async () => {
  world();
  // Places are asked for once: other tests have their own.
  vi.resetModules();
  const { pickUpPlaces } = await import('./places.ts');
  expect(await pickUpPlaces()).toEqual({
    ok: true,
    value: [
      { id: 'kingsgate', name: 'Kingsgate', brand: 'dunmore', zone: 'Europe/London', hours: [] },
      {
        id: 'mill-lane',
        name: 'Mill Lane',
        brand: 'rye',
        zone: 'Europe/London',
        hours: [{ day: 7, from: '07:30', to: '13:00' }],
      },
    ],
  });
});
