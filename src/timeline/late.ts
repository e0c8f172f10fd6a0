// Late arrivals stand where they belong and say that they came late.
import type { Entry } from './entry.ts';

const LATE_MS = 30 * 60_000;

/**
 * Whether the back end wrote an entry down half an hour or more after it happened, and something else happened in
 * between. `entries` are in order and hold `entry` at `index`.
 */
export function isWrittenLate(entry: Entry, index: number, entries: readonly Entry[]): boolean {
  const { recordedAt, at, until = at } = entry;
  if (recordedAt === undefined || recordedAt - until < LATE_MS) return false;
  for (let next = index + 1; next < entries.length; next++) {
    const other = entries[next];
    if (other === undefined || other.at >= recordedAt) return false;
    if (other.at > until) return true;
  }
  return false;
}
