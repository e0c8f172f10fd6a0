// Find in the loaded timeline: which rows hold the words, and which of them is shown.
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { foldText, type Entry, type Row } from '#src/timeline/index.ts';

/** Hits are row keys, oldest first; the newest is shown first. Words match whatever their case and accents. */
export function useFind(rows: readonly Row[], held: readonly Entry[]) {
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string>();
  const wanted = useDeferredValue(words);
  const hits = useMemo(
    () => (isOpen ? hitsOf(rows, wanted).map(({ row }) => row.key) : []),
    [isOpen, rows, wanted],
  );
  /** Opens on words and one of the rows that hold them. */
  const show = useCallback((next: string, key: string) => {
    setOpen(true);
    setWords(next);
    setChosen(key);
  }, []);
  const known = chosen === undefined ? -1 : hits.indexOf(chosen);
  const at = known >= 0 ? known : hits.length - 1;
  return {
    isOpen,
    setOpen,
    words,
    setWords,
    show,
    hits,
    at,
    key: isOpen ? hits[at] : undefined,
    looked: held.length,
    /** Goes to the older (-1) or newer (1) hit and says its row key. */
    step(by: 1 | -1): string | undefined {
      const first = known < 0;
      const next = hits[first ? hits.length - 1 : (at + by + hits.length) % hits.length];
      setChosen(next);
      return next;
    },
  };
}

export interface Found {
  readonly row: Row;
  /** The entry of the row that holds the words. */
  readonly entry: Entry;
}

/** Rows that hold all the words, oldest first. */
export function hitsOf(rows: readonly Row[], words: string): readonly Found[] {
  const parts = foldText(words).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const holds = (entry: Entry): boolean => {
    const text = foldText(`${entry.summary} ${entry.who}`);
    return parts.every((part) => text.includes(part));
  };
  return rows.flatMap((row) => {
    const entries = row.type === 'entry' ? [row.entry] : row.type === 'fold' ? row.hidden : [];
    const entry = entries.find(holds);
    return entry ? [{ row, entry }] : [];
  });
}
