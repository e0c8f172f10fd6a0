// Builders for tests: entries said in one line, and a pretend back end that pages like the real ones do.
import type { Entry, Instant } from './entry.ts';
import type { Page, PageRequest } from './page.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Noon of day `day` (a Thursday is day 0), plus `minutes`. */
export const at = (day: number, minutes = 0): Instant =>
  Date.UTC(2026, 2, 19, 12) + day * DAY + minutes * MINUTE;

let count = 0;

/** A message by the customer on `channel`; say what else it is. */
export function entryOf(channel: string, when: Instant, more: Partial<Entry> = {}): Entry {
  const nativeId = more.nativeId ?? String(++count);
  return {
    key: `${channel}/${nativeId}`,
    channel,
    nativeId,
    sort: nativeId.padStart(12, '0'),
    at: when,
    kind: 'message',
    from: 'customer',
    who: 'Ann',
    stop: more.from === 'us' || more.from === 'nobody' ? undefined : channel,
    summary: `${channel} ${nativeId}`,
    body: null,
    ...more,
  };
}

/** The same words from us; they do not move the line. */
export const ours = (channel: string, when: Instant, more: Partial<Entry> = {}): Entry =>
  entryOf(channel, when, { from: 'us', who: 'Priya', ...more });

/** Habits of back ends that make merging hard. */
export interface Habits {
  /** Bounds of a page are inclusive: its neighbour brings the entry at the bound again. */
  readonly inclusive?: boolean;
  /** Answers at most this many whatever is asked for, and now and then fewer. */
  readonly short?: number;
  /** Knows no walking forward: asked for what is newer, it reads its newest page again. */
  readonly rereads?: boolean;
  /** The back end goes back no further than this many entries. */
  readonly ceiling?: number;
}

type Place = Pick<Entry, 'at' | 'sort'>;

const before = (a: Place, b: Place): boolean => a.at < b.at || (a.at === b.at && a.sort < b.sort);
const cursorOf = ({ at: when, sort }: Place): string => JSON.stringify([when, sort]);

function placeOf(cursor: string): Place {
  const read: unknown = JSON.parse(cursor);
  if (!Array.isArray(read)) throw new Error(`not a cursor: ${cursor}`);
  return { at: Number(read[0]), sort: String(read[1]) };
}

/** One page of a back end whose whole history is `entries`, in its own order. */
export function pageOf(entries: readonly Entry[], request: PageRequest, habits: Habits = {}): Page {
  const all = entries.toSorted((a, b) => (before(a, b) ? -1 : 1));
  const limit = Math.min(request.limit, habits.short ?? Infinity);
  const again = habits.rereads === true && request.cursor !== undefined;
  if (request.direction === 'newer' && !again) return newerPage(all, request, limit, habits);
  return olderPage(
    all,
    again && request.direction === 'newer' ? { direction: 'older', limit } : request,
    limit,
    habits,
  );
}

function olderPage(all: readonly Entry[], request: PageRequest, limit: number, habits: Habits): Page {
  const place = request.cursor === undefined ? undefined : placeOf(request.cursor);
  let end = all.length;
  if (place !== undefined) end = all.filter((entry) => before(entry, place)).length;
  else if (request.before !== undefined)
    end = all.filter(({ at: when }) => when < (request.before ?? 0)).length;
  const floor = habits.ceiling === undefined ? 0 : Math.max(0, all.length - habits.ceiling);
  const start = Math.max(Math.min(floor, end), end - limit);
  const page = all.slice(start, habits.inclusive ? end + 1 : end);
  const first = all[start];
  const done = start <= floor;
  const last = all[end - 1];
  return {
    entries: page.toReversed(),
    older: done || first === undefined ? undefined : cursorOf(first),
    newer: last === undefined ? '[0,""]' : cursorOf(last),
    atNewest: end === all.length,
    covered: {
      from: start === 0 ? -Infinity : (first?.at ?? request.before ?? Infinity),
      to: end === all.length ? Infinity : (request.before ?? all[end]?.at ?? Infinity),
    },
    ceiling: done && floor > 0 ? { at: all[floor]?.at ?? 0 } : undefined,
  };
}

function newerPage(all: readonly Entry[], request: PageRequest, limit: number, habits: Habits): Page {
  const place = request.cursor === undefined ? undefined : placeOf(request.cursor);
  let start = all.filter(({ at: when }) => when < (request.after ?? -Infinity)).length;
  if (place !== undefined) start = all.filter((entry) => !before(place, entry)).length;
  let end = Math.min(all.length, start + limit);
  // Walking by instants ends behind an instant, never within one.
  const edge = (): number | undefined => all[end - 1]?.at;
  while (place === undefined && end < all.length && (edge() === all[end]?.at || edge() === request.after))
    end++;
  const first = all[start];
  const last = all[end - 1];
  return {
    entries: all.slice(habits.inclusive ? Math.max(0, start - 1) : start, end),
    older: first === undefined || start === 0 ? undefined : cursorOf(first),
    newer: last === undefined ? (request.cursor ?? '[0,""]') : cursorOf(last),
    atNewest: end === all.length,
    covered: {
      from: place?.at ?? request.after ?? first?.at ?? Infinity,
      to: end === all.length ? Infinity : (last?.at ?? 0),
    },
  };
}
