import { describe, expect, test } from 'vitest';
import { play } from './testing/simulation.ts';
import { plants, type Planted } from './testing/plants.ts';

/** Seeds that once found something. Kept for ever. */
const REMEMBERED = [
  28, 39, 98, 183, 208, 908, 971, 1069, 1125, 1188, 1204, 1285, 1297, 1368, 1443, 1805, 1901, 1991, 5904,
  6720,
];
/** A night's worth: SEEDS=20000 npm run campaign. */
const SEEDS = Number(process.env['SEEDS'] ?? 1_000);
const OPERATIONS = 60;
/** So many seeds a campaign may need to notice its bug. */
const ENOUGH = 300;

async function findingsOf(seeds: Iterable<number>): Promise<Record<number, readonly string[]>> {
  const wrong: Record<number, readonly string[]> = {};
  for (const seed of seeds) {
    const found = await play(seed, OPERATIONS);
    if (found.length > 0) wrong[seed] = found;
  }
  return wrong;
}

const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);

test('whatever goes wrong, nothing is lost, sent twice, out of order or in the wrong place', async () => {
  expect(await findingsOf(upTo(SEEDS))).toEqual({});
}, 600_000);

test('what once went wrong does not again', async () => {
  expect(await findingsOf(REMEMBERED)).toEqual({});
}, 60_000);

describe('a bug planted on purpose is noticed', () => {
  test.each(Object.entries(plants))(
    '%s',
    async (_, plant) => {
      expect(await seedThatNotices(plant)).toBeLessThanOrEqual(ENOUGH);
    },
    60_000,
  );
});

async function seedThatNotices(plant: Planted): Promise<number> {
  for (let seed = 1; seed <= ENOUGH; seed++) {
    const found = await play(seed, OPERATIONS, plant);
    if (found.some((finding) => plant.says.test(finding))) return seed;
  }
  return Infinity;
}
