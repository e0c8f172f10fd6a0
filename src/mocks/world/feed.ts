// One customer's records of one kind in the order the back end keeps them, read by position.
import type { Feed, RecordKind, Records } from './records/world.ts';

/** Ids are numbers, beyond 2^53 too, or numbered text: the shorter is the older one. */
export const compareIds = (a: string, b: string): number =>
  a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** The instant a record is ordered by in its feed: orders by their last change, the rest by when they happened. */
export const instantOf = (record: Records[RecordKind]): number =>
  'updatedAt' in record ? record.updatedAt : record.at;

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

function sorted<R extends Records[RecordKind]>(records: readonly R[]): readonly R[] {
  return records.toSorted((a, b) => instantOf(a) - instantOf(b) || compareIds(a.id, b.id));
}

/** A feed over records that are all there. */
export function listFeed<K extends RecordKind>(kind: K, records: readonly Records[K][]): Feed<Records[K]> {
  const list = sorted(records);
  const at = (index: number): Records[K] => {
    const record = list[index];
    if (record === undefined) throw new RangeError(`no ${kind} at ${index} of ${list.length}`);
    return record;
  };
  return {
    length: list.length,
    at,
    indexOf: (instant) => firstAtOrAfter(list.length, (index) => instantOf(at(index)), instant),
  };
}
