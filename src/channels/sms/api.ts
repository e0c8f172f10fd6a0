// Pages of text messages: both directions of every number of the customer, merged newest first.
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { late, notHad } from '#src/lib/late.ts';
import { ok, type Result } from '#src/lib/result.ts';
import { walkOlder, type Walk } from '#src/lib/streams.ts';
import type { Instant } from '#src/lib/time.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { backOf, cursorOf } from './cursor.ts';
import { dated, entriesOf, FIRST_DAYS, numbersOf } from './dated.ts';
import { pageAt, streamsOf, type Stream } from './list.ts';

// News come later than the first page, if at all.
const newerPage = late(async () => (await import('./forward.ts')).newerPage, notHad);

/** Numbers that can be asked for: E.164, also behind another network's prefix. */
export const keysOf = (identity: IdentitySet): readonly IdentityKey[] =>
  identity.keys.filter(
    ({ kind, value }) =>
      kind === 'phone' && /^(?:whatsapp:)?\+[1-9]\d{1,14}$/.test(value.replaceAll(/[\s()-]/g, '')),
  );

export async function fetchPage(
  identity: IdentitySet,
  request: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const streams = streamsOf(keysOf(identity));
  return request.direction === 'older'
    ? olderPage(streams, request, signal)
    : newerPage(streams, request, signal);
}

async function olderPage(
  streams: readonly Stream[],
  { cursor, before, limit }: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const walk = startOf(streams, cursor, before, limit);
  const walked = await walkOlder(walk, (index, address = '') => {
    const stream = streams[index];
    return stream ? readOn(stream, address, walk.until, limit, signal) : Promise.resolve(ok({ items: [] }));
  });
  if (!walked.ok) return walked;
  const { items, from, next } = walked.value;
  const atNewest = walk.until === undefined;
  const newest = Math.max(0, ...items.map(({ at }) => at));
  return ok({
    entries: entriesOf(items),
    ...(next && {
      older: cursorOf({ numbers: numbersOf(streams), places: [...next.places], until: next.until }),
    }),
    newer: cursorOf(atNewest ? { since: newest } : { since: (walk.until ?? 0) + 1, days: FIRST_DAYS }),
    atNewest,
    covered: { from, to: atNewest ? Infinity : (walk.until ?? 0) + 1 },
  });
}

/** Goes on where a cursor says, unless the customer's numbers are others by now; then, and for a jump, by date. */
function startOf(
  streams: readonly Stream[],
  cursor: string | undefined,
  before: Instant | undefined,
  limit: number,
): Walk {
  const back = backOf(cursor);
  if (back && back.numbers.join() === numbersOf(streams).join())
    return { places: back.places, ...(back.until !== undefined && { until: back.until }) };
  const until = back?.until ?? (before === undefined ? undefined : before - 1);
  return {
    places: streams.map((stream) => ({ at: dated(stream, until, limit) })),
    ...(until !== undefined && { until }),
  };
}

/** Page addresses go stale; the same place is then found by date. */
async function readOn(
  stream: Stream,
  address: string,
  until: Instant | undefined,
  limit: number,
  signal: AbortSignal,
): ReturnType<typeof pageAt> {
  const page = await pageAt(stream, address, signal);
  const again = dated(stream, until, limit);
  return page.ok || page.failure.kind !== 'refused' || again === address
    ? page
    : pageAt(stream, again, signal);
}
