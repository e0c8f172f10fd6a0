// Filters hide rows; they never drop data and never hide that a shown lane is missing.

export interface Filter {
  /** Shown channels; absent: all. */
  readonly channels?: ReadonlySet<string>;
  /** This case only. */
  readonly caseId?: string;
  /** Every word must occur in the summary or the name, whatever the case and the accents. */
  readonly text?: string;
}

const MARKS = /\p{M}/gu;
const PLAIN = /^[\p{ASCII}]*$/u;

/** Text as search compares it: lower case, no accents. */
export function foldText(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(MARKS, '').toLowerCase();
}
