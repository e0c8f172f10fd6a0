// Several newest-first streams read as one, a page at a time, without a hole: what a back end keeps apart (both
// directions of a number, posts and their answers) and the product shows together.
import { ok, type Result } from './result.ts';
import type { Instant } from './time.ts';

/** One page of one stream, newest first. `next` absent: its start is reached. A short page is not the end. */
export interface StreamPage<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** Where one stream is read next. `at` absent: from its newest end. */
interface StreamPlace {
  readonly at?: string;
  readonly ended?: boolean;
}

/** A standing between two pages of the merged stream; plain data, so that it fits a cursor. */
export interface Walk {
  readonly places: readonly StreamPlace[];
  /** Items after this instant have been given already. */
  readonly until?: Instant;
}

export interface Walked<T> {
  readonly items: readonly T[];
  /** Nothing of any stream is missing from here on; -Infinity when all have ended. */
  readonly from: Instant;
  /** Absent: nothing older exists. */
  readonly next?: Walk;
}

/** So many pages of one stream are read on when nearly all of a page was given before. */
const PATIENCE = 8;
/** Below this part of a page something more is read, or the pages of two like streams would be long and short by turns. */
const ENOUGH = 0.25;

/**
 * Reads one page of every stream that has not ended and gives what is complete: items down to the shallowest page's
 * end. A stream that reached further down is read at the same place again, so nothing is kept between pages. At the
 * very edge an item may be given twice. `read` is called with the stream's index and place.
 */
export async function walkOlder<T extends { readonly at: Instant }>(
  { places, until = Infinity }: Walk,
  read: (index: number, at: string | undefined) => Promise<Result<StreamPage<T>>>,
): Promise<Result<Walked<T>>> {
  const pages = await Promise.all(places.map((place, index) => pageAt(place, index, until, read)));
  const found: Read<T>[] = [];
  for (const page of pages) {
    if (!page.ok) return page;
    found.push(page.value);
  }
  const open = found.filter(({ next }) => next !== undefined);
  const floor = Math.max(-Infinity, ...open.map(({ parts }) => oldestOf(parts) ?? until));
  const next = found.map((page) => placeAfter(page, floor));
  return ok({
    items: found.flatMap(({ parts }) => parts.flatMap(({ items }) => items.filter(({ at }) => at >= floor))),
    from: floor === -Infinity ? floor : floor + 1,
    ...(next.some(({ ended }) => !ended) && { next: { places: next, until: floor } }),
  });
}

/** What was read of one stream: one page, or several when the first had been given. */
interface Read<T> {
  readonly parts: readonly { readonly place: StreamPlace; readonly items: readonly T[] }[];
  readonly next?: string;
}

async function pageAt<T extends { readonly at: Instant }>(
  start: StreamPlace,
  index: number,
  until: Instant,
  read: (index: number, at: string | undefined) => Promise<Result<StreamPage<T>>>,
): Promise<Result<Read<T>>> {
  if (start.ended) return ok({ parts: [] });
  const parts: { place: StreamPlace; items: readonly T[] }[] = [];
  let place = start;
  for (let turn = 1; ; turn++) {
    const page = await read(index, place.at);
    if (!page.ok) return page;
    const { items, next } = page.value;
    const wanted = items.filter(({ at }) => at <= until);
    if (wanted.length > 0) parts.push({ place, items: wanted });
    if (next === undefined) return ok({ parts });
    const isEnough = parts.length > 1 || (wanted.length > 0 && wanted.length >= items.length * ENOUGH);
    if (isEnough || turn === PATIENCE) return ok({ parts, next });
    place = { at: next };
  }
}

function oldestOf<T extends { readonly at: Instant }>(parts: Read<T>['parts']): Instant | undefined {
  const last = parts.at(-1);
  return last && Math.min(...last.items.map(({ at }) => at));
}

/** Stays where something below the floor was held back; goes on, or ends, where everything was given. */
function placeAfter<T extends { readonly at: Instant }>(
  { parts, next }: Read<T>,
  floor: Instant,
): StreamPlace {
  const held = parts.find(({ items }) => items.some(({ at }) => at < floor));
  if (held) return held.place;
  return next === undefined ? { ended: true } : { at: next };
}
