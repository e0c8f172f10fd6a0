// How our own event lists answer: newest first below `before` or a cursor, oldest first from `after` or a cursor on.
import { json, problem, type Call } from './backend.ts';
import { readDown, readUp } from './reading.ts';
import type { Feed, RecordKind, Records } from './world/records/world.ts';

interface Place {
  readonly way: 'older' | 'newer';
  readonly at: number;
  /** Where in one instant; without it everything at the instant follows (newer) or nothing of it (older). */
  readonly id?: string;
}

const MOST = 200;

/** One page over the feeds of the people asked about; `onWire` makes the event of a record. */
export function eventPage<R extends Records[RecordKind]>(
  { url }: Call,
  feeds: readonly Feed<R>[],
  onWire: (record: R) => unknown,
): Response {
  const limit = Number(url.searchParams.get('limit') ?? '50');
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    return problem(400, 'Bad request', { detail: `limit from 1 to ${MOST}.` });
  const place = placeOf(url.searchParams);
  if (place === 'unreadable') return problem(400, 'Bad request', { detail: 'Instants are RFC 3339.' });
  if (place === 'gone')
    return problem(410, 'This cursor is gone', { detail: 'Start again from an instant.' });

  const total = feeds.reduce((sum, { length }) => sum + length, 0);
  const found = some(feeds, place, limit + 1);
  const records = found.slice(0, limit);
  const hasMore = found.length > limit;
  const last = records.at(-1);
  const onward: Place = last ? { way: place.way, at: last.at, id: last.id } : place;
  const first = records[0];
  const news: Place =
    place.way === 'newer'
      ? onward
      : first
        ? { way: 'newer', at: first.at, id: first.id }
        : { way: 'newer', at: 0 };
  return json({
    events: records.map(onWire),
    ...(place.way === 'older' && hasMore && { older: cursorOf(onward) }),
    ...(place.way === 'newer' && first && { older: cursorOf({ way: 'older', at: first.at, id: first.id }) }),
    newer: cursorOf(news),
    at_newest: place.way === 'newer' ? !hasMore : place.at === Infinity,
    total,
  });
}

/** At least `count` records beyond a place, if there are. */
function some<R extends Records[RecordKind]>(
  feeds: readonly Feed<R>[],
  place: Place,
  count: number,
): readonly R[] {
  for (let ask = count + 8; ; ask *= 2) {
    const { records, total } =
      place.way === 'older'
        ? readDown(feeds, { before: place.id === undefined ? place.at : place.at + 1, count: ask })
        : readUp(feeds, { from: place.at, count: ask });
    const beyond = records.filter((record) => isBeyond(record, place));
    if (beyond.length >= count || records.length === total) return beyond;
  }
}

function isBeyond({ at, id }: { readonly at: number; readonly id: string }, place: Place): boolean {
  if (at !== place.at || place.id === undefined) return true;
  const order = id.length - place.id.length || (id < place.id ? -1 : id > place.id ? 1 : 0);
  return place.way === 'older' ? order < 0 : order > 0;
}

const cursorOf = (place: Place): string => btoa(JSON.stringify(place));

function placeOf(query: URLSearchParams): Place | 'unreadable' | 'gone' {
  const cursor = query.get('cursor');
  if (cursor !== null) return placeIn(cursor);
  const after = query.get('after');
  const text = after ?? query.get('before');
  if (text === null) return { way: 'older', at: Infinity };
  const at = Date.parse(text);
  return Number.isNaN(at) ? 'unreadable' : { way: after === null ? 'older' : 'newer', at };
}

function placeIn(cursor: string): Place | 'gone' {
  try {
    const place = JSON.parse(atob(cursor)) as Partial<Place> | null;
    const isPlace = typeof place?.at === 'number' && (place.way === 'older' || place.way === 'newer');
    return isPlace ? (place as Place) : 'gone';
  } catch {
    return 'gone';
  }
}
