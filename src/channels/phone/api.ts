// Pages of the call log: newest first by when the call was, and forward from any instant.
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { late, notHad } from '#src/lib/late.ts';
import { ok, type Result } from '#src/lib/result.ts';
import { walkOlder, type StreamPage, type Walk } from '#src/lib/streams.ts';
import type { Instant } from '#src/lib/time.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { backOf, changesOf, forwardOf, spotOf, textOf } from './cursor.ts';
import { search, until, type Item } from './search.ts';

// News and walks forward come later than the first page, if at all.
const changesPage = late(async () => (await import('./forward.ts')).changesPage, notHad);
const forwardPage = late(async () => (await import('./forward.ts')).forwardPage, notHad);

/** The log knows people by its own contact ids. */
export const keysOf = (identity: IdentitySet): readonly IdentityKey[] =>
  identity.keys.filter(({ kind, value }) => kind === 'hubspot_contact' && /^\d+$/.test(value));

export async function fetchPage(
  identity: IdentitySet,
  request: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const keys = keysOf(identity);
  if (request.direction === 'older') return olderPage(keys, request, signal);
  const changes = changesOf(request.cursor);
  if (changes) return changesPage(keys, changes, signal);
  const forward = forwardOf(request.cursor) ?? { from: request.after ?? 0, skips: [] };
  return forwardPage(keys, forward, request.limit, signal);
}

async function olderPage(
  keys: readonly IdentityKey[],
  { cursor, before, limit }: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const contacts = keys.map(({ value }) => value);
  const walk = startOf(contacts, cursor, before);
  const seen: Seen = { total: 0 };
  const walked = await walkOlder(walk, (index, place) => {
    const key = keys[index];
    return key ? readBack(key, place, limit, seen, signal) : Promise.resolve(ok({ items: [] }));
  });
  if (!walked.ok) return walked;
  const { items, next } = walked.value;
  const from = seen.ceiling === undefined ? walked.value.from : Math.max(walked.value.from, seen.ceiling + 1);
  const atNewest = walk.until === undefined;
  const to = atNewest ? Infinity : (walk.until ?? 0) + 1;
  return ok({
    entries: items.map(({ entry }) => entry),
    ...(next?.until !== undefined && {
      older: textOf({ contacts, places: [...next.places], until: next.until }),
    }),
    newer: textOf(
      atNewest
        ? {
            changed: latest(items.map(({ changedAt }) => changedAt)),
            since: latest(items.map(({ at }) => at)),
          }
        : { from: to, skips: [] },
    ),
    atNewest,
    covered: { from, to },
    ...(seen.ceiling !== undefined && !next && { ceiling: { at: seen.ceiling } }),
    // Two contacts of one person may share a call: only one contact's count is exact.
    ...(atNewest && keys.length === 1 && { total: seen.total }),
  });
}

const latest = (instants: readonly Instant[]): Instant => Math.max(0, ...instants);

function startOf(contacts: readonly string[], cursor: string | undefined, before: Instant | undefined): Walk {
  const back = backOf(cursor);
  if (back && back.contacts.join() === contacts.join()) return { places: back.places, until: back.until };
  const bound = back?.until ?? (before === undefined ? undefined : before - 1);
  return {
    places: contacts.map(() => (bound === undefined ? {} : { at: textOf({ until: bound, skip: 0 }) })),
    ...(bound !== undefined && { until: bound }),
  };
}

interface Seen {
  total: number;
  ceiling?: Instant;
}

/** One page of one contact's calls; the next one begins at this one's oldest instant, past those already given. */
async function readBack(
  key: IdentityKey,
  place: string | undefined,
  limit: number,
  seen: Seen,
  signal: AbortSignal,
): Promise<Result<StreamPage<Item>>> {
  const spot = spotOf(place);
  const skip = spot?.skip ?? 0;
  const page = await search(
    key,
    { filters: spot ? [until(spot.until)] : [], sort: '-hs_timestamp', skip, limit },
    signal,
  );
  if (!page.ok) return page;
  const { items, total, hasMore, isCapped } = page.value;
  seen.total = total;
  if (isCapped && spot) seen.ceiling = spot.until;
  const oldest = items.at(-1)?.at;
  if (!hasMore || oldest === undefined) return ok({ items });
  const ofOldest = items.filter(({ at }) => at === oldest).length;
  const next = { until: oldest, skip: ofOldest + (spot?.until === oldest ? skip : 0) };
  return ok({ items, next: textOf(next) });
}
