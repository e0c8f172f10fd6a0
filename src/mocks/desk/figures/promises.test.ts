import { expect, test } from 'vitest';
import { FigureCasePage } from '#src/desk/figures.ts';
import { PromiseFigures } from '#src/desk/promise-figures.ts';
import { openGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';
import type { PromiseRecord } from '../../world/records/case.ts';

const promise = (id: string, ownerId: string, more: Partial<PromiseRecord> = {}): PromiseRecord => ({
  id,
  text: `Promise ${id}`,
  ownerId,
  dueAt: BEGINS_AT - HOUR_MS,
  channel: 'phone',
  madeAt: BEGINS_AT - 48 * HOUR_MS,
  state: 'kept',
  keptAt: BEGINS_AT - 2 * HOUR_MS,
  ...more,
});
const late = { brokenAt: BEGINS_AT - HOUR_MS / 2 };
const world = tinyWorld({
  cases: [
    aCase('20418', {
      promises: [
        promise('kept', 'priya'),
        promise('kept late', 'priya', late),
        promise('given up', 'priya', { state: 'broken', reason: 'No part left', brokenAt: BEGINS_AT }),
        promise('due', 'priya', { state: 'open', dueAt: BEGINS_AT + HOUR_MS }),
        promise('last year', 'priya', { dueAt: BEGINS_AT - 300 * 24 * HOUR_MS }),
      ],
    }),
    aCase('20419', {
      customer: 'caroline',
      brand: 'rye',
      promises: [promise('moved and kept', 'tom', { wasDueAt: BEGINS_AT - 3 * HOUR_MS })],
    }),
  ],
});
const asking = async (who: string) => {
  const ask = await (await openGateway({ world })).as(who);
  return async (query: string) => (await ask(`/desk/v1/figures/promises${query}`)).body;
};

test('promises are counted by who owes them and what became of them', async () => {
  const ask = await asking('rene');
  const { owners, total } = PromiseFigures.parse(await ask(''));
  expect(owners.map(({ owner, ...counts }) => [owner.id, counts])).toEqual([
    ['priya', { due: 1, kept: 1, broken: 2, moved: 0 }],
    ['tom', { due: 0, kept: 1, broken: 0, moved: 1 }],
  ]);
  expect(total).toEqual({ due: 1, kept: 2, broken: 2, moved: 1 });
});

test('every number opens as many promises as it says', async () => {
  const ask = await asking('rene');
  const { owners } = PromiseFigures.parse(await ask(''));
  for (const { owner, ...counts } of owners)
    for (const [only, count] of Object.entries(counts)) {
      const { items, total } = FigureCasePage.parse(await ask(`/cases?owner=${owner.id}&only=${only}`));
      expect({ owner: owner.id, only, total, shown: items.length }).toEqual({
        owner: owner.id,
        only,
        total: count,
        shown: count,
      });
    }
  expect(
    FigureCasePage.parse(await ask('/cases?owner=priya&only=broken')).items.map((one) => one.promise),
  ).toEqual(['Promise kept late', 'Promise given up']);
});

test('a period and a brand narrow them; what nobody counts is refused', async () => {
  const ask = await asking('rene');
  const totalOf = async (query: string) => PromiseFigures.parse(await ask(query)).total.kept;
  expect([await totalOf('?brand=rye'), await totalOf('?from=2025-05-01&to=2026-03-19')]).toEqual([1, 3]);
  expect(await ask('/cases?only=lost')).toMatchObject({ status: 400 });
});
