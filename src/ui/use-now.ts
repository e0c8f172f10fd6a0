// The present as something to draw: countdowns and "4 min ago" follow it.
import { useSyncExternalStore } from 'react';
import { every, now, SECOND, type Instant } from '#src/lib/time.ts';

/** The present, cut to steps of `stepMs`, drawn again when a step is over. One timer serves a step size. */
export function useNow(stepMs: number = 15 * SECOND): Instant {
  return useSyncExternalStore(
    (listener) => every(Math.min(stepMs, 15 * SECOND), listener),
    () => Math.floor(now() / stepMs) * stepMs,
  );
}
