// When a team is there to answer: weekly hours with their lunch, holidays, the team's own clock. Pure: the desk counts
// reply times by it, and the panel says when it opens.
import { HOUR, MINUTE, type Instant } from '#src/lib/time.ts';
import { zonedDay } from '#src/lib/zoned-day.ts';

/** A stretch of a day, local `HH:MM`; `24:00` ends it. A night is two of them. */
export interface OpenHours {
  /** 1 is Monday. */
  readonly day: number;
  readonly from: string;
  readonly to: string;
}

export interface Calendar {
  /** IANA name. */
  readonly zone: string;
  readonly hours: readonly OpenHours[];
  /** Days nobody is there, `2026-04-03`. */
  readonly holidays: readonly { readonly day: string; readonly name: string }[];
}

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** After so many days without an open minute nobody waits for one. */
const MOST_DAYS = 400;

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The open spans from `from` on, in order; nothing before it. */
function* openSpans(calendar: Calendar, from: Instant): Generator<Span> {
  let at = from;
  for (let days = 0; days < MOST_DAYS; days++) {
    const { day, weekday, midnight, stretches, endsAt } = zonedDay(calendar.zone, at);
    if (!calendar.holidays.some((holiday) => holiday.day === day)) {
      const hours = calendar.hours
        .filter((one) => one.day === weekday)
        .map((one) => ({ from: minutesOf(one.from) * MINUTE, to: minutesOf(one.to) * MINUTE }))
        .toSorted((a, b) => a.from - b.from);
      // Where an hour comes twice, both are worked; where one is missing, none is.
      for (const stretch of stretches)
        for (const open of hours) {
          const local = midnight - stretch.offsetMs;
          const span = {
            from: Math.max(from, stretch.from, local + open.from),
            to: Math.min(stretch.to, local + open.to),
          };
          if (span.from < span.to) yield span;
        }
    }
    at = endsAt;
  }
}

/** The instant at which so much open time has passed since `startAt`; undefined: the team never opens again. */
export function dueAfter(calendar: Calendar, startAt: Instant, workingMs: number): Instant | undefined {
  let left = workingMs;
  for (const { from, to } of openSpans(calendar, startAt)) {
    if (to - from >= left) return from + left;
    left -= to - from;
  }
  return undefined;
}

/** How much open time lies between two instants, in milliseconds. */
export function workingMsBetween(calendar: Calendar, from: Instant, to: Instant): number {
  let worked = 0;
  for (const span of openSpans(calendar, from)) {
    if (span.from >= to) break;
    worked += Math.min(span.to, to) - span.from;
  }
  return worked;
}

/** When somebody is there next: `at` itself while they are; undefined: never again. */
export const opensAt = (calendar: Calendar, at: Instant): Instant | undefined =>
  openSpans(calendar, at).next().value?.from;

/** A break this long is still part of a shift. */
const BREAK_MS = 2 * HOUR;

/** When the shift of an instant, or the next one, ends, and when somebody is there again; undefined: never. */
export function shiftAt(
  calendar: Calendar,
  at: Instant,
): { readonly endsAt: Instant; readonly nextAt: Instant } | undefined {
  let endsAt: Instant | undefined;
  for (const { from, to } of openSpans(calendar, at)) {
    if (endsAt !== undefined && from - endsAt > BREAK_MS) return { endsAt, nextAt: from };
    endsAt = to;
  }
  return undefined;
}
