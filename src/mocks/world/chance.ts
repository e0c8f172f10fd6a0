// Seeded chance: the same numbers for the same seed on every machine, and any of them without the ones before.

/** Mixes whole numbers into one of 32 bits. */
export function mix(...numbers: readonly number[]): number {
  let h = 0x9e3779b9;
  for (const n of numbers) {
    h = Math.imul(h ^ (n | 0), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13) ^ Math.floor(n / 0x1_0000_0000), 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return h >>> 0;
}

/** A number of [0, 1) for these numbers. */
export const fraction = (...numbers: readonly number[]): number => mix(...numbers) / 0x1_0000_0000;

/** Mixes a text into 32 bits. */
export function mixText(text: string, salt = 0): number {
  let h = 0x811c9dc5 ^ salt;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** Lower-case hexadecimal digits from a number, as many as asked for. */
export function hexOf(seed: number, digits: number): string {
  let text = '';
  for (let i = 0; text.length < digits; i++) text += mix(seed, i).toString(16).padStart(8, '0');
  return text.slice(0, digits);
}

/** A run of chances that all follow from one seed. */
export interface Dice {
  /** A number of [0, 1). */
  next(): number;
  /** A whole number of [0, below). */
  below(below: number): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** True about `share` of the time. */
  maybe(share: number): boolean;
}

export function dice(seed: number): Dice {
  let count = 0;
  const next = () => fraction(seed, count++);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    pick: <T>(list: readonly T[]) => pickAt(list, below(list.length)),
    maybe: (share) => next() < share,
  };
}

/** An element of a list, by any whole number. */
export function pickAt<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}
