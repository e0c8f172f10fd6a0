// Times of a case as people say them: "6 min", "1 h 50", "Today 18:00", "Sat 20:00", "20 min late".
import { clockTime, daysAgo, daysBetween, shortDate, span, weekday, wholeWeekday } from '#src/lib/format.ts';
import { DAY, HOUR, MINUTE, type Instant } from '#src/lib/time.ts';

/** `6 min`, `1 h 50`, `25 h`: how long, for a countdown. */
export function countdown(ms: number, locale: string): string {
  const minutes = Math.max(1, Math.round(Math.abs(ms) / MINUTE));
  if (minutes < 60) return span(minutes * MINUTE, locale);
  const rest = minutes % 60;
  if (minutes >= 10 * 60 || rest === 0) return span(minutes * MINUTE, locale);
  return `${span(Math.floor(minutes / 60) * HOUR, locale)} ${String(rest).padStart(2, '0')}`;
}

/** `Today 18:00`, `Tomorrow 09:00`, `Sat 20:00`, `24 March 20:00`. */
export function dayAndClock(at: Instant, present: Instant, locale: string): string {
  return `${nearDay(at, present, locale)} ${clockTime(at, locale)}`;
}

/** The same inside a sentence: `today 18:00`, but `Sat 20:00`; in French `mardi 20:00`, as `mar.` is a month too. */
export function dayAndClockInSentence(at: Instant, present: Instant, locale: string): string {
  const days = Math.abs(daysBetween(at, present));
  const words = dayAndClock(at, present, locale);
  if (days <= 1) return words.slice(0, 1).toLocaleLowerCase(locale) + words.slice(1);
  return days < 7 && locale !== 'en' ? `${wholeWeekday(at, locale)} ${clockTime(at, locale)}` : words;
}

/** `Today`, `Tomorrow`, `Sat`, `24 March`. */
export function nearDay(at: Instant, present: Instant, locale: string): string {
  const days = daysBetween(at, present);
  if (Math.abs(days) <= 1) return capital(daysAgo(days, locale), locale);
  return Math.abs(days) < 7 ? weekday(at, locale) : shortDate(at, locale, present);
}

/** How long ago, in the width of a list row: `4 min`, `3 h`, `Sun`, `12 March`. */
export function shortAgo(at: Instant, present: Instant, locale: string): string {
  const ms = present - at;
  if (ms < DAY) return span(Math.max(MINUTE, ms), locale);
  return daysBetween(at, present) < 7 ? weekday(at, locale) : shortDate(at, locale, present);
}

const capital = (words: string, locale: string): string =>
  words.slice(0, 1).toLocaleUpperCase(locale) + words.slice(1);
