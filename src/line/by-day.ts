// What is said of a day in the reader's zone, remembered: the engine asks for every entry, the scrubber for every scroll.
import { MINUTE } from '#src/lib/time.ts';
import type { Instant } from '#src/timeline/index.ts';

/** Every zone changes its day at a quarter of an hour. */
const QUARTER = 15 * MINUTE;

/** `say` once for each quarter of an hour. */
export function byDay(say: (at: Instant) => string): (at: Instant) => string {
  const days = new Map<number, string>();
  return (at) => {
    const slot = Math.floor(at / QUARTER);
    let day = days.get(slot);
    if (day === undefined) days.set(slot, (day = say(at)));
    return day;
  };
}
