// A day of the group, `2026-03-19`, as people say it.
import { dayName, yearOf } from '#src/lib/format.ts';
import { now } from '#src/lib/time.ts';

/** With its weekday: shops have good ones and bad ones. The year only where it is another. */
export function dayOf(day: string, locale: string): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return dayName(noon, locale, { zone: 'UTC', year: yearOf(noon, 'UTC') !== yearOf(now(), 'UTC') });
}
