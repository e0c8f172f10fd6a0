// Calendar days in the reader's zone, asked for once per quarter of an hour.
import type { Instant } from './entry.ts';

type DayOf = (at: Instant) => string;

/** Every zone's day begins on a quarter of an hour of UTC. */
const QUARTER_MS = 15 * 60_000;
const MOST_QUARTERS = 50_000;
const known = new WeakMap<DayOf, Map<number, string>>();

/** The same answers, remembered. */
export function rememberedDays(dayOf: DayOf): DayOf {
  const days = known.get(dayOf) ?? new Map<number, string>();
  if (days.size > MOST_QUARTERS) days.clear();
  known.set(dayOf, days);
  let lastQuarter = NaN;
  let lastDay = '';
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS);
    if (quarter === lastQuarter) return lastDay;
    let day = days.get(quarter);
    if (day === undefined) {
      day = dayOf(at);
      days.set(quarter, day);
    }
    lastQuarter = quarter;
    lastDay = day;
    return day;
  };
}
