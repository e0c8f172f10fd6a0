// The day of an instant in the reader's zone, remembered: the engine asks for every entry.
import { isoDay } from '#src/lib/format.ts';
import type { Instant } from '#src/timeline/index.ts';

export function dayCache(): (at: Instant) => string {
  const days = new Map<number, string>();
  const QUARTER = 15 * 60_000;
  return (at) => {
    // Every zone changes its day at a quarter of an hour.
    const slot = Math.floor(at / QUARTER);
    let day = days.get(slot);
    if (day === undefined) days.set(slot, (day = isoDay(at)));
    return day;
  };
}
