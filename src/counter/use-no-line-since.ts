// Since when the shop has had no line. A shop's own network mostly stays up when its line drops, so the browser's word is
// not enough: there is none either when the desk's news have stopped and whatever is asked since goes nowhere. One back
// end alone that does not answer is no lost line.
import { useSyncExternalStore } from 'react';
import { isLive, subscribeLive } from '#src/lib/events.ts';
import { watchRequests } from '#src/lib/http.ts';
import type { FailureKind } from '#src/lib/result.ts';
import { now, type Instant } from '#src/lib/time.ts';
import { useOfflineSince } from '#src/ui/use-offline-since.ts';

/** Nothing came back at all. */
const SILENT: ReadonlySet<FailureKind> = new Set(['offline', 'timeout']);

/** Whether each back end was reached when it was last asked, since the news stopped. */
const reached = new Map<string, boolean>();
let lostAt: Instant | undefined;

const listeners = new Set<() => void>();
let stop: (() => void) | undefined;

function look(): void {
  const isLost = !isLive() && reached.size > 0 && ![...reached.values()].includes(true);
  if (isLost === (lostAt !== undefined)) return;
  lostAt = isLost ? now() : undefined;
  for (const listener of listeners) listener();
}

function watch(): () => void {
  const stopLive = subscribeLive(() => {
    // What answered before says nothing of the line as it is now; what did not may have been the first to notice.
    for (const [backEnd, isReached] of reached) if (isReached || isLive()) reached.delete(backEnd);
    look();
  });
  const stopRequests = watchRequests((backEnd, outcome) => {
    if (!outcome.ok && outcome.failure.detail === 'aborted') return;
    reached.set(backEnd, outcome.ok || !SILENT.has(outcome.failure.kind));
    look();
  });
  return () => {
    stopLive();
    stopRequests();
  };
}

function subscribe(listener: () => void): () => void {
  stop ??= watch();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

/** Undefined: it has one. */
export function useNoLineSince(): Instant | undefined {
  const offlineSince = useOfflineSince();
  const silentSince = useSyncExternalStore(subscribe, () => lostAt);
  return offlineSince ?? silentSince;
}
