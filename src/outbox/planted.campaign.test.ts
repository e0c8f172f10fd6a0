// The simulation finds what it is there to find. A file of its own: files run beside each other, tests in one do not.
import { describe, expect, test } from 'vitest';
import { plants, type Planted } from './testing/plants.ts';
import { OPERATIONS, play } from './testing/simulation.ts';

/** So many seeds a campaign may need to notice its bug. */
const ENOUGH = 300;

describe('a bug planted on purpose is noticed', () => {
  test.each(Object.entries(plants))(
    '%s',
    async (_, plant) => {
      expect(await seedsToNotice(plant)).toBeLessThanOrEqual(ENOUGH);
    },
    60_000,
  );
});

/** How many seeds it took. */
async function seedsToNotice(plant: Planted): Promise<number> {
  for (let tried = 1; tried <= ENOUGH; tried++) {
    const seed = (plant.from ?? 0) + tried;
    const found = await play(seed, OPERATIONS, plant);
    if (found.some((finding) => plant.says.test(finding))) return tried;
  }
  return Infinity;
}
