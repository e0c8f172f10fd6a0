// One message of the back end becomes one entry of the line. Pure; whatever comes in, an entry goes out.
import * as z from 'zod/mini';
import { unreadableEntry } from '#src/channels/unreadable.ts';
import { fingerprint } from '#src/lib/fingerprint.ts';
import { plain } from '#src/lib/html-text.ts';
import { own } from '#src/lib/own.ts';
import { SECOND } from '#src/lib/time.ts';
import type { Entry, EntryKind, Instant, ViaKey } from '#src/timeline/index.ts';
import type { ChatBody, ChatFile, Ending } from './body.ts';
import { gatewayPath } from './gateway-path.ts';
import { WireMessage } from './wire.ts';

export const CHANNEL = 'chat';

/** What is known around a message: of its conversation, and who brought it. */
export interface Around {
  readonly conversation: number;
  readonly via: ViaKey;
  readonly site?: string;
  readonly assignee?: string;
}

/** A message that could be read, or what was wrong with it. */
export type Read = { readonly message: WireMessage } | { readonly reason: string; readonly record: unknown };

export function readMessage(record: unknown): Read {
  const read = z.safeParse(WireMessage, record);
  if (read.success) return { message: read.data };
  const [issue] = read.error.issues;
  return { reason: issue ? `${issue.path.join('.')}: ${issue.message}` : 'unreadable', record };
}

/** Native ids are numbers: padded, they compare as text. */
const sortOf = (id: number | string): string => String(id).padStart(20, '0');

/** The entry of a message; `session` where it is part of a live conversation. Whole seconds only. */
export function entryOfMessage(message: WireMessage, around: Around, session: string): Entry<ChatBody> {
  const kind = kindOf(message);
  const from =
    message.message_type === 0 || kind === 'answer' ? 'customer' : isNobodys(kind) ? 'nobody' : 'us';
  const text = wordsOf(message, kind);
  const ended = kind === 'close' ? endingOf(message) : undefined;
  const files = filesOf(message);
  return {
    key: `${CHANNEL}/${message.id}`,
    channel: CHANNEL,
    nativeId: String(message.id),
    sort: sortOf(message.id),
    at: message.created_at * SECOND,
    kind,
    from,
    who: actorOf(message, kind, text),
    via: around.via,
    thread: String(around.conversation),
    // A survey follows the conversation and is no part of it.
    ...(kind !== 'answer' && kind !== 'touch' && { session }),
    ...(from === 'customer' && { stop: CHANNEL }),
    summary: text || files.map(({ name }) => name).join(', '),
    body: {
      conversation: around.conversation,
      inSession: session,
      text,
      files,
      isDeleted: message.content_attributes?.deleted ?? false,
      isBot: message.message_type === 3 || message.sender?.type === 'agent_bot',
      ...(message.status != null && { status: message.status }),
      ...(around.site !== undefined && { site: around.site }),
      ...(around.assignee !== undefined && { assignee: around.assignee }),
      ...(ended !== undefined && { ended }),
      ...(kind === 'answer' && { rating: surveyOf(message)?.rating }),
    },
  };
}

/** The entry that stands for a message nobody could read. */
export function unreadableMessage(
  reason: string,
  record: unknown,
  near: Instant,
  conversation: number,
): Entry {
  const id = idIn(record);
  const nativeId =
    id === undefined ? `unreadable-${conversation}-${fingerprint(JSON.stringify(record) ?? '')}` : String(id);
  return unreadableEntry({
    channel: CHANNEL,
    nativeId,
    sort: id === undefined ? nativeId : sortOf(id),
    at: instantIn(record) ?? near,
    reason,
    record,
  });
}

export function idIn(record: unknown): number | undefined {
  if (typeof record !== 'object' || record === null || !('id' in record)) return undefined;
  return typeof record.id === 'number' && Number.isSafeInteger(record.id) && record.id > 0
    ? record.id
    : undefined;
}

/** `created_at` of a record that may be anything, in epoch milliseconds. */
export function instantIn(record: unknown): Instant | undefined {
  if (typeof record !== 'object' || record === null || !('created_at' in record)) return undefined;
  const at = record.created_at;
  return typeof at === 'number' && at > 0 && at < 8_640_000_000_000 ? at * SECOND : undefined;
}

/** A survey was sent by a machine and answered by the customer: its sender is neither. */
function actorOf(message: WireMessage, kind: EntryKind, text: string): string {
  if (kind === 'answer') return '';
  return kind === 'close' ? closerOf(text) : plain(message.sender?.name ?? '').trim();
}

const isNobodys = (kind: EntryKind): boolean => kind === 'activity' || kind === 'close';

function kindOf(message: WireMessage): EntryKind {
  if (message.content_type === 'input_csat') return surveyOf(message) ? 'answer' : 'touch';
  if (message.message_type === 2) return endingOf(message) ? 'close' : 'activity';
  return message.private ? 'note' : 'message';
}

const surveyOf = (message: WireMessage) =>
  message.content_attributes?.submitted_values?.csat_survey_response ?? undefined;

const CLOSED = /\bwas (?:marked )?(?:as )?(?:resolved|closed)\b/i;
const BY_NOBODY = /\bby system\b|\binactivity\b|\bnobody\b/i;

/** How an activity ended the conversation; nothing when it did not. */
export function endingOf({ message_type, content, content_attributes }: WireMessage): Ending | undefined {
  if (message_type !== 2) return undefined;
  if (content_attributes?.ended) return content_attributes.ended;
  if (!CLOSED.test(content ?? '')) return undefined;
  return BY_NOBODY.test(content ?? '') ? 'timeout' : 'resolved';
}

const closerOf = (text: string): string =>
  /\b(?:resolved|closed) by (?!system\b)([^.:;\n]{1,80}?)\s*(?:[.:;\n]|$)/i.exec(text)?.[1] ?? '';

function wordsOf(message: WireMessage, kind: EntryKind): string {
  if (message.content_attributes?.deleted) return '';
  const words = kind === 'answer' ? surveyOf(message)?.feedback_message : message.content;
  return plain((words ?? '').replaceAll(/\r\n?/g, '\n')).trim();
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
};

function filesOf(message: WireMessage): ChatFile[] {
  return (message.attachments ?? []).flatMap((file) => {
    const path = gatewayPath(file.data_url);
    if (path === undefined) return [];
    const name = nameIn(path) || `${file.file_type ?? 'file'}-${file.id}`;
    const ending = (file.extension ?? name.split('.').at(-1) ?? '').toLowerCase();
    // The API names no media type: the ending decides how it may be shown.
    return [
      { name, type: own(TYPES, ending) ?? 'application/octet-stream', size: file.file_size ?? 0, path },
    ];
  });
}

function nameIn(path: string): string {
  const last = path.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  try {
    return plain(decodeURIComponent(last)).replaceAll(/[\n\t]/g, ' ');
  } catch {
    return last;
  }
}
