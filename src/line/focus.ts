// Which row the keyboard is on. Up and Down visit entries, gaps, switches and folds; rulers are passed over.
import { useState } from 'react';
import type { Row } from '#src/timeline/index.ts';

const STOPS: ReadonlySet<Row['type']> = new Set(['entry', 'gap', 'switch', 'fold', 'silence', 'start']);

/** Index of the next row to visit from `key`, `step` rows on; the nearest end when there is none. */
export function nextStop(rows: readonly Row[], key: string | undefined, step: 1 | -1): number {
  const from = rows.findIndex((row) => row.key === key);
  for (let index = from + step; index >= 0 && index < rows.length; index += step) {
    const row = rows[index];
    if (row && STOPS.has(row.type)) return index;
  }
  return Math.max(0, from);
}

/** The row Tab lands on: the one last visited while it is drawn, else the newest drawn. */
export function useFocusedRow(drawn: readonly Row[]) {
  const [visitedKey, setFocusedKey] = useState<string>();
  const isThere = visitedKey !== undefined && drawn.some((row) => row.key === visitedKey);
  const newest = drawn.findLast((row) => STOPS.has(row.type))?.key;
  return { focusedKey: isThere ? visitedKey : newest, setFocusedKey };
}
