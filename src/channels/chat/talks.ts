// Asks for the conversations of a contact, and for the messages of one conversation.
import * as z from 'zod/mini';
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import { plain } from '#src/lib/html-text.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { SECOND } from '#src/lib/time.ts';
import type { Instant, ViaKey } from '#src/timeline/index.ts';
import { API } from './gateway-path.ts';
import type { Around } from './map.ts';
import { WireConversation, WireList, WireMessages } from './wire.ts';

/** The back end lists the newest twenty conversations of a contact and has no way to ask for more. */
const MOST_TALKS = 20;
/** One page of messages towards the past; fewer mean that the start was reached. */
export const OLDER_PAGE = 20;
/** One page towards the present. */
export const NEWER_PAGE = 100;

/** The keys a customer can be asked by here: contacts of the chat server, several for one person. */
export const keysOf = (identity: IdentitySet): readonly IdentityKey[] =>
  identity.keys.filter((key) => key.kind === 'chatwoot_contact' && /^[1-9]\d{0,15}$/.test(key.value));

export interface Talk {
  readonly id: number;
  readonly contact: string;
  readonly createdAt: Instant;
  /** No message is newer. */
  readonly lastAt: Instant;
  /** The newest message; absent in a conversation without any. */
  readonly lastMessage?: number;
}

export interface Talks {
  readonly talks: readonly Talk[];
  /** Down to where the list is complete; `-Infinity` when it holds everything. */
  readonly listedTo: Instant;
  /** Conversations that could not be read. */
  readonly damaged: readonly unknown[];
}

/** Conversations of all contacts of a person: one request for each contact. */
export async function listTalks(keys: readonly IdentityKey[], signal: AbortSignal): Promise<Result<Talks>> {
  const lists = await Promise.all(keys.map((key) => listOne(key.value, signal)));
  const talks: Talk[] = [];
  const damaged: unknown[] = [];
  let listedTo = Number.NEGATIVE_INFINITY;
  for (const list of lists) {
    if (!list.ok) return list;
    talks.push(...list.value.talks);
    damaged.push(...list.value.damaged);
    listedTo = Math.max(listedTo, list.value.listedTo);
  }
  return ok({ talks, damaged, listedTo });
}

async function listOne(contact: string, signal: AbortSignal): Promise<Result<Talks>> {
  const reply = await ask(`${API}/contacts/${contact}/conversations`, { signal });
  if (!reply.ok) return reply;
  const list = z.safeParse(WireList, reply.value.body);
  if (!list.success) return failed('malformed', { retryable: true, detail: 'conversations' });
  const talks: Talk[] = [];
  const damaged: unknown[] = [];
  for (const record of list.data.payload) {
    const read = z.safeParse(WireConversation, record);
    if (read.success) talks.push(talkOf(read.data, contact));
    else damaged.push(record);
  }
  const isFull = list.data.payload.length >= MOST_TALKS;
  const listedTo = isFull ? Math.min(...talks.map((talk) => talk.lastAt)) : Number.NEGATIVE_INFINITY;
  return ok({ talks, damaged, listedTo });
}

function talkOf(conversation: WireConversation, contact: string): Talk {
  const last = conversation.messages?.at(-1);
  const lastSecond = Math.max(conversation.last_activity_at, last?.created_at ?? 0);
  return {
    id: conversation.id,
    contact,
    createdAt: Math.floor(conversation.created_at) * SECOND,
    lastAt: Math.floor(lastSecond) * SECOND,
    ...(last && { lastMessage: last.id }),
  };
}

export interface Messages {
  readonly records: readonly unknown[];
  readonly around: Around;
}

/** Messages before an id (20), after an id (100), or the latest 20; ascending. */
export async function askMessages(
  talk: { readonly id: number; readonly contact: string },
  where: { readonly before?: number; readonly after?: number },
  keys: readonly IdentityKey[],
  signal: AbortSignal,
): Promise<Result<Messages>> {
  const query = new URLSearchParams();
  if (where.before !== undefined) query.set('before', String(where.before));
  if (where.after !== undefined) query.set('after', String(where.after));
  const tail = query.size > 0 ? `?${query}` : '';
  const reply = await ask(`${API}/conversations/${talk.id}/messages${tail}`, { signal });
  // The conversation was deleted since it was listed: it has no messages, and the others go on.
  if (!reply.ok && reply.failure.status === 404) return ok({ records: [], around: aroundOf(talk, keys) });
  if (!reply.ok) return reply;
  const read = z.safeParse(WireMessages, reply.value.body);
  if (!read.success) return failed('malformed', { retryable: true, detail: 'messages' });
  const { meta, payload } = read.data;
  const site = hostOf(meta?.additional_attributes?.referer);
  const assignee = plain(meta?.assignee?.name ?? '').trim();
  return ok({
    records: payload,
    around: {
      ...aroundOf(talk, keys),
      ...(site !== undefined && { site }),
      ...(assignee !== '' && { assignee }),
    },
  });
}

function aroundOf(
  talk: { readonly id: number; readonly contact: string },
  keys: readonly IdentityKey[],
): Around {
  const key = keys.find(({ value }) => value === talk.contact) ?? keys[0];
  const via: ViaKey = { kind: 'chatwoot_contact', value: talk.contact, verified: key?.verified ?? false };
  return { conversation: talk.id, via };
}

function hostOf(address: string | null | undefined): string | undefined {
  if (address == null || !/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).hostname.replace(/^www\./, '') || undefined;
}
