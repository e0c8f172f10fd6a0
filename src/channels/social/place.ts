// Finds where a list passes an instant. Posts made here carry their time in their id; notifications do not, and are
// found by reading upwards from a place the desk knows: the first one of the month.
import { ok, type Result } from '#src/lib/result.ts';
import type { StreamPage } from '#src/lib/streams.ts';
import type { Instant } from '#src/lib/time.ts';
import type { Position } from './cursor.ts';
import { listPage, newestId, type Item, type Stream } from './list.ts';
import { after, before, compareIds, firstIdAt } from './wire-ids.ts';

/** As much as one may ask for at once. */
const WIDE = 80;
/** So many pages are read upwards before one looks from the newest instead. */
const STEPS = 12;
const ABOVE = 'above ';

/** Instants passed a moment ago, and the id found there: a jump asks for both of its sides. */
const passed = new Map<string, string>();
const nameOf = ({ account, list }: Stream, instant: Instant): string => `${list} ${account} ${instant}`;

/**
 * Where the list is read for what lies before `instant`: an id that bounds it, or `above <id>` to look upwards from;
 * undefined: nowhere known, from the newest.
 */
export function placeAt(stream: Stream, instant: Instant, position: Position): string | undefined {
  if (stream.list === 'replies') return firstIdAt(instant);
  const { notification } = position;
  const known = passed.get(nameOf(stream, instant));
  if (known !== undefined || !isId(notification)) return known;
  if (isLater(position, instant)) return notification;
  return isFor(position, instant) ? after(notification) : ABOVE + before(notification);
}

const isLater = ({ status, at }: Position, instant: Instant): boolean =>
  at === undefined ? isId(status) && compareIds(status, firstIdAt(instant)) >= 0 : Date.parse(at) >= instant;

/** Asked for this very instant: nothing stands between the place and it. */
const isFor = (position: Position, instant: Instant): boolean =>
  position.for !== undefined && Date.parse(position.for) === instant;

const isId = (id: string | undefined): id is string => id !== undefined && /^\d+$/.test(id);

/** One page below a place of `placeAt` or of the page before. */
export async function readDown(
  stream: Stream,
  place: string | undefined,
  until: Instant,
  limit: number,
  signal: AbortSignal,
): Promise<Result<StreamPage<Item>>> {
  if (place?.startsWith(ABOVE)) {
    const found = await readUp(stream, place.slice(ABOVE.length), until, signal);
    if (!found.ok) return found;
    if (found.value) return ok({ items: found.value, next: after(place.slice(ABOVE.length)) });
  }
  const maxId = place?.startsWith(ABOVE) ? undefined : place;
  const isLost = until < Infinity && maxId === undefined;
  const page = await listPage(stream, maxId === undefined ? {} : { maxId }, isLost ? WIDE : limit, signal);
  if (!page.ok) return page;
  return ok({ items: page.value.items, ...(page.value.maxId !== undefined && { next: page.value.maxId }) });
}

/** Everything above an id up to an instant, newest first; undefined when that is too far. */
async function readUp(
  stream: Stream,
  from: string,
  until: Instant,
  signal: AbortSignal,
): Promise<Result<readonly Item[] | undefined>> {
  const items: Item[] = [];
  let above = from;
  for (let step = 0; step < STEPS; step++) {
    const page = await listPage(stream, { minId: above }, WIDE, signal);
    if (!page.ok) return page;
    items.unshift(...page.value.items.filter(({ at }) => at <= until));
    const newest = newestId(page.value.items);
    if (newest === undefined || notePlace(stream, until + 1, page.value.items) !== undefined)
      return ok(items);
    above = newest;
  }
  return ok(undefined);
}

/** Remembers where a page, read upwards, passed the instant. */
export function notePlace(stream: Stream, instant: Instant, items: readonly Item[]): string | undefined {
  let place: string | undefined;
  for (const { at, id } of items)
    if (id !== undefined && at >= instant && (place === undefined || compareIds(id, place) < 0)) place = id;
  if (place === undefined) return undefined;
  if (passed.size > 50) passed.clear();
  passed.set(nameOf(stream, instant), place);
  return place;
}

/** Where to begin upwards so that nothing from `instant` on is missed; `0`: at the beginning. */
export const startAbove = (stream: Stream, instant: Instant, position: Position): string => {
  if (stream.list === 'replies') return before(firstIdAt(instant));
  const { notification } = position;
  const known = passed.get(nameOf(stream, instant));
  if (known !== undefined) return before(known);
  if (!isId(notification)) return '0';
  return isFor(position, instant) && !isLater(position, instant) ? notification : before(notification);
};

/** Above a place nothing of the page was read: where walking forward may begin. */
export const aboveOf = (place: string | undefined): string => {
  if (place === undefined) return '0';
  return place.startsWith(ABOVE) ? place.slice(ABOVE.length) : before(place);
};
