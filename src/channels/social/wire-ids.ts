// Ids of the network: numbers too long for a number.

/** Newer ids are longer, or later in the alphabet. Negative when `a` is the older one. */
export const compareIds = (a: string, b: string): number =>
  a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** An id made comparable as plain text. */
export const sortOf = (id: string): string => id.padStart(24, '0');

/** The id right after one, so that a bound that excludes itself includes it. */
export const after = (id: string): string => String(BigInt(id) + 1n);
export const before = (id: string): string => String(BigInt(id) - 1n);

/** The smallest id a post made here at that instant can have: its milliseconds, and sixteen bits of chance. */
export const firstIdAt = (at: number): string => String(BigInt(Math.max(0, Math.trunc(at))) << 16n);
