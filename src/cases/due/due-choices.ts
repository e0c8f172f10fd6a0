// Times one promises by, in the reader's own zone: the usual ones, and the one a sentence names.
import { DAY, HOUR, MINUTE, type Instant } from '#src/lib/time.ts';

/** In about an hour, today 17:00 while that is some way off, tomorrow 10:00 and 17:00. */
export function dueChoices(present: Instant): readonly Instant[] {
  const hour = Math.ceil((present + HOUR) / (15 * MINUTE)) * 15 * MINUTE;
  const five = clockOn(present, 0, 17);
  const choices = [
    hour,
    ...(five - present > HOUR / 2 ? [five] : []),
    clockOn(present, 1, 10),
    clockOn(present, 1, 17),
  ];
  return [...new Set(choices)].toSorted((a, b) => a - b);
}

/** So many days from `present`, at this time of the reader's clock. */
function clockOn(present: Instant, days: number, hours: number, minutes = 0): Instant {
  const date = new Date(present);
  date.setDate(date.getDate() + days);
  return date.setHours(hours, minutes, 0, 0);
}

/** `2026-03-19T17:00`, as a date-and-time field wants it. */
export function fieldText(at: Instant): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = [String(date.getFullYear()).padStart(4, '0'), two(date.getMonth() + 1), two(date.getDate())];
  return `${day.join('-')}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The instant such a field says; undefined when it says none. */
export function instantOf(text: string): Instant | undefined {
  const at = new Date(text).getTime();
  return text === '' || Number.isNaN(at) ? undefined : at;
}

const TIME =
  /\b([01]?\d|2[0-3])(?:[:.h]([0-5]\d)|\s?h\b)(?:\s?([ap])\.?m\b)?|\b(1[0-2]|[1-9])\s?([ap])\.?m\b/giu;
const TOMORROW = /\b(?:tomorrow|demain)\b/iu;
/** A full stop before a space or the end; the one in "17.00" is none. */
const SENTENCE = /[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]*/gu;

export interface Said {
  readonly text: string;
  /** Undefined: the words name no time to come. */
  readonly dueAt?: Instant;
}

/** The last sentence of a draft that names a time to come, and that time; else the last sentence there is. */
export function saidIn(draft: string, present: Instant): Said {
  const sentences = (draft.match(SENTENCE) ?? []).map((text) => text.trim()).filter((text) => text !== '');
  for (const text of sentences.toReversed()) {
    const dueAt = timeIn(text, present);
    if (dueAt !== undefined) return { text, dueAt };
  }
  return { text: sentences.at(-1) ?? '' };
}

/** The last time to come that is named: "it goes at 16:45, I ring you before 17:00" promises the ringing. */
function timeIn(sentence: string, present: Instant): Instant | undefined {
  const days = TOMORROW.test(sentence) ? 1 : 0;
  const times = [...sentence.matchAll(TIME)].map((found) => {
    const half = (found[3] ?? found[5])?.toLowerCase();
    const hours = Number(found[1] ?? found[4]);
    const clock = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
    return clockOn(present, days, clock, Number(found[2] ?? 0));
  });
  return times.findLast((at) => at > present && at < present + 2 * DAY);
}
