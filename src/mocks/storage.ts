// The small port between the pretend back ends and where their state lives.
import type { RowTx, Rows } from '#src/lib/storage.ts';

export type { RowTx };
/** Rows of one world: in the browser's database, or in memory. */
export type Storage = Rows;

/** A number as a key: keys sort as text. */
export const keyOf = (n: number): string => String(n).padStart(12, '0');
