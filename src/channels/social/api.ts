// Pages of posts: what the customer wrote to us and what we answered, merged newest first.
import type { IdentitySet } from '#src/channels/channel.ts';
import { ok, type Result } from '#src/lib/result.ts';
import { walkOlder, type Walk } from '#src/lib/streams.ts';
import type { Page, PageRequest } from '#src/timeline/page.ts';
import { backOf, positionOf, textOf } from './cursor.ts';
import { newerPage } from './forward.ts';
import { listPage, newestId, type Item, type Stream } from './list.ts';
import { withThreads } from './map.ts';
import { placeAt } from './place.ts';
import { before } from './wire-ids.ts';
import { handlesOf, keysOf, streamsOf } from './streams.ts';

export async function fetchPage(
  identity: IdentitySet,
  request: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const streams = await streamsOf(keysOf(identity), signal);
  if (!streams.ok) return streams;
  return request.direction === 'older'
    ? olderPage(streams.value, request, signal)
    : newerPage(streams.value, request, signal);
}

/** Looking for an instant without a place to start at: as much as one may ask for at once. */
const WIDE = 80;

async function olderPage(
  streams: readonly Stream[],
  request: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const start = await startOf(streams, request, signal);
  if (!start.ok) return start;
  const walk = start.value;
  const newest: (string | undefined)[] = walk.places.map(({ at }) =>
    at === undefined ? undefined : before(at),
  );
  const isSeen = new Set<number>();
  const walked = await walkOlder(walk, async (index, maxId) => {
    const stream = streams[index];
    if (!stream) return ok({ items: [] });
    const isLost = walk.until !== undefined && maxId === undefined;
    const page = await listPage(
      stream,
      maxId === undefined ? {} : { maxId },
      isLost ? WIDE : request.limit,
      signal,
    );
    if (!page.ok) return page;
    const known = newestId(page.value.items.filter(({ at }) => walk.until === undefined || at <= walk.until));
    if (known !== undefined && !isSeen.has(index)) {
      isSeen.add(index);
      newest[index] = known;
    }
    return ok({ items: page.value.items, ...(page.value.maxId !== undefined && { next: page.value.maxId }) });
  });
  if (!walked.ok) return walked;
  return ok(pageOf(streams, walk, walked.value, newest));
}

function pageOf(
  streams: readonly Stream[],
  { until }: Walk,
  { items, from, next }: { readonly items: readonly Item[]; readonly from: number; readonly next?: Walk },
  newest: readonly (string | undefined)[],
): Page {
  const atNewest = until === undefined;
  const to = atNewest ? Infinity : until + 1;
  const since = atNewest ? Math.max(0, ...items.map(({ at }) => at)) : to;
  return {
    entries: withThreads(items.map(({ entry }) => entry)),
    ...(next && {
      older: textOf({ handles: handlesOf(streams), places: [...next.places], until: next.until ?? to - 1 }),
    }),
    newer: textOf({ since, above: streams.map((_, index) => newest[index] ?? '0') }),
    atNewest,
    covered: { from: Math.min(from, to), to },
  };
}

/** Goes on where a cursor says, unless the customer's handles are others by now; a jump looks for its place. */
async function startOf(
  streams: readonly Stream[],
  { cursor, before: asked, position }: PageRequest,
  signal: AbortSignal,
): Promise<Result<Walk>> {
  const back = backOf(cursor);
  if (back && back.handles.join() === handlesOf(streams).join())
    return ok({ places: back.places, until: back.until });
  const instant = back ? back.until + 1 : asked;
  if (instant === undefined) return ok({ places: streams.map(() => ({})) });
  const places: { readonly at?: string }[] = [];
  for (const stream of streams) {
    const place = await placeAt(stream, instant, positionOf(position), signal);
    if (!place.ok) return place;
    places.push(place.value === undefined ? {} : { at: place.value });
  }
  return ok({ places, until: instant - 1 });
}
