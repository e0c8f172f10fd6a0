// Reads a customer's conversations towards the present: which of them have something new, and what.
import { ok, type Result } from '#src/lib/result.ts';
import type { Entry, Instant } from '#src/timeline/entry.ts';
import type { Page } from '#src/timeline/page.ts';
import { cursorOf, type NewerCursor, type NewerTalk } from './cursor.ts';
import { idIn } from './map.ts';
import type { Asking } from './older.ts';
import { readForward } from './read-forward.ts';
import { openSession } from './sessions.ts';
import { askMessages, NEWER_PAGE, OLDER_PAGE, type Talk, type Talks } from './talks.ts';

/** Pages of a conversation that came back, read towards the past until what is known. */
const MOST_RETURNED = 5;

/** One page behind a cursor with the list in hand: the messages of one conversation. */
export async function readSince(
  { talks: listed, listedTo }: Talks,
  cursor: NewerCursor,
  asking: Asking,
): Promise<Result<Page>> {
  const known = new Map(cursor.talks.map((talk) => [talk.id, talk]));
  for (const talk of listed) if (!known.has(talk.id)) known.set(talk.id, unheard(talk));
  const pending = [...known.values()].filter((talk) => hasMore(talk, listed, cursor));
  // So many conversations went on since that the list does not name them all.
  const from = Math.max(cursor.since, listedTo + 1);
  const next = lowest(pending);
  if (!next) return ok(ending(from, [], [...known.values()], []));
  const read = isReturned(next, cursor)
    ? await readReturned(next, cursor.since, asking)
    : await readOn(next, asking);
  if (!read.ok) return read;
  const { entries, talk, isOver, knownFrom = from } = read.value;
  const talks = [...known.values()].map((one) => (one.id === talk.id ? talk : one));
  const others = pending.filter((one) => one.id !== talk.id);
  return ok(ending(Math.max(from, knownFrom), entries, talks, isOver ? others : [...others, talk]));
}

function ending(
  from: Instant,
  entries: readonly Entry[],
  talks: readonly NewerTalk[],
  open: readonly NewerTalk[],
): Page {
  if (open.length > 0) {
    // The second a page ends in may hold more.
    const to = Math.max(from, Math.min(...open.map((talk) => talk.bound)) - 1);
    return {
      entries,
      newer: cursorOf({ since: to, talks: [...talks] }),
      atNewest: false,
      covered: { from, to },
    };
  }
  const since = talks.reduce((at, talk) => Math.max(at, talk.bound), from);
  return {
    entries,
    newer: cursorOf({ since, talks: [...talks] }),
    atNewest: true,
    covered: { from, to: Number.POSITIVE_INFINITY },
  };
}

/** The conversation to be read next: the one that stands closest to what is known. */
export const lowest = (talks: readonly NewerTalk[]): NewerTalk | undefined =>
  talks.reduce<NewerTalk | undefined>(
    (best, talk) => (best && best.bound <= talk.bound ? best : talk),
    undefined,
  );

interface ReadOn {
  readonly entries: readonly Entry[];
  readonly talk: NewerTalk;
  /** Nothing newer was in this conversation. */
  readonly isOver: boolean;
  /** Set where what lies before could not be reached. */
  readonly knownFrom?: Instant;
}

/** The next messages of one conversation. */
export async function readOn(talk: NewerTalk, { keys, signal }: Asking): Promise<Result<ReadOn>> {
  const messages = await askMessages(talk, { after: talk.after }, keys, signal);
  if (!messages.ok) return messages;
  const { records, around } = messages.value;
  const batch = readForward(records, around, talk.bound, talk.session);
  const after = Math.max(talk.after, ...records.flatMap((record) => idIn(record) ?? []));
  const bound = Math.max(talk.bound, batch.to ?? talk.bound);
  return ok({
    entries: batch.entries,
    talk: { ...talk, after, bound, session: batch.session },
    isOver: after === talk.after || records.length < NEWER_PAGE,
  });
}

/** A conversation nobody had heard of, or whose messages nobody knows. */
const unheard = ({ id, contact, createdAt }: Talk): NewerTalk => ({
  id,
  contact,
  after: 0,
  bound: createdAt,
  session: openSession(id),
});

/** An old conversation that came back: where its new messages begin is not known, so they are read from the end. */
const isReturned = ({ after, bound }: NewerTalk, { since }: NewerCursor): boolean =>
  after === 0 && bound < since;

async function readReturned(
  talk: NewerTalk,
  since: Instant,
  { keys, signal }: Asking,
): Promise<Result<ReadOn>> {
  let records: readonly unknown[] = [];
  let entries: readonly Entry[] = [];
  let read: ReadOn | undefined;
  for (let page = 0; page < MOST_RETURNED; page++) {
    const ids = records.flatMap((record) => idIn(record) ?? []);
    const messages = await askMessages(
      talk,
      ids.length > 0 ? { before: Math.min(...ids) } : {},
      keys,
      signal,
    );
    if (!messages.ok) return messages;
    records = [...messages.value.records, ...records];
    const batch = readForward(records, messages.value.around, since, talk.session);
    entries = batch.entries.filter(({ at }) => at >= since);
    const after = Math.max(0, ...records.flatMap((record) => idIn(record) ?? []));
    const found = { ...talk, after, bound: batch.to ?? talk.bound, session: batch.session };
    read = { entries, talk: found, isOver: true };
    const isWhole = messages.value.records.length < OLDER_PAGE || entries.length < records.length;
    if (isWhole) return ok(read);
  }
  const from = entries.reduce((at, entry) => Math.min(at, entry.at), Infinity);
  return ok({ ...(read ?? { entries, talk, isOver: true }), knownFrom: from + 1 });
}

function hasMore(talk: NewerTalk, listed: readonly Talk[], { since }: NewerCursor): boolean {
  const now = listed.find(({ id }) => id === talk.id);
  // Not listed: nothing new there.
  if (!now || now.lastAt < since) return false;
  return now.lastMessage === undefined ? now.lastAt > talk.bound : now.lastMessage > talk.after;
}
