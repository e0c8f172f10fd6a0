// One day of a calendar somewhere on earth as stretches of real time: two of them when the clocks change on it.

import { DAY, type Instant } from './time.ts';

/** A stretch without a change of the clocks: local time is the instant plus `offsetMs`. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly offsetMs: number;
}

export interface ZonedDay {
  /** `2026-03-19`. */
  readonly day: string;
  /** 1 is Monday. */
  readonly weekday: number;
  /** Midnight of the day as if it were in UTC: what local minutes are counted from. */
  readonly midnight: Instant;
  readonly stretches: readonly Stretch[];
  readonly endsAt: Instant;
}

/** The day that holds an instant. `zone` is an IANA name; a name that is none is a RangeError. */
export function zonedDay(zone: string, at: Instant): ZonedDay {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const start = here.startOfDay();
  const startsAt = start.epochMilliseconds;
  const endsAt = start.add({ days: 1 }).startOfDay().epochMilliseconds;
  const change = start.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
  const cuts = [startsAt, ...(change < endsAt ? [change] : []), endsAt];
  const offsetAt = (instant: Instant) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
  return {
    day: here.toPlainDate().toString(),
    weekday: here.dayOfWeek,
    midnight: Math.floor((startsAt + offsetAt(startsAt)) / DAY) * DAY,
    stretches: cuts
      .slice(1)
      .map((to, index) => ({ from: cuts[index] ?? to, to, offsetMs: offsetAt(cuts[index] ?? to) })),
    endsAt,
  };
}
