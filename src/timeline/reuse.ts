// Rows that did not change stay the same objects from frame to frame, so that their components need not draw again.
import type { Row } from './row.ts';

export interface Reuse {
  /** The last frame's row when it says the same, else this one. */
  readonly keep: (row: Row) => Row;
  /** The last frame's list when nothing in it changed, else this one. */
  readonly list: (rows: readonly Row[]) => readonly Row[];
}

export function reuseOf(previous: readonly Row[]): Reuse {
  let next = 0;
  let places: ReadonlyMap<string, number> | undefined;
  const find = (key: string): Row | undefined => {
    // Nearly always the rows come in the order of the last frame.
    if (previous[next]?.key === key) return previous[next++];
    places ??= new Map(previous.map((row, index) => [row.key, index]));
    const place = places.get(key);
    if (place === undefined) return undefined;
    next = place + 1;
    return previous[place];
  };
  return {
    keep: (row) => {
      const old = find(row.key);
      return old !== undefined && says(old, row) ? old : row;
    },
    list: (rows) =>
      rows.length === previous.length && rows.every((row, index) => row === previous[index])
        ? previous
        : rows,
  };
}

/** Same fields, looking into small plain values (places, reasons, lists of what a fold hides), not into entries. */
function says(old: object, row: object): boolean {
  const a = Object.entries(old);
  const b = new Map(Object.entries(row));
  return a.length === b.size && a.every(([name, value]) => same(value, b.get(name), name === 'entry'));
}

function same(a: unknown, b: unknown, whole: boolean): boolean {
  if (Object.is(a, b)) return true;
  if (whole || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, i) => one === b[i]);
  return says(a, b);
}
