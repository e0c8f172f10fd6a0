// Parts what somebody wrote from what they quoted, so that a mail shows its news first.

export interface Parted {
  readonly fresh: string;
  /** The quoted end of the mail with the line that introduces it; empty when nothing is quoted. */
  readonly quoted: string;
  readonly quotedLines: number;
}

const QUOTE = /^\s*>/;
/** "On 17 March 2026, Priya wrote:", "Le 17 mars 2026, Priya a écrit :". */
const WROTE = /^(?:on|le|am)\b.{4,200}(?:wrote|a écrit|schrieb)\s*:\s*$/i;
const FORWARDED =
  /^-{2,}\s*(?:original message|forwarded message|message d’origine|message transféré)\s*-{2,}/i;

/**
 * Splits at the start of the trailing quotation. A quotation with new words after it stays where it is: those
 * words answer it line by line.
 */
export function partQuoted(text: string): Parted {
  const lines = text.split('\n');
  const forwarded = lines.findIndex((line) => FORWARDED.test(line));
  const start = forwarded > 0 ? forwarded : startOfTrailingQuote(lines);
  if (start === lines.length) return { fresh: text.trim(), quoted: '', quotedLines: 0 };
  const quoted = lines.slice(start).join('\n').trim();
  return { fresh: lines.slice(0, start).join('\n').trim(), quoted, quotedLines: quoted.split('\n').length };
}

function startOfTrailingQuote(lines: readonly string[]): number {
  let start = lines.length;
  let found = false;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    if (QUOTE.test(line)) found = true;
    else if (line.trim() !== '') break;
    start = at;
  }
  if (!found) return lines.length;
  const before = lines[start - 1]?.trim() ?? '';
  if (WROTE.test(before)) return start - 1;
  // Mail programs break the introducing line in two.
  const two = `${lines[start - 2]?.trim() ?? ''} ${before}`;
  return WROTE.test(two) ? start - 2 : start;
}
