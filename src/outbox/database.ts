// Where this browser keeps what the outbox and the counter may not lose.
import { openRows, type Rows } from '#src/lib/storage.ts';

export const DATABASE = 'throughline-outbox';
/** A database that says nothing for so long keeps nothing. */
const OPEN_MS = 3_000;

/** Rejects where the browser keeps nothing. */
export function openDatabase(): Promise<Rows> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('the database does not open')), OPEN_MS),
  );
  return Promise.race([openRows(DATABASE), late]);
}
