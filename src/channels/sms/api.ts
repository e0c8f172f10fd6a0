// Pages of text messages: both directions of every number of the customer, merged newest first.
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { ok, type Result } from '#src/lib/result.ts';
import { walkOlder, type Walk } from '#src/lib/streams.ts';
import { DAY, now, type Instant } from '#src/lib/time.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { backOf, cursorOf, forwardOf, type Forward } from './cursor.ts';
import { addressOf, dayAfter, dayBefore, pageAt, streamsOf, type Item, type Stream } from './list.ts';

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

const numbersOf = (streams: readonly Stream[]): string[] => streams.map(({ key }) => key.value);

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

/** Dates are days, so up to two days more than wanted come along, on a busy number this many. */
const TOO_NEW = 150;
/** The page that holds what is not after `until`. */
const dated = (stream: Stream, until: Instant | undefined, limit: number): string =>
  addressOf(
    stream,
    until === undefined ? { size: limit } : { size: limit + TOO_NEW, toDay: dayAfter(until) },
  );

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

/** The back end lists newest first only, so walking forward looks so many days ahead; more when nothing was there. */
const FIRST_DAYS = 14;
const LIVE_SIZE = 50;

async function newerPage(
  streams: readonly Stream[],
  { cursor, after = 0, limit }: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const start = forwardOf(cursor) ?? { since: after, days: FIRST_DAYS };
  const ahead = aheadOf(start);
  const pages = await Promise.all(streams.map((stream) => allSince(stream, start, ahead, signal)));
  const items: Item[] = [];
  for (const page of pages) {
    if (!page.ok) return page;
    items.push(...page.value);
  }
  return ok(
    ahead === undefined ? livePage(items, start, streams) : aheadPage(items, start, ahead, limit, streams),
  );
}

/** Up to which day is looked; undefined: up to the present. */
const aheadOf = ({ since, days }: Forward): Instant | undefined => {
  const end = days === undefined ? Infinity : since + days * DAY;
  return end >= now() - DAY ? undefined : end;
};

/**
 * Everything of a stream from `since` to the day of `ahead`. Up to the present it asks without dates: what waits to
 * be sent has none and would be left out.
 */
async function allSince(
  stream: Stream,
  { since }: Forward,
  ahead: Instant | undefined,
  signal: AbortSignal,
): Promise<Result<readonly Item[]>> {
  const items: Item[] = [];
  let address: string | undefined = addressOf(
    stream,
    ahead === undefined ? { size: LIVE_SIZE } : { size: 1000, fromDay: dayBefore(since), toDay: ahead },
  );
  while (address !== undefined) {
    const page: Awaited<ReturnType<typeof pageAt>> = await pageAt(stream, address, signal);
    if (!page.ok) return page;
    items.push(...page.value.items);
    const oldest = page.value.items.at(-1)?.at ?? Infinity;
    address = oldest < since ? undefined : page.value.next;
  }
  return ok(items);
}

/** What is new, and the newest ones again: their delivery goes on after they were first seen. */
function livePage(items: readonly Item[], { since }: Forward, streams: readonly Stream[]): Page {
  return {
    entries: entriesOf(items),
    older: olderThan(since, streams),
    newer: cursorOf({ since: Math.max(since, ...items.map(({ at }) => at)) }),
    atNewest: true,
    covered: { from: since, to: Infinity },
  };
}

function aheadPage(
  items: readonly Item[],
  { since, days = FIRST_DAYS }: Forward,
  ahead: Instant,
  limit: number,
  streams: readonly Stream[],
): Page {
  // Midnight of the last day: whether that day itself was meant, the back end does not say.
  const end = ahead - (ahead % DAY) - 1;
  const wanted = items.filter(({ at }) => at >= since && at <= end).toSorted((a, b) => a.at - b.at);
  const cut = wanted[limit - 1]?.at;
  const to = cut === undefined ? end : Math.max(cut, since + 1);
  return {
    entries: entriesOf(wanted.filter(({ at }) => at <= to)),
    older: olderThan(since, streams),
    newer: cursorOf({ since: to, days: wanted.length === 0 ? days * 4 : FIRST_DAYS }),
    atNewest: false,
    covered: { from: since, to },
  };
}

const olderThan = (since: Instant, streams: readonly Stream[]): string =>
  cursorOf({
    numbers: numbersOf(streams),
    places: streams.map((stream) => ({ at: dated(stream, since - 1, LIVE_SIZE) })),
    until: since - 1,
  });

/** Two of the customer's numbers may have written to each other: one record, one entry. */
const entriesOf = (items: readonly Item[]) => [
  ...new Map(items.map(({ entry }) => [entry.key, entry])).values(),
];
