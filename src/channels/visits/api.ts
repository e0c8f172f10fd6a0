// Asks the stores' visit log for one page.
import * as z from 'zod/mini';
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import type { Entry, Page, PageRequest } from '#src/timeline/index.ts';
import { cursorOf, newerThan, newsSince, olderThan, spotOf, type Spot } from './cursor.ts';
import { entriesOf, isVisit } from './map.ts';
import { VisitPage } from './wire.ts';

const PATH = '/gw/visits/v1/visits';
/** The back end answers no more on one page. */
const MOST = 100;

/** The log knows people by loyalty card and phone number, and by their address who has neither. */
export function keysOf({ keys }: IdentitySet): readonly IdentityKey[] {
  const usual = keys.filter(({ kind }) => kind === 'loyalty' || kind === 'phone');
  return usual.length > 0 ? usual : keys.filter(({ kind }) => kind === 'email');
}

export async function fetchPage(
  identity: IdentitySet,
  request: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const keys = keysOf(identity);
  // Without a key the back end would answer with everybody's.
  if (keys.length === 0) return failed('refused', { detail: 'not linked' });
  const spot = spotOf(request);
  const reply = await ask(`${PATH}?${queryOf(keys, spot, request.limit)}`, { signal });
  if (!reply.ok) return reply;
  const read = z.safeParse(VisitPage, reply.value.body);
  if (!read.success)
    return failed('malformed', {
      status: reply.value.status,
      retryable: true,
      detail: 'not a page of visits',
    });
  const entries = entriesOf(read.data.data, keys, spot.before ?? spot.after ?? 0);
  const hasMore = read.data.page < read.data.total_pages;
  return ok(
    spot.after === undefined
      ? olderPage(entries, spot, hasMore, read.data.total)
      : newerPage(entries, spot, spot.after, hasMore),
  );
}

function queryOf(keys: readonly IdentityKey[], spot: Spot, limit: number): string {
  const query = new URLSearchParams();
  for (const { kind, value } of keys) query.append(kind === 'loyalty' ? 'loyalty_id' : kind, value);
  query.set('page', String(spot.page));
  query.set('per_page', String(Math.min(Math.max(limit, 1), MOST)));
  if (spot.before !== undefined) query.set('started_before', new Date(spot.before).toISOString());
  if (spot.after !== undefined) query.set('started_from', new Date(spot.after).toISOString());
  return query.toString();
}

const unknownOf = (entries: readonly Entry[], { known = [] }: Spot): readonly Entry[] =>
  entries.filter(({ nativeId }) => !known.includes(nativeId));

// A page's bounds are those of its readable visits, in the log's own order: a damaged one must not move them.
function olderPage(entries: readonly Entry[], spot: Spot, hasMore: boolean, total: number): Page {
  const visits = entries.filter(isVisit);
  const newest = visits[0]?.at ?? 0;
  const oldest = visits.at(-1)?.at;
  const to = spot.before ?? Infinity;
  const atNewest = spot.before === undefined && spot.page === 1;
  // More visits may have begun in the very second of the oldest one.
  const from = hasMore ? (oldest === undefined ? to : oldest + 1) : -Infinity;
  return {
    entries: unknownOf(entries, spot),
    ...(hasMore && { older: cursorOf(olderThan(spot, visits)) }),
    newer: cursorOf(atNewest ? newsSince(newest) : { after: spot.before ?? newest, page: 1 }),
    atNewest,
    covered: { from, to },
    ...(spot.before === undefined && { total }),
  };
}

function newerPage(entries: readonly Entry[], spot: Spot, after: number, hasMore: boolean): Page {
  const visits = entries.filter(isVisit);
  const newest = visits.at(-1)?.at;
  const news = newest === undefined ? spot : newsSince(newest);
  return {
    entries: unknownOf(entries, spot),
    older: cursorOf({ before: after, page: 1 }),
    newer: cursorOf(hasMore ? newerThan(spot, visits) : news),
    atNewest: !hasMore,
    covered: { from: after, to: hasMore ? (newest ?? after) : Infinity },
  };
}
