// Merges pages into what is held: sorted, each key once, one pass however many pages came since the last frame.
import type { Entry } from './entry.ts';
import type { Rekeying } from './keys.ts';
import type { Order } from './line.ts';

/** Index of the first of `held` that does not stand before `entry`, looking from `start` on. */
function lowerBound(held: readonly Entry[], entry: Entry, compare: Order, start = 0): number {
  let low = start;
  let high = held.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = held[middle];
    if (one !== undefined && compare(one, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of `held` at or after the instant. */
export function indexAt(held: readonly Entry[], at: number): number {
  let low = 0;
  let high = held.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = held[middle];
    if (one !== undefined && one.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of `held` after the instant. */
export function indexAfter(held: readonly Entry[], at: number): number {
  let low = 0;
  let high = held.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = held[middle];
    if (one !== undefined && one.at <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two sorted lists as one. Entries of `a` stand first where both are equal. */
function mergeTwo(a: readonly Entry[], b: readonly Entry[], compare: Order): readonly Entry[] {
  // Of the right size from the start; every place is written over.
  const out = a.concat(b);
  let i = 0;
  let j = 0;
  let next = 0;
  let left = a[0];
  let right = b[0];
  while (left !== undefined && right !== undefined) {
    if (compare(left, right) <= 0) {
      out[next++] = left;
      left = a[++i];
    } else {
      out[next++] = right;
      right = b[++j];
    }
  }
  for (; left !== undefined; left = a[++i]) out[next++] = left;
  for (; right !== undefined; right = b[++j]) out[next++] = right;
  return out;
}

/** Any number of sorted lists as one: pairwise, smallest first, which beats a heap at ten lanes. */
export function mergeAll(lists: readonly (readonly Entry[])[], compare: Order): readonly Entry[] {
  const queue = lists.filter((list) => list.length > 0);
  for (;;) {
    queue.sort((a, b) => a.length - b.length);
    const [a, b] = queue;
    if (a === undefined) return [];
    if (b === undefined) return a;
    queue.splice(0, 2, mergeTwo(a, b, compare));
  }
}

/** A sorted batch woven into a sorted list. What lies outside the batch's reach is copied in blocks. */
export function weave(held: readonly Entry[], batch: readonly Entry[], compare: Order): readonly Entry[] {
  const first = batch[0];
  const last = batch.at(-1);
  if (first === undefined || last === undefined) return held;
  const low = lowerBound(held, first, compare);
  const high = lowerBound(held, last, compare, low);
  if (low === high) return held.slice(0, low).concat(batch, held.slice(low));
  const reach = held.slice(low, high);
  const middle =
    batch.length * 16 < reach.length ? scatter(reach, batch, compare) : mergeTwo(reach, batch, compare);
  return held.slice(0, low).concat(middle, held.slice(high));
}

/** Few into many: look for each place instead of comparing everything on the way. */
function scatter(held: readonly Entry[], batch: readonly Entry[], compare: Order): readonly Entry[] {
  const parts: (readonly Entry[])[] = [];
  let done = 0;
  for (const entry of batch) {
    const place = lowerBound(held, entry, compare, done);
    parts.push(held.slice(done, place), [entry]);
    done = place;
  }
  parts.push(held.slice(done));
  return parts.flat();
}

/** What taking a batch in amounted to. */
export interface Taken {
  readonly held: readonly Entry[];
  /** Entries whose key was not held before, sorted. */
  readonly fresh: readonly Entry[];
}

/**
 * Takes a sorted batch in, in which each key stands once. An entry that is held already is replaced; when its instant was
 * corrected it moves. `keys` is brought up to date on the way.
 */
export function takeIn(
  held: readonly Entry[],
  batch: readonly Entry[],
  keys: Rekeying,
  compare: Order,
): Taken {
  const fresh: Entry[] = [];
  const moved: Entry[] = [];
  const gone = new Set<Entry>();
  const replaced = new Map<number, Entry>();
  for (const entry of batch) {
    const old = keys.get(entry.key);
    keys.set(entry);
    if (old === undefined) fresh.push(entry);
    else if (compare(old, entry) === 0) replaced.set(lowerBound(held, old, compare), entry);
    else {
      gone.add(old);
      moved.push(entry);
    }
  }
  let base = held;
  if (replaced.size > 0) base = base.map((entry, index) => replaced.get(index) ?? entry);
  if (gone.size > 0) base = base.filter((entry) => !gone.has(entry));
  const adding = moved.length === 0 ? fresh : mergeTwo(fresh, moved, compare);
  return { held: weave(base, adding, compare), fresh };
}

/** A page as the merge wants it: sorted, each key once. Of two records with one key the later one is the truer. */
export function sortedPage(entries: readonly Entry[], compare: Order): readonly Entry[] {
  const last = new Map(entries.map((entry) => [entry.key, entry]));
  return [...last.values()].toSorted(compare);
}
