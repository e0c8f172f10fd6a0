import { expect, test } from 'vitest';
import { OPERATIONS, play } from './testing/simulation.ts';

/** Seeds that once found something. Kept for ever. */
const REMEMBERED = [
  28, 39, 98, 183, 208, 908, 971, 1069, 1125, 1188, 1204, 1285, 1297, 1368, 1443, 1805, 1901, 1991, 5904,
  6720,
];
/** A night's worth: SEEDS=20000 npm run campaign. */
const SEEDS = Number(process.env['SEEDS'] ?? 1_000);

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
