// Pages of posts: what the customer wrote to us and what we answered, merged newest first.
import type { IdentitySet } from '#src/channels/channel.ts';
import { late, notHad } from '#src/lib/late.ts';
import { ok, type Result } from '#src/lib/result.ts';
import { walkOlder, type Walk } from '#src/lib/streams.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { backOf, positionOf, textOf } from './cursor.ts';
import { newestId, type Item, type Stream } from './list.ts';
import { withThreads } from './map.ts';
import { aboveOf, placeAt, readDown } from './place.ts';
import { handlesOf, keysOf, streamsOf } from './streams.ts';

// News come later than the first page, if at all.
const newerPage = late(async () => (await import('./forward.ts')).newerPage, notHad);

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

async function olderPage(
  streams: readonly Stream[],
  request: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const walk = startOf(streams, request);
  const { until = Infinity } = walk;
  const above: (string | undefined)[] = [];
  const walked = await walkOlder(walk, async (index, place) => {
    const stream = streams[index];
    if (!stream) return ok({ items: [] });
    const page = await readDown(stream, place, until, request.limit, signal);
    if (page.ok) above[index] ??= newestId(page.value.items.filter(({ at }) => at <= until));
    return page;
  });
  if (!walked.ok) return walked;
  const starts = walk.places.map(({ at }, index) => above[index] ?? aboveOf(at));
  return ok(pageOf(streams, walk, walked.value, starts));
}

function pageOf(
  streams: readonly Stream[],
  { until }: Walk,
  { items, from, next }: { readonly items: readonly Item[]; readonly from: number; readonly next?: Walk },
  above: readonly string[],
): Page {
  const atNewest = until === undefined;
  const to = atNewest ? Infinity : until + 1;
  const since = atNewest ? Math.max(0, ...items.map(({ at }) => at)) : to;
  return {
    entries: withThreads(items.map(({ entry }) => entry)),
    ...(next && {
      older: textOf({ handles: handlesOf(streams), places: [...next.places], until: next.until ?? to - 1 }),
    }),
    newer: textOf({ since, above: [...above] }),
    atNewest,
    covered: { from: Math.min(from, to), to },
  };
}

/** Goes on where a cursor says, unless the customer's handles are others by now; a jump looks for its place. */
function startOf(streams: readonly Stream[], { cursor, before, position }: PageRequest): Walk {
  const back = backOf(cursor);
  if (back && back.handles.join() === handlesOf(streams).join())
    return { places: back.places, until: back.until };
  const instant = back ? back.until + 1 : before;
  if (instant === undefined) return { places: streams.map(() => ({})) };
  const places = streams.map((stream) => {
    const at = placeAt(stream, instant, positionOf(position));
    return at === undefined ? {} : { at };
  });
  return { places, until: instant - 1 };
}
