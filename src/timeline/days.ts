// What is said of a day in the reader's zone, said once per quarter of an hour.
import type { Instant } from './entry.ts';

type DayOf = (at: Instant) => string;

/** Every zone's day begins on a quarter of an hour of UTC. */
const QUARTER_MS = 15 * 60_000;
/** More than a window has entries: what was asked for in it is known when it is asked for again. */
const MOST_QUARTERS = 30_000;
const known = new WeakMap<DayOf, Map<number, string>>();

/** The same answers, remembered for as long as the function lives. Of one day they are one text, however often it was said. */
export function rememberedDays(dayOf: DayOf): DayOf {
  const days = known.get(dayOf) ?? new Map<number, string>();
  known.set(dayOf, days);
  let lastQuarter = NaN;
  let lastDay = '';
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS);
    if (quarter === lastQuarter) return lastDay;
    let day = days.get(quarter);
    if (day === undefined) {
      const said = dayOf(at);
      // Entries come in the order of time: mostly it is the day of the one before.
      day = said === lastDay ? lastDay : said;
      if (days.size >= MOST_QUARTERS) days.clear();
      days.set(quarter, day);
    }
    lastQuarter = quarter;
    lastDay = day;
    return day;
  };
}
