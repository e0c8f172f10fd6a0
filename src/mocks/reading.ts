// Several people's feeds read as one, from either end.
import { compareIds, instantOf } from './world/feed.ts';
import type { Feed, RecordKind, Records } from './world/records/world.ts';

/** Some records of several feeds read as one (two people may share a key), and how many there are in all. */
export interface Reading<R> {
  readonly records: readonly R[];
  readonly total: number;
}

/** Newest first, strictly before `before` and not before `from`; leaves out the first `skip`. */
export function readDown<R extends Records[RecordKind]>(
  feeds: readonly Feed<R>[],
  { before = Infinity, from = -Infinity, skip = 0, count }: ReadWindow,
): Reading<R> {
  const spans = feeds.map((feed) => spanOf(feed, from, before));
  const next = spans.map(({ end }) => end - 1);
  return read(spans, next, skip + count, skip, (place, index) =>
    place >= (spans[index]?.start ?? 0) ? -1 : 0,
  );
}

/** Oldest first, at or after `from` and strictly before `before`; leaves out the first `skip`. */
export function readUp<R extends Records[RecordKind]>(
  feeds: readonly Feed<R>[],
  { before = Infinity, from = -Infinity, skip = 0, count }: ReadWindow,
): Reading<R> {
  const spans = feeds.map((feed) => spanOf(feed, from, before));
  const next = spans.map(({ start }) => start);
  return read(spans, next, skip + count, skip, (place, index) => (place < (spans[index]?.end ?? 0) ? 1 : 0));
}

export interface ReadWindow {
  readonly before?: number;
  readonly from?: number;
  readonly skip?: number;
  readonly count: number;
}

interface Span<R> {
  readonly feed: Feed<R>;
  readonly start: number;
  readonly end: number;
}

function spanOf<R>(feed: Feed<R>, from: number, before: number): Span<R> {
  const start = from === -Infinity ? 0 : feed.indexOf(from);
  const end = before === Infinity ? feed.length : feed.indexOf(before);
  return { feed, start, end: Math.max(start, end) };
}

/** Walks several feeds side by side; `step` says which way a place moves, 0 at its end. */
function read<R extends Records[RecordKind]>(
  spans: readonly Span<R>[],
  next: number[],
  until: number,
  skip: number,
  step: (place: number, index: number) => number,
): Reading<R> {
  const records: R[] = [];
  const total = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  for (let taken = 0; taken < until; taken++) {
    let best: { readonly index: number; readonly record: R; readonly way: number } | undefined;
    for (const [index, { feed }] of spans.entries()) {
      const place = next[index] ?? 0;
      const way = step(place, index);
      if (way === 0) continue;
      const record = feed.at(place);
      if (best) {
        const order = instantOf(record) - instantOf(best.record) || compareIds(record.id, best.record.id);
        if (order * way > 0) continue;
      }
      best = { index, record, way };
    }
    if (!best) break;
    next[best.index] = (next[best.index] ?? 0) + best.way;
    if (taken >= skip) records.push(best.record);
  }
  return { records, total };
}
