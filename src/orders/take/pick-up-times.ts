// When a shop can be come to: the next time it is open, and what it says of a day. Pure.
import type { PickUpPlace } from '#src/channels/channel.ts';
import { isOpenAt } from '#src/channels/orders/index.ts';
import { DAY, MINUTE, type Instant } from '#src/lib/time.ts';

const STEP = 30 * MINUTE;
const LOOKS_AHEAD = 14 * DAY;

/** The first half hour at which it is open, an hour or more from now: something has to be packed first. */
export function nextOpen({ hours, zone }: PickUpPlace, present: Instant): Instant | undefined {
  const first = Math.ceil((present + 2 * STEP) / STEP) * STEP;
  for (let at = first; at < present + LOOKS_AHEAD; at += STEP) if (isOpenAt(hours, zone, at)) return at;
  return undefined;
}

/**
 * past    the time is over
 * closed  the shop is closed then
 */
type WhyNotThen = 'past' | 'closed';

export function whyNotThen(place: PickUpPlace, at: Instant, present: Instant): WhyNotThen | undefined {
  if (at <= present) return 'past';
  return isOpenAt(place.hours, place.zone, at) ? undefined : 'closed';
}

/** The hours of the day of an instant, "07:30 to 13:00"; none: closed all day. */
export function hoursOn({ hours, zone }: PickUpPlace, at: Instant): readonly { from: string; to: string }[] {
  const weekday = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).dayOfWeek;
  return hours.filter(({ day }) => day === weekday);
}
