// How long a lane that failed is left alone before it is asked again by itself.
import { MINUTE, SECOND } from '#src/lib/time.ts';

const WAITS = [5 * SECOND, 15 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE] as const;

/** Milliseconds until the next try after `times` failures in a row; never shorter than the back end asked for. */
export function backoffMs(times: number, retryAfterMs = 0): number {
  const wait = WAITS[Math.min(times, WAITS.length) - 1] ?? WAITS[0];
  return Math.max(wait, retryAfterMs);
}
