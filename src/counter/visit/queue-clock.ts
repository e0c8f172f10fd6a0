// Clocks that run while people stand in the queue: one is started when somebody joins it, and the oldest one is theirs
// who is served next. They know no names, so they may outlive a reload of the tab.
import { useSyncExternalStore } from 'react';
import { HOUR, now, type Instant } from '#src/lib/time.ts';

const KEPT = 'queue-clocks';
const listeners = new Set<() => void>();
let clocks: readonly Instant[] = kept();

function kept(): readonly Instant[] {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(read) ? read.filter((at: unknown) => typeof at === 'number') : [];
  } catch {
    return [];
  }
}

function set(next: readonly Instant[]): void {
  clocks = next;
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(next));
  } catch {
    // Then they last as long as the tab.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** When those who wait joined the queue, the longest wait first. */
export const useQueueClocks = (): readonly Instant[] => useSyncExternalStore(subscribe, () => clocks);

/** Who has stood there for so long has left, and nobody stopped the clock. */
const LONGEST_MS = 2 * HOUR;

export const startQueueClock = (): void => set([...clocks.filter((at) => now() - at < LONGEST_MS), now()]);
/** They were served. */
export const stopQueueClock = (joinedAt: Instant): void => set(clocks.filter((at) => at !== joinedAt));
