// Lands in the middle of a customer's conversations: the desk's density names a message near the instant, because the
// back end itself cannot be asked for a time.
import { ok, type Result } from '#src/lib/result.ts';
import type { Instant, Page } from '#src/timeline/index.ts';
import { cursorOf, positionOf, type NewerTalk, type OlderTalk } from './cursor.ts';
import { newerAmong } from './newer.ts';
import { olderHalf, walkBack, type Asking, type Walked } from './older.ts';
import { openSession } from './sessions.ts';
import type { Talk, Talks } from './talks.ts';

/** The first page strictly before an instant, and where to go on in both directions. */
export async function before(
  instant: Instant,
  position: unknown,
  { talks, listedTo }: Talks,
  asking: Asking,
): Promise<Result<Page>> {
  const place = positionOf(position);
  const isIsland = place !== undefined && !talks.some(({ id }) => id === place.conversation);
  const reach = talks
    .filter((talk) => talk.createdAt < instant)
    .map((talk): OlderTalk => {
      const isHere = place?.conversation === talk.id;
      return {
        id: talk.id,
        contact: talk.contact,
        bound: talk.lastAt,
        ...(isHere && { before: place.message + 1 }),
      };
    });
  const [first] = asking.keys;
  if (isIsland && first)
    reach.push({ id: place.conversation, contact: first.value, bound: instant, before: place.message + 1 });
  const start = { talks: reach, ...(isIsland ? { isIsland } : Number.isFinite(listedTo) && { listedTo }) };
  const walked = await walkBack(start, 1, asking);
  if (!walked.ok) return walked;
  const entries = walked.value.entries.filter((entry) => entry.at < instant);
  const edges = talks.map((talk) => edgeOf(talk, instant, walked.value));
  const island = isIsland ? islandEdge(place.conversation, walked.value, first?.value ?? '') : undefined;
  const all = island ? [island] : edges;
  const { downTo } = walked.value;
  const to = Math.max(downTo, Math.min(instant, ...all.map(({ knownTo }) => knownTo)));
  const newer = {
    since: to,
    talks: all.map(({ id, contact, after, bound, session }) => ({ id, contact, after, bound, session })),
    ...(isIsland && { island: place.conversation }),
  };
  return ok({
    ...olderHalf({ ...walked.value, entries }),
    newer: cursorOf(newer),
    atNewest: false,
    covered: { from: downTo, to },
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
  // Older altogether, or not begun yet: the older side starts at its newest message.
  if (lastAt < instant || seen.length === 0) return { ...base, after: lastMessage, bound: lastAt };
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

function islandEdge(id: number, walked: Walked, contact: string): Edge {
  const newest = walked.newest.get(id);
  const at = newest?.at ?? walked.oldest;
  return {
    id,
    contact,
    after: newest?.id ?? 0,
    bound: at,
    session: newest?.session ?? openSession(id),
    knownTo: at - 1,
  };
}

/** The first page at or after an instant. */
export async function since(
  instant: Instant,
  position: unknown,
  { talks }: Talks,
  asking: Asking,
): Promise<Result<Page>> {
  const place = positionOf(position);
  const cursor = {
    since: instant,
    talks: talks.map((talk): NewerTalk => {
      const { id, contact, createdAt, lastAt, lastMessage = 0 } = talk;
      const base = { id, contact, session: openSession(id) };
      if (lastAt < instant) return { ...base, after: lastMessage, bound: lastAt };
      if (createdAt >= instant || place?.conversation !== id) return { ...base, after: 0, bound: createdAt };
      return { ...base, after: place.message - 1, bound: instant };
    }),
  };
  const page = await newerAmong(talks, cursor, asking);
  if (!page.ok) return page;
  const entries = page.value.entries.filter((entry) => entry.at >= instant);
  // The position lay after the instant: what is between is not here.
  const isLate = place !== undefined && entries.length > 0 && entries.length === page.value.entries.length;
  const [oldest] = isLate ? entries.filter((entry) => entry.thread === String(place.conversation)) : [];
  const from = oldest ? Math.max(instant, oldest.at) : instant;
  return ok({ ...page.value, entries, covered: { from, to: Math.max(from, page.value.covered.to) } });
}
