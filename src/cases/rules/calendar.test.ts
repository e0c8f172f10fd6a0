import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueAfter, opensAt, workingMsBetween, type Calendar, type OpenHours } from './calendar.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (text: string) => Date.parse(text);
const iso = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString();

const week = (from: string, to: string, days = [1, 2, 3, 4, 5]): readonly OpenHours[] =>
  days.map((day) => ({ day, from, to }));
/** London, nine to half past five with lunch at half past twelve; Good Friday and Easter Monday off. */
const care: Calendar = {
  zone: 'Europe/London',
  hours: [...week('09:00', '12:30'), ...week('13:00', '17:30')],
  holidays: [
    { day: '2026-04-03', name: 'Good Friday' },
    { day: '2026-04-06', name: 'Easter Monday' },
  ],
};

describe('an answer within so much open time', () => {
  test.each([
    ['asked in the morning', '2026-03-19T10:00:00Z', 1, '2026-03-19T11:00:00.000Z'],
    ['over lunch', '2026-03-19T12:00:00Z', 1, '2026-03-19T13:30:00.000Z'],
    ['asked at lunch', '2026-03-19T12:40:00Z', 1, '2026-03-19T14:00:00.000Z'],
    ['just before closing', '2026-03-19T17:10:00Z', 1, '2026-03-20T09:40:00.000Z'],
    ['at night', '2026-03-19T22:00:00Z', 1, '2026-03-20T10:00:00.000Z'],
    ['on Friday evening', '2026-03-20T17:00:00Z', 1, '2026-03-23T09:30:00.000Z'],
    ['over the night the clocks go forward', '2026-03-27T17:00:00Z', 1, '2026-03-30T08:30:00.000Z'],
    ['over Easter', '2026-04-02T16:00:00Z', 1, '2026-04-07T08:30:00.000Z'],
    ['until the very end of the day', '2026-03-19T16:30:00Z', 1, '2026-03-19T17:30:00.000Z'],
  ])('%s', (_, asked, hours, due) => {
    expect(iso(dueAfter(care, at(asked), hours * HOUR))).toBe(due);
  });

  test('never, from a team that never opens, or whose every day is a holiday', () => {
    expect([dueAfter({ ...care, hours: [] }, 0, 1), opensAt({ ...care, hours: [] }, 0)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

test('closed is closed until somebody is there, and open is now', () => {
  expect(
    ['2026-03-19T12:00:00Z', '2026-03-19T12:31:00Z', '2026-03-19T17:30:00Z', '2026-04-02T17:30:00Z'].map(
      (text) => iso(opensAt(care, at(text))),
    ),
  ).toEqual([
    '2026-03-19T12:00:00.000Z',
    '2026-03-19T13:00:00.000Z',
    '2026-03-20T09:00:00.000Z',
    '2026-04-07T08:00:00.000Z',
  ]);
});

describe('the night shift when the clocks change', () => {
  const nights: Calendar = {
    zone: 'Europe/London',
    hours: [...week('00:00', '06:00', [7]), ...week('22:00', '24:00', [6])],
    holidays: [],
  };
  test('is an hour shorter in March and an hour longer in October', () => {
    expect(
      [
        ['2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z'],
        ['2026-06-06T12:00:00Z', '2026-06-07T12:00:00Z'],
        ['2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z'],
      ].map(([from = '', to = '']) => workingMsBetween(nights, at(from), at(to)) / HOUR),
    ).toEqual([7, 8, 9]);
  });
});

/** Minute by minute, by the clock on the wall: slow, and hard to get wrong. */
function isOpen({ zone, hours, holidays }: Calendar, minute: number): boolean {
  const here = Temporal.Instant.fromEpochMilliseconds(minute).toZonedDateTimeISO(zone);
  if (holidays.some(({ day }) => day === here.toPlainDate().toString())) return false;
  const clock = here.toPlainTime().toString({ smallestUnit: 'minute' });
  return hours.some(({ day, from, to }) => day === here.dayOfWeek && from <= clock && clock < to);
}

const clock = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
/** At most two stretches a day, apart from each other. */
const dayHours = (day: number) =>
  fc.uniqueArray(clock, { minLength: 0, maxLength: 4 }).map((clocks): readonly OpenHours[] => {
    const sorted = clocks.toSorted();
    return [0, 2].flatMap((n) => {
      const from = sorted[n];
      return from === undefined ? [] : [{ day, from, to: sorted[n + 1] ?? '24:00' }];
    });
  });
const calendars: fc.Arbitrary<Calendar> = fc.record({
  // Half an hour of summer time, a change at midnight, and a zone that never changes among them.
  zone: fc.constantFrom(
    'Europe/London',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'Asia/Kolkata',
  ),
  hours: fc.tuple(...[1, 2, 3, 4, 5, 6, 7].map(dayHours)).map((days) => days.flat()),
  holidays: fc
    .subarray(['2026-03-09', '2026-03-29', '2026-04-24', '2026-10-25', '2026-11-01'])
    .map((days) => days.map((day) => ({ day, name: 'Holiday' }))),
});
/** Around every change of the clocks in those zones, in 2026. */
const starts = fc
  .tuple(
    fc.constantFrom(
      '2026-03-07',
      '2026-03-28',
      '2026-04-04',
      '2026-04-23',
      '2026-10-03',
      '2026-10-24',
      '2026-10-29',
      '2026-10-31',
    ),
    fc.integer({ min: 0, max: 36 * 60 }),
  )
  .map(([day, minutes]) => at(`${day}T00:00:00Z`) + minutes * MINUTE);

test('open time is what one counts minute by minute', () => {
  fc.assert(
    fc.property(calendars, starts, fc.integer({ min: 0, max: 40 * 60 }), (calendar, from, minutes) => {
      let counted = 0;
      for (let n = 0; n < minutes; n++) if (isOpen(calendar, from + n * MINUTE)) counted += MINUTE;
      expect(workingMsBetween(calendar, from, from + minutes * MINUTE)).toBe(counted);
    }),
    { numRuns: 60 },
  );
});

test('what is due after so much open time has exactly that much behind it, and ends on an open minute', () => {
  fc.assert(
    fc.property(calendars, starts, fc.integer({ min: 1, max: 20 * 60 }), (calendar, from, minutes) => {
      const due = dueAfter(calendar, from, minutes * MINUTE);
      if (due === undefined) return expect(calendar.hours).toEqual([]);
      expect(workingMsBetween(calendar, from, due)).toBe(minutes * MINUTE);
      expect(isOpen(calendar, due - MINUTE)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('a later start is never due earlier', () => {
  fc.assert(
    fc.property(calendars, starts, fc.nat(600), fc.nat(600), (calendar, from, later, minutes) => {
      const [a, b] = [from, from + later * MINUTE].map((start) =>
        dueAfter(calendar, start, (minutes + 1) * MINUTE),
      );
      expect(b ?? Infinity).toBeGreaterThanOrEqual(a ?? Infinity);
    }),
    { numRuns: 100 },
  );
});
