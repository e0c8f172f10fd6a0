// What the engine's merge is measured against: the plainest ways to bring sorted lists together.

export type Compare<T> = (a: T, b: T) => number;

/** Everything in one list, sorted: the native sort finds the runs by itself. */
export const concatAndSort = <T>(lists: readonly (readonly T[])[], compare: Compare<T>): readonly T[] =>
  lists.flat().toSorted(compare);

/** The floor: sorting what is sorted already. */
export const sortOfMerged = <T>(merged: readonly T[], compare: Compare<T>): readonly T[] =>
  merged.toSorted(compare);

/** The floor of any immutable list: its references copied. */
export const arrayCopy = <T>(list: readonly T[]): readonly T[] => list.slice();

function two<T>(a: readonly T[], b: readonly T[], compare: Compare<T>): readonly T[] {
  const out: T[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (left === undefined) return out.concat(b.slice(j));
    if (right === undefined) return out.concat(a.slice(i));
    if (compare(left, right) <= 0) {
      out.push(left);
      i++;
    } else {
      out.push(right);
      j++;
    }
  }
}

/** Two by two, the smallest first. */
export function pairwise<T>(lists: readonly (readonly T[])[], compare: Compare<T>): readonly T[] {
  const queue = [...lists];
  for (;;) {
    queue.sort((a, b) => a.length - b.length);
    const [a, b] = queue;
    if (a === undefined) return [];
    if (b === undefined) return a;
    queue.splice(0, 2, two(a, b, compare));
  }
}

/** A burst of late ones in one merge. */
export const oneBatchedMerge = <T>(
  held: readonly T[],
  late: readonly T[],
  compare: Compare<T>,
): readonly T[] => two(held, late.toSorted(compare), compare);
