// One mention, or one answer of ours, becomes one entry of the line. Pure; whatever comes in, an entry goes out.
import * as z from 'zod/mini';
import type { IdentityKey } from '#src/channels/channel.ts';
import { unreadableEntry } from '#src/channels/unreadable.ts';
import { fingerprint } from '#src/lib/fingerprint.ts';
import { plain, textOfHtml } from '#src/lib/html-text.ts';
import { rawText } from '#src/lib/raw-text.ts';
import type { Entry, Instant } from '#src/timeline/index.ts';
import type { PostBody, PostEntry } from './body.ts';
import { filesOf } from './files.ts';
import { sortOf } from './wire-ids.ts';
import { WireNotification, WireReply, type WireStatus } from './wire.ts';

export const CHANNEL = 'social';

interface Known {
  readonly via: IdentityKey;
  /** The instant of a record whose own cannot be read. */
  readonly near: Instant;
}

/** The entry of a notification: the post in it, come in when the network told us. */
export function entryOfMention(record: unknown, known: Known): Entry {
  const read = z.safeParse(WireNotification, record);
  if (read.success && read.data.status) {
    const { status, created_at: told } = read.data;
    const recordedAt = instant(told);
    const entry = entryOfStatus(status, known.via, true);
    if (entry) return { ...entry, ...(recordedAt !== undefined && { recordedAt }) };
  }
  return unreadable(record, at(record, 'status'), read.error?.issues[0], known);
}

/** The entry of an answer of ours. */
export function entryOfReply(record: unknown, known: Known): Entry {
  const read = z.safeParse(WireReply, record);
  if (read.success) {
    const { status, agent, idempotency_key: intentId } = read.data;
    const entry = entryOfStatus(status, known.via, false);
    const name = plain(agent?.name ?? '');
    if (entry) return { ...entry, ...(name !== '' && { who: name }), ...(intentId != null && { intentId }) };
  }
  return unreadable(record, at(record, 'status'), read.error?.issues[0], known);
}

function entryOfStatus(status: WireStatus, via: IdentityKey, isTheirs: boolean): PostEntry | undefined {
  const when = instant(status.created_at);
  if (when === undefined) return undefined;
  const body = bodyOf(status, via);
  return {
    key: `${CHANNEL}/${status.id}`,
    channel: CHANNEL,
    nativeId: status.id,
    sort: sortOf(status.id),
    at: when,
    kind: 'message',
    from: isTheirs ? 'customer' : 'us',
    who: plain(status.account.display_name ?? '') || `@${plain(status.account.acct)}`,
    via,
    thread: status.in_reply_to_id ?? status.id,
    ...(isTheirs && { stop: CHANNEL }),
    summary: [body.warning ?? '', body.text].filter((words) => words !== '').join('\n'),
    body,
  };
}

function bodyOf(status: WireStatus, via: IdentityKey): PostBody {
  const editedAt = status.edited_at == null ? undefined : instant(status.edited_at);
  const warning = plain(status.spoiler_text ?? '').trim();
  return {
    text: textOfHtml(status.content),
    visibility: status.visibility,
    acct: plain(status.account.acct),
    customerAcct: via.value.replace(/^@/, ''),
    ...(warning !== '' && { warning }),
    ...(editedAt !== undefined && { editedAt }),
    ...(status.replies_count !== undefined && { replies: status.replies_count }),
    ...(status.views_count !== undefined && { views: status.views_count }),
    files: filesOf(status.media_attachments ?? []),
  };
}

function unreadable(
  record: unknown,
  status: unknown,
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
  { via, near }: Known,
): Entry {
  const id = at(status, 'id');
  const nativeId = typeof id === 'string' && id !== '' ? id : `unreadable-${fingerprint(rawText(record))}`;
  const reason = issue ? `${issue.path.join('.')}: ${issue.message}` : 'status.created_at: no date';
  const when = whenOf(record) ?? near;
  const entry = unreadableEntry({
    channel: CHANNEL,
    nativeId,
    sort: sortOf(nativeId),
    at: when,
    reason,
    record,
  });
  return { ...entry, via };
}

/** When a record was made: its post, else its notice. */
export function whenOf(record: unknown): Instant | undefined {
  for (const value of [at(at(record, 'status'), 'created_at'), at(record, 'created_at')]) {
    const when = typeof value === 'string' ? instant(value) : undefined;
    if (when !== undefined) return when;
  }
  return undefined;
}

/** When a record took its place in the list it is paged in: a notice later than its post stands by the notice. */
export function listedAt(record: unknown): Instant | undefined {
  const value = at(record, 'created_at');
  const told = typeof value === 'string' ? instant(value) : undefined;
  return told ?? whenOf(record);
}

/** The id a list is paged by: the notification's, or the post's where the list is of answers. */
export function listId(record: unknown): string | undefined {
  const id = at(record, 'id') ?? at(at(record, 'status'), 'id');
  return typeof id === 'string' && /^\d+$/.test(id) ? id : undefined;
}

export const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

export function instant(text: string): Instant | undefined {
  const ms = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** Threads are named by their first post: climbs as far as the posts at hand reach. */
export function withThreads(entries: readonly Entry[]): Entry[] {
  const above = new Map(entries.map(({ nativeId, thread }) => [nativeId, thread ?? nativeId]));
  return entries.map((entry) => {
    let first = entry.thread;
    for (let steps = 0; first !== undefined && steps < above.size; steps++) {
      const next = above.get(first);
      if (next === undefined || next === first) break;
      first = next;
    }
    return first === undefined || first === entry.thread ? entry : { ...entry, thread: first };
  });
}
