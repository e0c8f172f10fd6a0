// The desk's own lane of a customer, a page at a time, both ways, newest first.
import { json, type Call, type Principal, type Route } from '../../backend.ts';
import type { DeskEntryRecord } from '../../world/records/desk-entry.ts';
import type { Feed } from '../../world/records/world.ts';
import { badRequest, notFound } from '../problems.ts';
import { entryWire } from './entry-wire.ts';
import { instantFrom } from '../wire.ts';

const PAGE = 50;
const LONGEST_PAGE = 200;

export const entryRoutes: readonly Route[] = [
  { method: 'GET', path: '/customers/:id/entries', needs: 'notes.read', answer: page },
];

/** The lane as this reader may see it: notes are among colleagues, and so is why a case changed hands. */
export function readable(feed: Feed<DeskEntryRecord>, principal: Principal): Feed<DeskEntryRecord> {
  if (principal.may('notes.internal')) return feed;
  const kept: DeskEntryRecord[] = [];
  for (let at = 0; at < feed.length; at++) {
    const entry = feed.at(at);
    if (entry.kind !== 'note') kept.push(isAmongColleagues(entry) ? withoutReason(entry) : entry);
  }
  return {
    length: kept.length,
    at: (index) => {
      const entry = kept[index];
      if (!entry) throw new RangeError(`no entry at ${index}`);
      return entry;
    },
    indexOf: (instant) => {
      const index = kept.findIndex((entry) => entry.at >= instant);
      return index === -1 ? kept.length : index;
    },
  };
}

/** What the counter itself passed on is no secret to it. */
const isAmongColleagues = ({ kind, act }: DeskEntryRecord): boolean =>
  kind === 'ownership' && act !== 'passed';

/** Damaged or not, what is handed out as it is could hold the reason. */
function withoutReason({ wire: _asItIs, story: _story, ...entry }: DeskEntryRecord): DeskEntryRecord {
  return { ...entry, text: '' };
}

/** The id of a place before every entry of its instant. */
const START = '';

interface Place {
  readonly at: number;
  readonly id: string;
}

async function page({ ctx, params, url, principal }: Call): Promise<Response> {
  const customer = params['id'] ?? '';
  if (!ctx.world.customer(customer)) return notFound();
  const feed = readable(await ctx.feed('desk-entry', customer), principal);
  const query = (name: string) => url.searchParams.get(name) ?? undefined;
  const limit = Math.min(Number(query('limit') ?? PAGE), LONGEST_PAGE);
  if (!Number.isInteger(limit) || limit < 1) return badRequest('`limit` is a number of entries.');
  const places = { older: readPlace(query('older')), newer: readPlace(query('newer')) };
  if (places.older === null || places.newer === null) return badRequest('The cursor cannot be read.');

  const before = instantFrom(query('before'));
  const after = instantFrom(query('after'));
  const isForward =
    places.newer !== undefined || (after !== undefined && before === undefined && places.older === undefined);
  let from: number;
  let to: number;
  if (isForward) {
    from = places.newer ? placeAfter(feed, places.newer) : feed.indexOf(after ?? 0);
    to = Math.min(feed.length, from + limit);
  } else {
    to = places.older
      ? placeBefore(feed, places.older)
      : before === undefined
        ? feed.length
        : feed.indexOf(before);
    from = Math.max(after === undefined ? 0 : feed.indexOf(after), to - limit);
  }
  const entries: DeskEntryRecord[] = [];
  for (let at = to - 1; at >= from; at--) entries.push(feed.at(at));
  const newest = entries[0];
  const oldest = entries.at(-1);
  return json({
    items: entries.map(entryWire),
    ...(oldest && from > 0 && { older: cursorOf(oldest) }),
    newer: newest ? cursorOf(newest) : (query('newer') ?? cursorOf({ at: before ?? ctx.now(), id: START })),
    total: feed.length,
  });
}

const cursorOf = ({ at, id }: Place): string => btoa(JSON.stringify({ at, id }));

/** Null when it is no cursor of ours. */
function readPlace(cursor: string | undefined): Place | null | undefined {
  if (cursor === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(atob(cursor));
    if (typeof value !== 'object' || value === null || !('at' in value) || !('id' in value)) return null;
    return typeof value.at === 'number' && typeof value.id === 'string'
      ? { at: value.at, id: value.id }
      : null;
  } catch {
    return null;
  }
}

/** The position of an entry, found by its instant and id; where it would be when it is gone. */
function positionOf(
  feed: Feed<DeskEntryRecord>,
  { at, id }: Place,
): { readonly index: number; readonly isHere: boolean } {
  let index = feed.indexOf(at);
  if (id === START) return { index, isHere: false };
  while (index < feed.length && feed.at(index).at === at) {
    if (feed.at(index).id === id) return { index, isHere: true };
    index += 1;
  }
  return { index, isHere: false };
}

const placeBefore = (feed: Feed<DeskEntryRecord>, place: Place): number => positionOf(feed, place).index;
function placeAfter(feed: Feed<DeskEntryRecord>, place: Place): number {
  const { index, isHere } = positionOf(feed, place);
  return isHere ? index + 1 : index;
}
