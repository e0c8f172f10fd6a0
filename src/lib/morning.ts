// When people start again.
import type { Instant } from './time.ts';

/** 09:00 by the reader's clock, so many days from `present`. */
export function morning(present: Instant, days: number): Instant {
  const date = new Date(present);
  date.setDate(date.getDate() + days);
  return date.setHours(9, 0, 0, 0);
}
