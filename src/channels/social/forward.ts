// Forward through the lists, from an instant or from what is known, towards the present.
import { ok, type Result } from '#src/lib/result.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { forwardOf, positionOf, textOf, type Forward } from './cursor.ts';
import { listPage, newestId, type Item, type Stream } from './list.ts';
import { withThreads } from './map.ts';
import { notePlace, startAbove } from './place.ts';
import { handlesOf } from './streams.ts';
import { after, compareIds } from './wire-ids.ts';

/** So many pages of one list are read on while nothing of them is new enough. */
const PATIENCE = 8;

interface Ahead {
  readonly items: readonly Item[];
  /** The newest id read. */
  readonly above: string;
  /** Everything of the list before the instant asked for has an id below this one. */
  readonly place: string;
  /** Nothing newer exists. */
  readonly ended: boolean;
}

export async function newerPage(
  streams: readonly Stream[],
  { cursor, after: instant = 0, position, limit }: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const kept = forwardOf(cursor);
  const start: Forward =
    kept && kept.above.length === streams.length
      ? kept
      : {
          since: kept?.since ?? instant,
          above: streams.map((stream) => startAbove(stream, instant, positionOf(position))),
        };
  const read = await Promise.all(
    streams.map((stream, index) =>
      readAhead(
        stream,
        start,
        { from: start.above[index] ?? '0', isLanding: kept === undefined, limit },
        signal,
      ),
    ),
  );
  const found: Ahead[] = [];
  for (const ahead of read) {
    if (!ahead.ok) return ahead;
    found.push(ahead.value);
  }
  return ok(pageOf(streams, start, found));
}

async function readAhead(
  stream: Stream,
  { since }: Pick<Forward, 'since'>,
  { from, isLanding, limit }: { readonly from: string; readonly isLanding: boolean; readonly limit: number },
  signal: AbortSignal,
): Promise<Result<Ahead>> {
  const items: Item[] = [];
  let above = from;
  let place: string | undefined;
  for (let turn = 0; turn < PATIENCE; turn++) {
    const page = await listPage(stream, { minId: above }, limit, signal);
    if (!page.ok) return page;
    const newest = newestId(page.value.items);
    if (newest === undefined || compareIds(newest, above) <= 0)
      return ok({ items, above, place: place ?? after(above), ended: true });
    place ??= notePlace(stream, since, page.value.items);
    items.push(...page.value.items.filter(({ at }) => at >= since));
    above = newest;
    // A short page is not the end; a nearly empty one is worth another look before saying that there is more, unless
    // somebody jumped here and wants to see what was found.
    if (items.length > 0 && (isLanding || page.value.items.length >= limit / 2)) break;
  }
  return ok({ items, above, place: place ?? after(above), ended: false });
}

/** What is complete: up to the newest item of the list that reached least far. */
function pageOf(streams: readonly Stream[], start: Forward, found: readonly Ahead[]): Page {
  const open = found.filter(({ ended }) => !ended);
  const reached = open.map(({ items }) => Math.max(start.since, ...items.map(({ at }) => at)));
  const to = Math.min(Infinity, ...reached);
  const items = found.flatMap((ahead) => ahead.items.filter(({ at }) => at <= to));
  const atNewest = open.length === 0;
  const since = atNewest ? Math.max(start.since, ...items.map(({ at }) => at)) : to;
  return {
    entries: withThreads(items.map(({ entry }) => entry)),
    older: textOf({
      handles: handlesOf(streams),
      places: found.map(({ place }) => ({ at: place })),
      until: start.since - 1,
    }),
    newer: textOf({
      since,
      above: found.map((ahead, index) => aboveOf(ahead, to, start.above[index] ?? '0')),
    }),
    atNewest,
    covered: { from: start.since, to: atNewest ? Infinity : to },
  };
}

/** Above everything given; what was held back is read again. */
function aboveOf({ items, above }: Ahead, to: number, start: string): string {
  const isWhole = items.every(({ at }) => at <= to);
  return isWhole ? above : (newestId(items.filter(({ at }) => at <= to)) ?? start);
}
