// Which of the desk's places a lane starts from when somebody jumps to an instant.
import type { Density } from './density.ts';

/** Per channel, its position in the month of `at` (UTC), else in the nearest month after it, else before it. */
export function positionsOf(found: Density, at: number): ReadonlyMap<string, unknown> {
  const month = new Date(at).toISOString().slice(0, 7);
  const positions = new Map<string, unknown>();
  for (const lane of found.lanes) {
    const known = lane.months.filter((one) => one.position !== undefined && one.position !== null);
    const best = known.find((one) => one.month >= month) ?? known.at(-1);
    if (best) positions.set(lane.channel, best.position);
  }
  return positions;
}
