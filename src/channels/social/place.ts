// Finds the id at which a list passes an instant. Posts made here carry their time in their id; notifications do not,
// and are found from a place the desk knows nearby.
import { ok, type Result } from '#src/lib/result.ts';
import type { Instant } from '#src/lib/time.ts';
import type { Position } from './cursor.ts';
import { listPage, newestId, type Item, type Stream } from './list.ts';
import { after, before, compareIds, firstIdAt } from './wire-ids.ts';

const STEP = 80;
const STEPS = 4;

/** Places found a moment ago: a jump asks for both of its sides. */
const found = new Map<string, string>();
const nameOf = ({ account, list }: Stream, instant: Instant): string => `${list} ${account} ${instant}`;

/** The id below which everything of the list before `instant` lies; undefined: not known, look from the newest. */
export async function placeAt(
  stream: Stream,
  instant: Instant,
  { notification }: Position,
  signal: AbortSignal,
): Promise<Result<string | undefined>> {
  if (stream.list === 'replies') return ok(firstIdAt(instant));
  const known = found.get(nameOf(stream, instant));
  if (known !== undefined || notification === undefined || !/^\d+$/.test(notification)) return ok(known);
  let above = before(notification);
  for (let step = 0; step < STEPS; step++) {
    const page = await listPage(stream, { minId: above }, STEP, signal);
    if (!page.ok) return page;
    const { items } = page.value;
    const place = notePlace(stream, instant, items);
    if (place !== undefined) return ok(place);
    const newest = newestId(items);
    if (newest === undefined) return ok(after(above));
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
  if (found.size > 50) found.clear();
  found.set(nameOf(stream, instant), place);
  return place;
}

/** Where to begin upwards so that nothing from `instant` on is missed; `0`: at the beginning. */
export const startAbove = (stream: Stream, instant: Instant, { notification }: Position): string => {
  if (stream.list === 'replies') return before(firstIdAt(instant));
  return notification === undefined || !/^\d+$/.test(notification) ? '0' : before(notification);
};
