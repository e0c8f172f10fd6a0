// Finds phone numbers in free text in whatever way people write them down.

/** Between the digits of one number: blanks, dots, dashes, brackets, what nobody sees, and HTML tags and blanks. */
const GAP = String.raw`(?:[\s().\-/·\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060]|&nbsp;|&#160;|&#x[aA]0;|<[^<>]{0,80}>)`;
const RUN = new RegExp(String.raw`\p{Nd}(?:${GAP}{0,6}\p{Nd}){6,}`, 'gu');
/** A tag or an entity as one piece, so that the digits in it are none of the number's. */
const PIECE = /<[^<>]{0,80}>|&#?\w{2,5};|\p{Nd}/gu;
const PLUS = /(?:\+|%2B)\(?$/i;

/** Where the people of this world have their numbers: what a number that begins with a nought leaves out. */
const CALLING_CODES = ['44', '33'];
const FEWEST = 8;
const MOST = 18;
/** E.164 has no more. */
const MOST_AFTER_PLUS = 15;

/** One number and where it stands in the text, its plus included. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** As after the plus of E.164. */
  readonly digits: string;
  /** How its plus is written, `+` or `%2B`; empty: it has none. */
  readonly plus: string;
}
/** Whose number written digits are: as after the plus; undefined when nobody's. */
type MeaningOf = (written: string) => string | undefined;

/**
 * The numbers in a text, left to right. Every number with a plus counts; without one, only what `isKnown` (digits as
 * after the plus) says is somebody's.
 */
export function numbersIn(text: string, isKnown: (digits: string) => boolean): readonly Span[] {
  const meanings = new Map<string, string | undefined>();
  const meaningOf: MeaningOf = (written) => {
    if (!meanings.has(written)) meanings.set(written, readings(written).find(isKnown));
    return meanings.get(written);
  };
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) =>
    spansOf(text, digitsIn(run, index), meaningOf),
  );
}

/** Every digit of a stretch of text: what it counts, and where it stands. */
interface Digits {
  readonly values: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

function digitsIn(run: string, start: number): Digits {
  const found = [...run.matchAll(PIECE)].filter(({ 0: piece }) => isDigit(piece));
  return {
    values: found.map(({ 0: digit }) => valueOf(digit)).join(''),
    from: found.map(({ index }) => start + index),
    to: found.map(({ 0: digit, index }) => start + index + digit.length),
  };
}

function spansOf(text: string, digits: Digits, meaningOf: MeaningOf): readonly Span[] {
  const spans: Span[] = [];
  const count = digits.values.length;
  let at = 0;
  while (at < count) {
    // A number does not begin in the middle of another.
    const opens = at === 0 || digits.to[at - 1] !== digits.from[at];
    const found = opens ? spanFrom(text, digits, at, meaningOf) : undefined;
    if (found) spans.push(found.span);
    at = found?.next ?? at + 1;
  }
  return spans;
}

interface Found {
  readonly span: Span;
  /** The digit after its last one. */
  readonly next: number;
}

/** The longest number somebody has; else the longest that has a plus. */
function spanFrom(
  text: string,
  { values, from, to }: Digits,
  at: number,
  meaningOf: MeaningOf,
): Found | undefined {
  const first = from[at] ?? 0;
  const before = PLUS.exec(text.slice(Math.max(0, first - 4), first))?.[0] ?? '';
  const plus = before.replace('(', '');
  let unknown: Found | undefined;
  for (let next = Math.min(values.length, at + MOST); next >= at + FEWEST; next--) {
    const end = to[next - 1] ?? 0;
    if (next < values.length && end === from[next]) continue;
    const written = values.slice(at, next);
    const digits = meaningOf(written);
    const span = { from: first - before.length, to: end, plus };
    if (digits !== undefined) return { span: { ...span, digits }, next };
    if (plus !== '' && written.length <= MOST_AFTER_PLUS && !written.startsWith('0'))
      unknown ??= { span: { ...span, digits: written }, next };
  }
  return unknown;
}

/** What a written number may stand for, as digits after a plus. */
function readings(written: string): readonly string[] {
  const whole = written.startsWith('00') ? written.slice(2) : written;
  return [
    whole,
    ...CALLING_CODES.flatMap((code) => [
      code + written.replace(/^0/, ''),
      // "+44 (0)7700 …"
      ...(whole.startsWith(`${code}0`) ? [code + whole.slice(code.length + 1)] : []),
    ]),
  ];
}

const isDigit = (piece: string): boolean => /^\p{Nd}$/u.test(piece);

/** 0 to 9 in any script: the digits of a script stand in a row, those of several one row after the other. */
function valueOf(digit: string): string {
  if (digit >= '0' && digit <= '9') return digit;
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (isDigit(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
