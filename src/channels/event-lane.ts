// Walks a list of our own events: pages by opaque cursor, jumps by instant, news with an overlap because some events
// are written down after they happened.
import * as z from 'zod/mini';
import { EventPage } from '#src/lib/cloud-events.ts';
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { DAY } from '#src/lib/time.ts';
import type { Entry, Instant, Page, PageRequest } from '#src/timeline/index.ts';
import { cursorOf, spotOf, type Spot } from './list-spot.ts';

export interface EventLane {
  /** Path of the list, with the keys of the customer as its query. */
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Maps a page record by record; `fallbackAt` is for records without any instant. */
  readonly entriesOf: (events: readonly unknown[], fallbackAt: Instant) => readonly Entry[];
}

/** An event may be sent a day later than it happened: news are asked for from that far back. */
const OVERLAP = DAY;
const MOST = 200;

export async function fetchEvents(
  lane: EventLane,
  request: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  // Without a key the back end would answer with everybody's.
  if (lane.query.length === 0) return failed('refused', { detail: 'not linked' });
  const spot = spotOf(request);
  const page = await onePage(lane, spot, request.limit, signal);
  const isGone = !page.ok && page.failure.status === 410 && spot.cursor !== undefined;
  return isGone ? onePage(lane, { ...spot, cursor: undefined }, request.limit, signal) : page;
}

async function onePage(
  lane: EventLane,
  spot: Spot,
  limit: number,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const query = new URLSearchParams(lane.query.map(([name, value]) => [name, value]));
  query.set('limit', String(Math.min(Math.max(limit, 1), MOST)));
  if (spot.cursor !== undefined) query.set('cursor', spot.cursor);
  else if (spot.edge !== undefined)
    query.set(spot.way === 'older' ? 'before' : 'after', new Date(spot.edge).toISOString());
  const reply = await ask(`${lane.path}?${query.toString()}`, { signal });
  if (!reply.ok) return reply;
  const read = z.safeParse(EventPage, reply.value.body);
  if (!read.success)
    return failed('malformed', {
      status: reply.value.status,
      retryable: true,
      detail: 'not a page of events',
    });
  const entries = lane.entriesOf(read.data.events, spot.edge ?? 0);
  return ok(spot.way === 'older' ? olderPage(read.data, entries, spot) : newerPage(read.data, entries, spot));
}

// The bounds of a page are those of its readable events, in the list's own order: a damaged one must not move them.
const isReadable = ({ kind }: Entry): boolean => kind !== 'unreadable';

function olderPage(page: EventPage, entries: readonly Entry[], spot: Spot): Page {
  const to = spot.edge ?? Infinity;
  const oldest = entries.findLast(isReadable)?.at;
  const newest = entries.find(isReadable)?.at ?? 0;
  // More events may have happened in the very instant of the oldest one.
  const from = page.older === undefined ? -Infinity : Math.min(to, (oldest ?? to) + 1);
  const edge = Number.isFinite(from) ? { edge: from } : {};
  const isNewest = spot.edge === undefined;
  return {
    entries,
    ...(page.older !== undefined && { older: cursorOf({ way: 'older', cursor: page.older, ...edge }) }),
    newer: cursorOf(isNewest ? newsSince(newest) : { way: 'newer', edge: spot.edge ?? 0 }),
    atNewest: isNewest,
    covered: { from, to },
    total: page.total,
  };
}

function newerPage(page: EventPage, entries: readonly Entry[], spot: Spot): Page {
  const from = spot.edge ?? 0;
  const newest = entries.findLast(isReadable)?.at;
  const to = page.at_newest ? Infinity : Math.max(from, newest ?? from);
  const news = newest === undefined ? { way: 'newer' as const, edge: from } : newsSince(newest);
  return {
    entries,
    older: cursorOf({ way: 'older', edge: from }),
    newer: cursorOf(page.at_newest ? news : { way: 'newer', cursor: page.newer, edge: to }),
    atNewest: page.at_newest,
    covered: { from, to },
    total: page.total,
  };
}

const newsSince = (newest: Instant): Spot => ({ way: 'newer', edge: Math.max(0, newest - OVERLAP) });
