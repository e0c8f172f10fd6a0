// Asks the orders' back end for one page of a customer's orders.
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { begunAgain, cursorOf, newsSince, spotOf, type Spot } from './cursor.ts';
import { entriesOf } from './map.ts';
import { withWritten } from './written.ts';
import { instantsOf, isCursorRefused, placesOf, queriesOf, search, type Found } from './search.ts';

/** Searches lag about a second behind writes. Whoever asks for news heard that there are some: look once more. */
const LAG_MS = 1200;
/** News are few and must be complete before anything is promised, so they are asked for in one go. */
const NEWS_LIMIT = 500;

/** Orders know people by the till's own customer ids, which the directory keeps. */
export const keysOf = (identity: IdentitySet): readonly IdentityKey[] =>
  identity.keys.filter(({ kind }) => kind === 'square_customer');

export async function fetchPage(
  identity: IdentitySet,
  request: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const keys = keysOf(identity);
  // Without a key the back end would answer with everybody's.
  if (keys.length === 0) return failed('refused', { detail: 'not linked' });
  const places = await placesOf();
  if (!places.ok) return places;
  const queries = queriesOf(
    places.value.map(({ id }) => id),
    keys.map(({ value }) => value),
  );
  const spot = spotOf(request);
  const limit = spot.by === 'updated_at' && spot.way === 'newer' ? NEWS_LIMIT : request.limit;

  const walk = async (from: Spot): Promise<Result<Page>> => {
    const parts = await Promise.all(
      queries.map(async (query, index) => {
        const cursor = from.cursors?.[index];
        if (cursor === null) return ok<Found>({ records: [] });
        return search(query, from, { limit, ...(cursor !== undefined && { cursor }) }, signal);
      }),
    );
    const broken = parts.find((part) => !part.ok);
    if (broken && !broken.ok) return broken;
    const found = parts.flatMap((part) => (part.ok ? [part.value] : []));
    return ok(from.way === 'older' ? olderPage(found, from, keys) : newerPage(found, from, keys));
  };

  const page = await walk(spot);
  if (!page.ok) return spot.cursors && isCursorRefused(page.failure) ? walk(begunAgain(spot)) : page;
  if (page.value.newer !== request.cursor) return page;
  await pause(LAG_MS, signal);
  return signal.aborted ? page : walk(spot);
}

/** Some milliseconds, or until the caller gives up. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });

const cursorsOf = (found: readonly Found[]): (string | null)[] => found.map(({ cursor }) => cursor ?? null);

function olderPage(found: readonly Found[], spot: Spot, keys: readonly IdentityKey[]): Page {
  const isNewest = spot.by === 'updated_at' && spot.edge === undefined;
  const records = found.flatMap((part) => part.records);
  const changed = instantsOf(records, 'updated_at');
  // What a search has not shown yet lies at or below the oldest it has shown.
  const edges = found
    .filter(({ cursor }) => cursor !== undefined)
    .map((part) => (instantsOf(part.records, spot.by).at(-1) ?? Infinity) + 1);
  const to = spot.edge ?? Infinity;
  const from = edges.length === 0 ? -Infinity : Math.min(to, Math.max(...edges));
  const news = isNewest ? newsSince(Math.max(0, ...changed)) : spotAfter(to);
  return {
    entries: entriesOf(isNewest ? withWritten(records, keys) : withWritten(records), keys, spot.edge ?? 0),
    ...(edges.length > 0 && { older: cursorOf(below(spot, from, found)) }),
    newer: cursorOf(news),
    atNewest: isNewest,
    covered: { from, to },
  };
}

const below = (spot: Spot, edge: number, found: readonly Found[]): Spot => ({
  ...spot,
  ...(Number.isFinite(edge) && { edge }),
  cursors: cursorsOf(found),
});
const spotAfter = (from: number): Spot => ({ by: 'created_at', way: 'newer', from });

function newerPage(found: readonly Found[], spot: Spot, keys: readonly IdentityKey[]): Page {
  const records = found.flatMap((part) => part.records);
  const from = spot.edge ?? spot.from ?? 0;
  const seen = Math.max(spot.seen ?? spot.from ?? 0, ...instantsOf(records, 'updated_at'));
  const hasMore = found.some(({ cursor }) => cursor !== undefined);
  // Walking by change says nothing about when the orders still to come were placed.
  const reached =
    spot.by === 'updated_at'
      ? [from]
      : found
          .filter(({ cursor }) => cursor !== undefined)
          .map((part) => instantsOf(part.records, 'created_at').at(-1) ?? from);
  const to = hasMore ? Math.min(...reached) : Infinity;
  const next: Spot = hasMore ? { ...spot, edge: to, seen, cursors: cursorsOf(found) } : newsSince(seen);
  return {
    entries: entriesOf(hasMore ? withWritten(records) : withWritten(records, keys), keys, from),
    older: cursorOf({ by: 'created_at', way: 'older', to: (spot.from ?? 0) - 1, edge: spot.from ?? 0 }),
    newer: cursorOf(next),
    atNewest: !hasMore,
    covered: { from, to },
  };
}
