import { expect, test } from 'vitest';
import {
  clockTime,
  dayName,
  daysAgo,
  daysBetween,
  fileSize,
  isoDay,
  money,
  shortDate,
  span,
  tinyDate,
  wholeMoney,
} from './format.ts';

const at = Date.parse('2026-03-19T15:08:00Z');
const london = 'Europe/London';

test('times are said as people say them, in English and French', () => {
  expect([clockTime(at, 'en', london), clockTime(at, 'fr', london)]).toEqual(['15:08', '15:08']);
  expect(dayName(at, 'en', { zone: london })).toBe('Thu 19 March');
  expect(dayName(at, 'fr', { zone: london })).toBe('jeu. 19 mars');
  expect(shortDate(at, 'en', at + 86_400_000, london)).toBe('19 March');
  expect(shortDate(at, 'en', Date.parse('2027-01-02T00:00Z'), london)).toBe('19 March 2026');
});

test('the first of a month is the 1er in French, wherever a date is written out, and no other day is', () => {
  const first = Date.parse('2026-06-01T10:00:00Z');
  const last = Date.parse('2026-05-31T10:00:00Z');
  const written = (day: number, locale: string) => [
    dayName(day, locale, { zone: london }),
    dayName(day, locale, { zone: london, year: true }),
    shortDate(day, locale, day, london),
    tinyDate(day, locale, london),
  ];
  expect(written(first, 'fr')).toEqual(['lun. 1er juin', 'lun. 1er juin 2026', '1er juin', '1er juin']);
  expect(written(last, 'fr')).toEqual(['dim. 31 mai', 'dim. 31 mai 2026', '31 mai', '31 mai']);
  expect(written(first, 'en')).toEqual(['Mon 1 June', 'Mon 1 June 2026', '1 June', '1 Jun']);
});

test('spans use the largest unit that says enough', () => {
  const MIN = 60_000;
  expect(
    [4 * MIN, 120 * MIN, 25 * 60 * MIN, 5 * 1440 * MIN, 92 * 1440 * MIN].map((ms) => span(ms, 'en')),
  ).toEqual(['4 min', '2 h', '25 h', '5 days', '3 months']);
  expect(span(5 * 1440 * MIN, 'fr').replace(/\s/g, ' ')).toBe('5 jours');
});

test('calendar days are counted in the reader’s zone, over a clock change too', () => {
  const saturdayNight = Date.parse('2026-03-28T23:30:00Z');
  const sundayNoon = Date.parse('2026-03-29T11:00:00Z');
  expect(daysBetween(saturdayNight, sundayNoon, london)).toBe(1);
  expect(isoDay(Date.parse('2026-03-29T23:30:00Z'), london)).toBe('2026-03-30');
  expect([daysAgo(0, 'en'), daysAgo(1, 'en'), daysAgo(5, 'fr')]).toEqual([
    'today',
    'yesterday',
    'il y a 5 jours',
  ]);
});

test('money comes from minor units and keeps its currency’s digits', () => {
  expect([money(5900, 'GBP', 'en'), money(1250, 'JPY', 'en')]).toEqual(['£59.00', '¥1,250']);
  expect(
    [money(5900, 'GBP', 'fr'), wholeMoney(126_400, 'GBP', 'fr')].map((sum) => sum.replace(/\s/g, ' ')),
  ).toEqual(['59,00 £', '1 264 £']);
});

test('sizes of files are short', () => {
  expect([fileSize(84_000, 'en'), fileSize(1_200_000, 'en')]).toEqual(['84 kB', '1.2 MB']);
});

test('what is no instant, no zone, no currency and no number is said without a fall', () => {
  for (const none of [Number.NaN, Infinity, -Infinity, 8.64e15 + 1]) {
    expect([clockTime(none, 'en'), dayName(none, 'fr', { year: true }), isoDay(none)]).toEqual([
      '–',
      '–',
      '–',
    ]);
    expect([shortDate(none, 'en', at), daysAgo(daysBetween(none, at), 'en')]).toEqual(['–', '–']);
  }
  expect([span(Number.NaN, 'en'), span(Infinity, 'en')]).toEqual(['–', '–']);
  expect(clockTime(at, 'en', 'Mars/Olympus')).toBe(clockTime(at, 'en'));
  expect([money(5900, 'pounds', 'en'), money(5900, '', 'en'), wholeMoney(126_400, '<b>', 'en')]).toEqual([
    '59 pounds',
    '59',
    '1264 <b>',
  ]);
});
