// Lands in the middle of a customer's conversations: the desk's density names the conversations near the instant, or
// at least a message, because the back end itself cannot be asked for a time.
import { ok, type Result } from '#src/lib/result.ts';
import type { Instant } from '#src/timeline/entry.ts';
import type { Page } from '#src/timeline/page.ts';
import { cursorOf, type NewerCursor, type NewerTalk, type OlderTalk } from './cursor.ts';
import { readSince } from './newer.ts';
import { olderHalf, walkBack, type Asking, type Walked } from './older.ts';
import { beforeNear, sinceNear } from './near.ts';
import { nearOf, positionOf, type Position } from './position.ts';
import { openSession } from './sessions.ts';
import { listTalks, type Talk, type Talks } from './talks.ts';
import { unlistedBefore, unlistedSince } from './unlisted.ts';

/** The first page strictly before an instant, and where to go on in both directions. */
export async function before(instant: Instant, position: unknown, asking: Asking): Promise<Result<Page>> {
  const place = positionOf(position);
  const near = nearOf(place, instant);
  if (near) return beforeNear(near, instant, asking);
  const listed = await listTalks(asking.keys, asking.signal);
  if (!listed.ok) return listed;
  return instant <= listed.value.listedTo
    ? unlistedBefore(instant, place, asking)
    : beforeAmong(instant, place, listed.value, asking);
}

/** The first page at or after an instant. */
export async function since(instant: Instant, position: unknown, asking: Asking): Promise<Result<Page>> {
  const place = positionOf(position);
  const near = nearOf(place, instant);
  if (near) return sinceNear(near, instant, asking);
  const listed = await listTalks(asking.keys, asking.signal);
  if (!listed.ok) return listed;
  return instant <= listed.value.listedTo
    ? unlistedSince(instant, place, asking)
    : sinceAmong(instant, place, listed.value, asking);
}

async function beforeAmong(
  instant: Instant,
  place: Position | undefined,
  { talks, listedTo }: Talks,
  asking: Asking,
): Promise<Result<Page>> {
  const reach = talks
    .filter((talk) => talk.createdAt < instant)
    .map((talk): OlderTalk => ({
      id: talk.id,
      contact: talk.contact,
      bound: talk.lastAt,
      ...(place?.conversation === talk.id && { before: place.message + 1 }),
    }));
  const start = { talks: reach, ...(Number.isFinite(listedTo) && { listedTo }) };
  const walked = await walkBack(start, 1, asking);
  if (!walked.ok) return walked;
  const entries = walked.value.entries.filter((entry) => entry.at < instant);
  const edges = talks.map((talk) => edgeOf(talk, instant, walked.value));
  const known = Math.min(instant, ...edges.map(({ knownTo }) => knownTo));
  const from = Math.min(walked.value.downTo, instant);
  const to = Math.max(from, known);
  const newer: NewerCursor = {
    since: to,
    talks: edges.map(({ id, contact, after, bound, session }) => ({ id, contact, after, bound, session })),
  };
  return ok({
    ...olderHalf({ ...walked.value, entries }),
    newer: cursorOf(newer),
    atNewest: false,
    covered: { from, to },
  });
}

interface Edge extends NewerTalk {
  /** Up to here nothing of this conversation is missing on the older side. */
  readonly knownTo: Instant;
}

/** Where a conversation goes on towards the present, seen from a jump. */
function edgeOf(talk: Talk, instant: Instant, walked: Walked): Edge {
  const { id, contact, createdAt, lastAt, lastMessage = 0 } = talk;
  const base = { id, contact, session: openSession(id), knownTo: instant };
  if (createdAt >= instant) return { ...base, after: 0, bound: createdAt };
  const seen = walked.entries.filter((entry) => entry.thread === String(id));
  if (lastAt < instant) return { ...base, after: lastMessage, bound: lastAt };
  // Nothing of it was read: where it stands at the instant is not known.
  if (seen.length === 0) return { ...base, after: 0, bound: createdAt };
  const [kept] = seen.filter((entry) => entry.at < instant);
  if (kept) {
    const isWhole = seen.some((entry) => entry.at >= instant) || Number(kept.nativeId) === lastMessage;
    return {
      ...base,
      after: Number(kept.nativeId),
      bound: kept.at,
      session: kept.session ?? base.session,
      knownTo: isWhole ? instant : kept.at - 1,
    };
  }
  // The position lay too late: what was read belongs to the newer side, the older side goes on below it.
  const rest = walked.rest.talks.find((one) => one.id === id);
  return {
    ...base,
    after: rest?.before === undefined ? 0 : rest.before - 1,
    bound: rest?.bound ?? createdAt,
  };
}

async function sinceAmong(
  instant: Instant,
  place: Position | undefined,
  listed: Talks,
  asking: Asking,
): Promise<Result<Page>> {
  const cursor = {
    since: instant,
    talks: listed.talks.map((talk): NewerTalk => {
      const { id, contact, createdAt, lastAt, lastMessage = 0 } = talk;
      const base = { id, contact, session: openSession(id) };
      if (lastAt < instant) return { ...base, after: lastMessage, bound: lastAt };
      if (createdAt >= instant || place?.conversation !== id) return { ...base, after: 0, bound: createdAt };
      return { ...base, after: place.message - 1, bound: instant };
    }),
  };
  const page = await readSince(listed, cursor, asking);
  if (!page.ok) return page;
  const entries = page.value.entries.filter((entry) => entry.at >= instant);
  // The position lay after the instant: what is between is not here.
  const isLate = place !== undefined && entries.length > 0 && entries.length === page.value.entries.length;
  const [oldest] = isLate ? entries.filter((entry) => entry.thread === String(place.conversation)) : [];
  const from = oldest ? Math.max(instant, oldest.at) : instant;
  return ok({ ...page.value, entries, covered: { from, to: Math.max(from, page.value.covered.to) } });
}
