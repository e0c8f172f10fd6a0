// Instants of the pretend world, written as London wall time: a small rule for summer time, no clock, no Intl.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WALL = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?(?:([+-])(\d\d):(\d\d))?$/;

/** 01:00 UTC on the last Sunday of a month (0 = January): when London's clocks change. */
function changeOver(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0);
  return last - ((last / DAY + 4) % 7) * DAY + HOUR;
}

/** Summer time of a year, worked out once: the world asks for every instant it tells of. */
const summers = new Map<number, readonly [from: number, to: number]>();
function summerOf(year: number): readonly [from: number, to: number] {
  let summer = summers.get(year);
  if (summer === undefined) summers.set(year, (summer = [changeOver(year, 2), changeOver(year, 9)]));
  return summer;
}

/** Hours London is ahead of UTC at an instant. */
function londonOffset(at: number): 0 | 1 {
  const [from, to] = summerOf(1970 + Math.floor(at / (365.2425 * DAY)));
  return at >= from && at < to ? 1 : 0;
}

/**
 * Epoch milliseconds of `2026-03-14 09:41[:07]` in London. An hour that happens twice is the first one, unless the
 * offset is written behind it (`2025-10-26 01:30+00:00`).
 */
export function london(text: string): number {
  const parts = WALL.exec(text);
  if (parts === null) throw new RangeError(`not a London time: ${text}`);
  const [, year, month, day, hour = '0', minute = '0', second = '0', sign, aheadHours, aheadMinutes] = parts;
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  if (sign !== undefined) {
    const ahead = (Number(aheadHours) * 60 + Number(aheadMinutes)) * 60_000;
    return sign === '+' ? wall - ahead : wall + ahead;
  }
  return londonOffset(wall - HOUR) === 1 ? wall - HOUR : wall;
}

/** The London calendar date of an instant, `2026-03-14`. */
export function londonDate(at: number): string {
  return new Date(at + londonOffset(at) * HOUR).toISOString().slice(0, 10);
}

/** Where the London day of an instant begins. */
function midnightOf(at: number): number {
  const wall = Math.floor((at + londonOffset(at) * HOUR) / DAY) * DAY;
  return wall - londonOffset(wall - HOUR) * HOUR;
}

/** Where the world's clock begins: Thu 19 March 2026, 15:12 in London. */
export const BEGINS_AT = london('2026-03-19 15:12');
const TODAY = midnightOf(BEGINS_AT);

/** Hours of a London day, `[from, to]`. */
export type Hours = readonly [from: number, to: number];

/**
 * An instant that may be at any hour of its London day, moved into these hours: the whole day becomes them, so that what
 * came first still does. Of the day the world begins on, only the part that has passed.
 */
export function inHours(at: number, [from, to]: Hours): number {
  const midnight = midnightOf(at);
  const isToday = at >= TODAY && at < BEGINS_AT;
  const whole = isToday ? BEGINS_AT - midnight : DAY;
  const end = isToday ? Math.min(to * HOUR, whole - HOUR / 12) : to * HOUR;
  const share = Math.min(1, (at - midnight) / whole);
  return midnight + Math.floor((from * HOUR + share * (end - from * HOUR)) / 1000) * 1000;
}

export { DAY, HOUR };
export const MINUTE = 60_000;
