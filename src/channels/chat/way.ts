// The way from a jump to the present: through the conversations the desk named, then by the back end's own list.
import { ok, type Result } from '#src/lib/result.ts';
import type { Entry } from '#src/timeline/entry.ts';
import type { Page } from '#src/timeline/page.ts';
import { cursorOf, type NewerCursor, type NewerTalk } from './cursor.ts';
import { lowest, readOn, readSince } from './newer.ts';
import type { Asking } from './older.ts';
import { listTalks } from './talks.ts';

/** One page behind a cursor. */
export async function newerThan(cursor: NewerCursor, asking: Asking): Promise<Result<Page>> {
  return cursor.way ? walkOn({ ...cursor, way: cursor.way }, 2, asking) : byList(cursor, asking);
}

async function byList(cursor: NewerCursor, asking: Asking): Promise<Result<Page>> {
  const listed = await listTalks(asking.keys, asking.signal);
  return listed.ok ? readSince(listed.value, cursor, asking) : listed;
}

export interface WayCursor extends NewerCursor {
  readonly way: NonNullable<NewerCursor['way']>;
}

/** Reads on until enough is there or `requests` are spent. Where others may begin that nobody named, the way ends. */
export async function walkOn(cursor: WayCursor, requests: number, asking: Asking): Promise<Result<Page>> {
  const { since, way } = cursor;
  const { namedTo = Number.POSITIVE_INFINITY } = way;
  let { talks } = cursor;
  let open: readonly number[] = way.open;
  const entries: Entry[] = [];
  let left = requests;
  const toRead = () => talks.filter(({ id, bound }) => open.includes(id) && bound < namedTo);
  for (; left > 0 && entries.length < asking.limit; left--) {
    const next = lowest(toRead());
    if (!next) break;
    const read = await readOn(next, asking);
    if (!read.ok) return read;
    const { talk, isOver } = read.value;
    entries.push(...read.value.entries.filter(({ at }) => at >= way.from));
    talks = talks.map((one) => (one.id === talk.id ? talk : one));
    if (isOver) open = open.filter((id) => id !== talk.id);
  }
  const isRead = toRead().length === 0;
  const isAll = isRead && !Number.isFinite(namedTo);
  const newest = Math.max(since, ...talks.map(({ bound }) => bound));
  // All that is named has been read, the second of the last message included.
  const to = isAll ? Math.max(since, newest + 1) : Math.max(since, Math.min(namedTo, ...boundsOf(toRead())));
  if (!isRead) return ok(page({ ...cursor, since: to, talks: [...talks], way: { ...way, open: [...open] } }));
  if (!isAll) return ok(page());
  const next = { since: newest, talks: [...talks] };
  // Nothing was there to read: whether anything is new, the list says at once.
  return left === requests ? byList(next, asking) : ok(page(next));

  function page(onward?: NewerCursor): Page {
    const newer = onward && { newer: cursorOf(onward) };
    return { entries, ...newer, atNewest: false, covered: { from: since, to } };
  }
}

const boundsOf = (talks: readonly NewerTalk[]): readonly number[] => talks.map(({ bound }) => bound);
