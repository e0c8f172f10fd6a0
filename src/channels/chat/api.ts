// Pages of a customer's chats: up to twenty conversations merged into one history.
import type { IdentitySet } from '#src/channels/channel.ts';
import { unreadableEntry } from '#src/channels/unreadable.ts';
import { late, notHad } from '#src/lib/late.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { fingerprint } from '#src/lib/fingerprint.ts';
import type { Entry, Instant, Page, PageRequest } from '#src/timeline/index.ts';
import { cursorOf, newerOf, olderOf } from './cursor.ts';
import { CHANNEL, idIn, instantIn } from './map.ts';
import { newestOf } from './newest.ts';
import { olderHalf, olderThan, walkBack, type Asking } from './older.ts';
import { keysOf, listTalks, type Talks } from './talks.ts';

// News and jumps come later than the first page, if at all.
const newerThan = late(async () => (await import('./way.ts')).newerThan, notHad);
const before = late(async () => (await import('./jump.ts')).before, notHad);
const since = late(async () => (await import('./jump.ts')).since, notHad);

/** One page of chat messages. Instants are whole seconds; two requests for a customer with one contact. */
export async function fetchPage(
  identity: IdentitySet,
  request: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const keys = keysOf(identity);
  if (keys.length === 0) return failed('refused', { detail: 'not linked' });
  const asking = { keys, limit: Math.max(request.limit, 1), signal };
  if (request.direction === 'older') {
    const cursor = olderOf(request.cursor);
    if (cursor) return olderThan(cursor, asking);
  } else {
    const cursor = newerOf(request.cursor);
    if (cursor) return newerThan(cursor, asking);
  }
  if (request.direction === 'older' && request.before !== undefined)
    return before(request.before, request.position, asking);
  if (request.direction === 'newer' && request.after !== undefined)
    return since(request.after, request.position, asking);
  const listed = await listTalks(keys, signal);
  return listed.ok ? newest(listed.value, asking) : listed;
}

async function newest({ talks, listedTo, damaged }: Talks, asking: Asking): Promise<Result<Page>> {
  const start = {
    talks: talks.map(({ id, contact, lastAt }) => ({ id, contact, bound: lastAt })),
    ...(Number.isFinite(listedTo) && { listedTo }),
  };
  const walked = await walkBack(start, 1, asking);
  if (!walked.ok) return walked;
  const half = olderHalf(walked.value);
  const near = talks[0]?.lastAt ?? 0;
  return ok({
    ...half,
    entries: [...half.entries, ...damaged.map((record) => damagedTalk(record, near))],
    newer: cursorOf(newestOf(talks, walked.value.newest)),
    atNewest: true,
    covered: { from: walked.value.downTo, to: Number.POSITIVE_INFINITY },
  });
}

/** A conversation nobody could read: its messages cannot be asked for, so it says so once. */
function damagedTalk(record: unknown, near: Instant): Entry {
  const nativeId = `conversation-${idIn(record) ?? fingerprint(JSON.stringify(record) ?? '')}`;
  const at = instantIn(record) ?? near;
  return unreadableEntry({ channel: CHANNEL, nativeId, sort: nativeId, at, reason: 'conversation', record });
}
