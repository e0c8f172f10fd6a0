// Reads a customer's conversations towards the present: which of them have something new, and what.
import { ok, type Result } from '#src/lib/result.ts';
import type { Entry, Page } from '#src/timeline/index.ts';
import { cursorOf, type NewerCursor, type NewerTalk } from './cursor.ts';
import { idIn } from './map.ts';
import type { Asking } from './older.ts';
import { openSession, readForward } from './sessions.ts';
import { askMessages, listTalks, NEWER_PAGE, OLDER_PAGE, type Talk } from './talks.ts';

interface Pending extends NewerTalk {
  /** Back among the listed, with an unknown past: only its latest messages are asked for. */
  readonly isReturned?: boolean;
}

/** One page behind a cursor: two requests, the list and the messages of one conversation. */
export async function newerThan(cursor: NewerCursor, asking: Asking): Promise<Result<Page>> {
  const listed = await listTalks(asking.keys, asking.signal);
  return listed.ok ? newerAmong(listed.value.talks, cursor, asking) : listed;
}

/** The same with the list in hand. */
export async function newerAmong(
  listed: readonly Talk[],
  cursor: NewerCursor,
  { keys, signal }: Asking,
): Promise<Result<Page>> {
  const known = new Map<number, Pending>(cursor.talks.map((talk) => [talk.id, talk]));
  if (cursor.island === undefined)
    for (const talk of listed) known.set(talk.id, known.get(talk.id) ?? unknown(talk, cursor));
  const pending = [...known.values()].filter((talk) => hasMore(talk, listed, cursor));
  const next = pending.reduce<Pending | undefined>(
    (best, talk) => (best && best.bound <= talk.bound ? best : talk),
    undefined,
  );
  if (!next) return ok(ending(cursor, [], [...known.values()], []));

  const where = next.isReturned === true ? {} : { after: next.after };
  const messages = await askMessages(next, where, keys, signal);
  if (!messages.ok) return messages;
  const { records, around } = messages.value;
  const batch = readForward(records, around, next.bound, next.session);
  const ids = records.flatMap((record) => idIn(record) ?? []);
  const read: NewerTalk = {
    id: next.id,
    contact: next.contact,
    after: Math.max(next.after, ...ids),
    bound: batch.to ?? next.bound,
    session: batch.session,
  };
  const isCaughtUp =
    read.after === next.after || records.length < (next.isReturned ? OLDER_PAGE + 1 : NEWER_PAGE);
  const entries = next.isReturned ? batch.entries.filter((entry) => entry.at >= cursor.since) : batch.entries;
  const talks = [...known.values()].map((talk) => (talk.id === read.id ? read : plainTalk(talk)));
  const open = pending.filter((talk) => talk.id !== read.id);
  return ok(ending(cursor, entries, talks, isCaughtUp ? open : [...open, read]));
}

function ending(
  cursor: NewerCursor,
  entries: readonly Entry[],
  talks: readonly NewerTalk[],
  open: readonly NewerTalk[],
): Page {
  const newest = talks.reduce((at, talk) => Math.max(at, talk.bound), cursor.since);
  const from = cursor.since;
  if (open.length > 0) {
    // The second a page ends in may hold more.
    const to = Math.max(from, Math.min(...open.map((talk) => talk.bound)) - 1);
    return {
      entries,
      newer: cursorOf({ ...cursor, since: to, talks: [...talks] }),
      atNewest: false,
      covered: { from, to },
    };
  }
  if (cursor.island !== undefined) return { entries, atNewest: false, covered: { from, to: newest } };
  return {
    entries,
    newer: cursorOf({ since: newest, talks: talks.map(plainTalk) }),
    atNewest: true,
    covered: { from, to: Number.POSITIVE_INFINITY },
  };
}

const plainTalk = ({ id, contact, after, bound, session }: Pending): NewerTalk => ({
  id,
  contact,
  after,
  bound,
  session,
});

/** A conversation the cursor has not heard of: begun since, or an old one that came back. */
function unknown(talk: Talk, { since }: NewerCursor): Pending {
  const isReturned = talk.createdAt < since;
  return {
    id: talk.id,
    contact: talk.contact,
    after: 0,
    bound: Math.max(talk.createdAt, isReturned ? since : 0),
    session: openSession(talk.id),
    ...(isReturned && { isReturned }),
  };
}

function hasMore(talk: Pending, listed: readonly Talk[], cursor: NewerCursor): boolean {
  const now = listed.find(({ id }) => id === talk.id);
  // Not listed: nothing new there, but for the one conversation a jump landed in.
  if (!now) return talk.id === cursor.island;
  if (now.lastMessage !== undefined) return now.lastMessage > talk.after;
  return now.lastAt > talk.bound;
}

/** Where to go on from the newest page: every listed conversation at its newest message. */
export function newestOf(
  talks: readonly Talk[],
  seen: ReadonlyMap<number, { readonly id: number; readonly at: number; readonly session?: string }>,
): NewerCursor {
  return {
    since: talks.reduce((at, talk) => Math.max(at, talk.lastAt), 0),
    talks: talks.map((talk) => {
      const known = seen.get(talk.id);
      return {
        id: talk.id,
        contact: talk.contact,
        after: Math.max(talk.lastMessage ?? 0, known?.id ?? 0),
        bound: talk.lastAt,
        session: known?.session ?? openSession(talk.id),
      };
    }),
  };
}
