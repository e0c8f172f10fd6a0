// Filters hide rows; they never drop data and never hide that a shown lane is missing.
import type { Entry } from './entry.ts';
import type { Remarks } from './switches.ts';

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

/** Folding costs far more than looking; an entry's text never changes. */
const folded = new WeakMap<Entry, string>();

function searchText(entry: Entry): string {
  let text = folded.get(entry);
  if (text === undefined) {
    text = foldText(`${entry.summary}\n${entry.who}`);
    folded.set(entry, text);
  }
  return text;
}

const everything = (): boolean => true;

/** Whether an entry passes. `remarks` are the desk's on that entry. */
export function filterOf(filter: Filter = {}): (entry: Entry, remarks: Remarks | undefined) => boolean {
  const { channels, caseId } = filter;
  const words = wordsOf(filter);
  if (channels === undefined && caseId === undefined && words.length === 0) return everything;
  return (entry, remarks) => {
    if (channels !== undefined && !channels.has(entry.channel)) return false;
    if (caseId !== undefined && remarks?.caseId !== caseId && remarks?.alsoOf !== caseId) return false;
    if (words.length === 0) return true;
    const text = searchText(entry);
    return words.every((word) => text.includes(word));
  };
}

const wordsOf = ({ text = '' }: Filter): readonly string[] =>
  foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Looking for words: every hit is shown by itself, nothing is folded away and no silence is claimed. */
export const isSearching = (filter: Filter | undefined): boolean => wordsOf(filter ?? {}).length > 0;
