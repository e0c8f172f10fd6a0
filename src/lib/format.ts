// Times, spans, sizes and money as people say them, by Intl alone, so that French costs nothing.
import { DAY, HOUR, MINUTE, zoneHere, type Instant } from './time.ts';

/** Making a format costs a hundred times what using it does: each is made once. */
function kept<O, F>(make: (locale: string, options: O) => F): (locale: string, options: O) => F {
  const made = new Map<string, F>();
  return (locale, options) => {
    const key = `${locale}|${JSON.stringify(options)}`;
    let format = made.get(key);
    if (format === undefined) made.set(key, (format = make(locale, options)));
    return format;
  };
}

/** A zone comes from outside, a shop's for example: one that does not exist is read as the reader's own. */
const zoned = kept((locale, { timeZone, ...options }: Intl.DateTimeFormatOptions) => {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat(locale, options);
  }
});
const numbers = kept(
  (locale, options: Intl.NumberFormatOptions | undefined) => new Intl.NumberFormat(locale, options),
);
const relative = kept(
  (locale, numeric: Intl.RelativeTimeFormatNumeric) => new Intl.RelativeTimeFormat(locale, { numeric }),
);

/** How numbers are written in a language; made once. */
export const numberIn = (locale: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat =>
  numbers(locale, options);

/** How far away something is said to be; `auto` says yesterday, `always` 1 day ago. Made once. */
export const relativeIn = (
  locale: string,
  numeric: Intl.RelativeTimeFormatNumeric,
): Intl.RelativeTimeFormat => relative(locale, numeric);

/** Said where there is nothing to say. */
const NOTHING = '–';
const LAST_INSTANT = 8.64e15;

/** English dates are written the British way: "Thu 19 March", "15:08". */
const spoken = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

/** Any part of an instant in a zone. Never throws: an instant that is none is a dash. */
export function written(
  at: Instant,
  locale: string,
  zone: string,
  parts: Intl.DateTimeFormatOptions,
): string {
  if (!(Math.abs(at) <= LAST_INSTANT)) return NOTHING;
  const text = zoned(spoken(locale), { ...parts, timeZone: zone }).format(at);
  // French says "1er mars", and Intl does not.
  return locale === 'fr' ? text.replace(/\b1(?=\s)/, '1er') : text;
}

/** `15:08` in the reader's zone. */
export const clockTime = (at: Instant, locale: string, zone = zoneHere()): string =>
  written(at, locale, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `Thu 19 March`; with `year`, `Thu 19 March 2026`. */
export function dayName(
  at: Instant,
  locale: string,
  options: { year?: boolean; zone?: string } = {},
): string {
  const parts: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'long' };
  if (options.year) parts.year = 'numeric';
  return written(at, locale, options.zone ?? zoneHere(), parts).replace(',', '');
}

/** `19 March`, and the year where it is not the present one. */
export function shortDate(at: Instant, locale: string, present: Instant, zone = zoneHere()): string {
  const parts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
  if (yearOf(at, zone) !== yearOf(present, zone)) parts.year = 'numeric';
  return written(at, locale, zone, parts);
}

/** `12 Mar`. */
export const tinyDate = (at: Instant, locale: string, zone = zoneHere()): string =>
  written(at, locale, zone, { day: 'numeric', month: 'short' });

/** The calendar year in a zone. */
export const yearOf = (at: Instant, zone = zoneHere()): number =>
  Number(written(at, 'en', zone, { year: 'numeric' }));

/** ISO calendar date (`2026-03-19`) in a zone; what a day ruler stands for. */
export function isoDay(at: Instant, zone = zoneHere()): string {
  return written(at, 'sv-SE', zone, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

/** Whole calendar days from `at` to `present` in a zone: 0 today, 1 yesterday. */
export function daysBetween(at: Instant, present: Instant, zone = zoneHere()): number {
  return Math.round((Date.parse(isoDay(present, zone)) - Date.parse(isoDay(at, zone))) / DAY);
}

/** `today`, `yesterday`, `5 days ago`. */
export const daysAgo = (days: number, locale: string): string =>
  Number.isFinite(days) ? relativeIn(spoken(locale), 'auto').format(-days, 'day') : NOTHING;

/** `4 min`, `2 h`, `25 h`, `5 days`, `3 months`: the largest unit that says enough. */
export function span(ms: number, locale: string): string {
  if (!Number.isFinite(ms)) return NOTHING;
  if (ms < HOUR) return unit(Math.max(1, Math.round(ms / MINUTE)), 'minute', 'short', locale);
  if (ms < 48 * HOUR) return unit(Math.round(ms / HOUR), 'hour', 'narrow', locale);
  const days = Math.round(ms / DAY);
  if (days < 60) return unit(days, 'day', 'long', locale);
  const months = Math.round(days / 30.44);
  return months < 24
    ? unit(months, 'month', 'long', locale)
    : unit(Math.round(days / 365.25), 'year', 'long', locale);
}

function unit(value: number, name: string, display: 'short' | 'narrow' | 'long', locale: string): string {
  const text = numberIn(spoken(locale), {
    style: 'unit',
    unit: name,
    unitDisplay: display,
  }).format(value);
  return name === 'minute' || name === 'hour'
    ? text.replace(/mins?\b/, 'min').replace(/(\d)h$/, '$1 h')
    : text;
}

/** A currency is three letters; whatever else a back end calls one is said as it stands, behind hundredths. */
const isCurrency = (text: string): boolean => /^[a-z]{3}$/i.test(text);
const inWords = (minor: number, currency: string): string => `${String(minor / 100)} ${currency}`.trim();

/** `£59.00` from minor units. */
export function money(minor: number, currency: string, locale: string): string {
  if (!isCurrency(currency)) return inWords(minor, currency);
  const format = numberIn(spoken(locale), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** `84 kB`, `1.2 MB`. */
export function fileSize(bytes: number, locale: string): string {
  const [value, name] =
    bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1e3)), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return numberIn(spoken(locale), {
    style: 'unit',
    unit: name,
    maximumFractionDigits: 1,
  }).format(value);
}

/** `Sun`. */
export const weekday = (at: Instant, locale: string, zone = zoneHere()): string =>
  written(at, locale, zone, { weekday: 'short' });

/** `Sunday`. */
export const wholeWeekday = (at: Instant, locale: string, zone = zoneHere()): string =>
  written(at, locale, zone, { weekday: 'long' });

/** `Oct 2021`. */
export const monthAndYear = (at: Instant, locale: string, zone = zoneHere()): string =>
  written(at, locale, zone, { month: 'short', year: 'numeric' });

/** `£1,264`: money without pennies, where they would only be noise. */
export function wholeMoney(minor: number, currency: string, locale: string): string {
  if (!isCurrency(currency)) return inWords(minor, currency);
  const digits = numberIn(spoken(locale), { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits;
  const whole = numberIn(spoken(locale), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  });
  return whole.format(minor / 10 ** (digits ?? 2));
}
