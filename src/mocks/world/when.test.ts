import { expect, test } from 'vitest';
import { BEGINS_AT, HOUR, inHours, london, londonDate } from './when.ts';

test.each([
  ['2026-03-14 09:41', '2026-03-14T09:41:00.000Z'],
  ['2026-03-29 00:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29 02:00', '2026-03-29T01:00:00.000Z'],
  ['2025-07-01 12:00:30', '2025-07-01T11:00:30.000Z'],
  ['2025-10-26 00:30', '2025-10-25T23:30:00.000Z'],
  ['2025-10-26 01:30', '2025-10-26T00:30:00.000Z'],
  ['2025-10-26 01:30+00:00', '2025-10-26T01:30:00.000Z'],
  ['2025-10-26 02:00', '2025-10-26T02:00:00.000Z'],
  ['2021-10-14', '2021-10-13T23:00:00.000Z'],
])('%s in London is %s', (wall, instant) => {
  expect(new Date(london(wall)).toISOString()).toBe(instant);
});

test('summer time agrees with the calendar of the platform for thirty years', () => {
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
  for (let at = Date.UTC(2005, 0, 1); at < Date.UTC(2035, 0, 1); at += 7 * 3_600_000 * 13)
    expect(londonDate(at)).toBe(clock.format(at));
});

test('the world begins on Thursday 19 March 2026 at 15:12', () => {
  expect(new Date(BEGINS_AT).toISOString()).toBe('2026-03-19T15:12:00.000Z');
});

test('a whole day, and of today what has passed, fits into the hours somebody is about, in its order', () => {
  const days = [london('2026-03-19'), london('2026-03-18'), london('2025-10-26'), london('2025-03-30')];
  for (const day of days) {
    // The shortest day has one hour less.
    const until = Math.min(day + 23 * HOUR, BEGINS_AT);
    const moved = Array.from({ length: 200 }, (_, n) => inHours(day + ((until - day) * n) / 200, [9, 18]));
    expect(moved).toEqual(moved.toSorted((a, b) => a - b));
    expect(moved.filter((at) => at < day + 8 * HOUR || at > day + 19 * HOUR || at >= BEGINS_AT)).toEqual([]);
  }
  expect(inHours(london('2026-03-18 12:00'), [7, 23])).toBe(london('2026-03-18 15:00'));
});
