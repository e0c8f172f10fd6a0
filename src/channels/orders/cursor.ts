// Where the next page of orders starts, and by which clock it is walked.
//
// The newest pages are walked by `updated_at`, newest first: an order not seen yet was changed before the oldest one
// seen, and placed and made ready before that, so nothing above is missing. A window somewhere in the past is walked
// by `created_at`: an order changed years later would be missing there otherwise. In such a window a pick-up that
// became ready stands on the line once the page with its order is loaded.
import * as z from 'zod/mini';
import { readJson } from '#src/lib/read-json.ts';
import type { Instant, PageRequest } from '#src/timeline/index.ts';

const Spot = z.object({
  by: z.enum(['updated_at', 'created_at']),
  way: z.enum(['older', 'newer']),
  /** The bounds of the search, both inclusive; they stay the same as long as its cursors are used. */
  from: z.optional(z.number()),
  to: z.optional(z.number()),
  /** Where the guarantee of the page before ended. */
  edge: z.optional(z.number()),
  /** Last change seen while walking towards now: news are asked for from there. */
  seen: z.optional(z.number()),
  /** One cursor for each search a page is made of; `null` where that search has ended. Absent: all begin. */
  cursors: z.optional(z.array(z.nullable(z.string()))),
});
export type Spot = z.infer<typeof Spot>;

export const cursorOf = (spot: Spot): string => JSON.stringify(spot);

/** The spot a request means; a cursor nobody knows counts as none. */
export function spotOf({ direction, cursor, before, after }: PageRequest): Spot {
  const kept = readJson(Spot, cursor);
  if (kept) return kept;
  if (direction === 'newer') return { by: 'created_at', way: 'newer', from: after ?? 0 };
  if (before === undefined) return { by: 'updated_at', way: 'older' };
  return { by: 'created_at', way: 'older', to: before - 1, edge: before };
}

/** What changed since: bounds are inclusive, so the last one seen comes again. */
export const newsSince = (seen: Instant): Spot => ({ by: 'updated_at', way: 'newer', from: seen });

/** The same walk begun afresh where the last good page ended, for a cursor the back end no longer knows. */
export function begunAgain(spot: Spot): Spot {
  const { edge } = spot;
  const again = { ...spot, cursors: undefined };
  if (edge === undefined) return again;
  return spot.way === 'older' ? { ...again, to: edge - 1 } : { ...again, from: edge };
}
