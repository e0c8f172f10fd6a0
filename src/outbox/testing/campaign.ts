// A campaign plays many seeds. It lies in several files: files run beside each other, on all cores, tests in one do not.
import { OPERATIONS, play } from './simulation.ts';

/** So many files share the seeds. */
export const PARTS = 4;
/** A night's worth: SEEDS=20000 npm run campaign. */
const SEEDS = Number(process.env['SEEDS'] ?? 1_000);

/** The seeds of one part, from 1 to PARTS. */
export function* seedsOf(part: number, most = SEEDS): Generator<number> {
  for (let seed = part; seed <= most; seed += PARTS) yield seed;
}

/** What was wrong, by seed; nothing: all is well. */
export async function findingsOf(seeds: Iterable<number>): Promise<Record<number, readonly string[]>> {
  const wrong: Record<number, readonly string[]> = {};
  for (const seed of seeds) {
    const found = await play(seed, OPERATIONS);
    if (found.length > 0) wrong[seed] = found;
  }
  return wrong;
}
