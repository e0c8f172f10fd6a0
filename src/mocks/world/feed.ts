// One customer's records of one kind in the order the back end keeps them, read by position.
import type { Feed, RecordKind, Records } from './records.ts';

/** Compares ids as their back end does: numbers by size, everything else as text. */
export function compareIds(a: string, b: string): number {
  if (/^\d+$/.test(a) && /^\d+$/.test(b) && a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The instant a feed of this kind is sorted by: orders by their last change, the rest by when they happened. */
export function instantOf<K extends RecordKind>(kind: K, record: Records[K]): number {
  return kind === 'order' && 'updatedAt' in record ? record.updatedAt : record.at;
}

/** The first position of [0, length) whose instant is >= `instant`; `length` when there is none. */
export function firstAtOrAfter(
  length: number,
  instantAt: (index: number) => number,
  instant: number,
): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (instantAt(middle) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sorted<K extends RecordKind>(kind: K, records: readonly Records[K][]): readonly Records[K][] {
  return records.toSorted((a, b) => instantOf(kind, a) - instantOf(kind, b) || compareIds(a.id, b.id));
}

/** A feed over records that are all there. */
export function listFeed<K extends RecordKind>(kind: K, records: readonly Records[K][]): Feed<Records[K]> {
  const list = sorted(kind, records);
  const at = (index: number): Records[K] => {
    const record = list[index];
    if (record === undefined) throw new RangeError(`no ${kind} at ${index} of ${list.length}`);
    return record;
  };
  return {
    length: list.length,
    at,
    indexOf: (instant) => firstAtOrAfter(list.length, (index) => instantOf(kind, at(index)), instant),
  };
}
