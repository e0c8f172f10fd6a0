// Where the next page of visits starts. Page numbers drift when a visit is logged meanwhile, so a page begins at an
// instant and a page number is used only inside one instant that fills a whole page.
import * as z from 'zod/mini';
import { readJson } from '#src/lib/read-json.ts';
import { DAY } from '#src/lib/time.ts';
import type { Entry, Instant, PageRequest } from '#src/timeline/index.ts';

const Spot = z.object({
  /** Visits before this instant, newest first. */
  before: z.optional(z.number()),
  /** Visits at or after this instant, oldest first. */
  after: z.optional(z.number()),
  page: z.int(),
  /** Visits of the first instant that the page before has shown: bounds include them, readers have them. */
  known: z.optional(z.array(z.string())),
});
export type Spot = z.infer<typeof Spot>;

/** A visit is often logged hours after it began: asking for news looks this far back again. */
const LOGGED_LATER = DAY;

export const cursorOf = (spot: Spot): string => JSON.stringify(spot);

/** The spot a request means; a cursor nobody knows counts as none. */
export function spotOf({ direction, cursor, before, after }: PageRequest): Spot {
  const kept = readJson(Spot, cursor);
  if (kept) return kept;
  if (direction === 'newer') return { after: after ?? 0, page: 1 };
  return before === undefined ? { page: 1 } : { before, page: 1 };
}

type Edge = Pick<Entry, 'at' | 'nativeId'>;

/** The spot below a page of these visits, newest first. */
export function olderThan(spot: Spot, visits: readonly Edge[]): Spot {
  const last = visits.at(-1);
  const before = last ? last.at + 1 : spot.before;
  const stands = before === undefined || (spot.before !== undefined && before >= spot.before);
  return stands
    ? { ...spot, page: spot.page + 1, known: knownAt(spot, visits, last) }
    : { before, page: 1, known: knownAt({}, visits, last) };
}

/** The spot above a full page of these visits, oldest first. */
export function newerThan(spot: Spot, visits: readonly Edge[]): Spot {
  const last = visits.at(-1);
  const stands = last === undefined || last.at <= (spot.after ?? 0);
  return stands
    ? { ...spot, page: spot.page + 1, known: knownAt(spot, visits, last) }
    : { after: last.at, page: 1, known: knownAt({}, visits, last) };
}

const knownAt = (spot: Pick<Spot, 'known'>, visits: readonly Edge[], last: Edge | undefined): string[] => [
  ...(spot.known ?? []),
  ...visits.filter(({ at }) => at === last?.at).map(({ nativeId }) => nativeId),
];

/** Where to ask for news once everything up to `newest` is known. */
export const newsSince = (newest: Instant): Spot => ({ after: Math.max(0, newest - LOGGED_LATER), page: 1 });
