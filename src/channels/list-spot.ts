// Where a list of our own is read next: by its cursor, or from an instant when it does not know the cursor any more.
import * as z from 'zod/mini';
import { readJson } from '#src/lib/read-json.ts';
import type { Cursor, PageRequest } from '#src/timeline/index.ts';

const Spot = z.object({
  way: z.enum(['older', 'newer']),
  /** The back end's own cursor. */
  cursor: z.optional(z.string()),
  /** Where the page before ended; what is asked for when the cursor is gone. */
  edge: z.optional(z.number()),
});
export type Spot = z.infer<typeof Spot>;

export const cursorOf = (spot: Spot): Cursor => JSON.stringify(spot);

/** The spot a request means; a cursor nobody knows counts as none. */
export function spotOf({ direction, cursor, before, after }: PageRequest): Spot {
  const kept = readJson(Spot, cursor);
  if (kept) return kept;
  if (direction === 'newer') return { way: 'newer', edge: after ?? 0 };
  return before === undefined ? { way: 'older' } : { way: 'older', edge: before };
}
