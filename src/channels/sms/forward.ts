// Text messages towards the present: what is new, or so many days after an instant.
import { ok, type Result } from '#src/lib/result.ts';
import type { StreamPage } from '#src/lib/streams.ts';
import { DAY, now, type Instant } from '#src/lib/time.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { cursorOf, forwardOf, type Forward } from './cursor.ts';
import { dated, entriesOf, FIRST_DAYS, numbersOf } from './dated.ts';
import { addressOf, dayBefore, MOST, pageAt, type Item, type Listing, type Stream } from './list.ts';

const LIVE_SIZE = 50;

export async function newerPage(
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
  if (ahead !== undefined)
    return readBackTo(since, stream, { fromDay: dayBefore(since), toDay: ahead }, signal);
  const newest = await pageAt(stream, addressOf(stream, { size: LIVE_SIZE }), signal);
  if (!newest.ok) return newest;
  return reachesBack(newest.value, since) ? ok(newest.value.items) : readBackTo(since, stream, {}, signal);
}

/** As much at once as the back end gives: somebody was away for long. */
async function readBackTo(
  since: Instant,
  stream: Stream,
  days: Omit<Listing, 'size'>,
  signal: AbortSignal,
): Promise<Result<readonly Item[]>> {
  const items: Item[] = [];
  let address: string | undefined = addressOf(stream, { size: MOST, ...days });
  while (address !== undefined) {
    const page: Awaited<ReturnType<typeof pageAt>> = await pageAt(stream, address, signal);
    if (!page.ok) return page;
    items.push(...page.value.items.filter(({ at }) => at >= since));
    address = reachesBack(page.value, since) ? undefined : page.value.next;
  }
  return ok(items);
}

const reachesBack = ({ items, next }: StreamPage<Item>, since: Instant): boolean =>
  next === undefined || (items.at(-1)?.at ?? Infinity) < since;

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
