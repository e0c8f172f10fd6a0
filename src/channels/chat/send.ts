// Sends one message into a conversation, once. The back end keeps no key of ours: what became of a send with an
// unknown outcome can only be looked up by its words and time.
import * as z from 'zod/mini';
import type { FileToSend, LookUp, Outgoing, SendOutcome, Uploaded } from '#src/channels/channel.ts';
import { ask, UPLOAD_MS, type Ask } from '#src/lib/http.ts';
import { failed, ok, type Failure, type Result } from '#src/lib/result.ts';
import { SECOND } from '#src/lib/time.ts';
import { API } from './gateway-path.ts';
import { readMessage } from './map.ts';
import { askMessages, listTalks, NEWER_PAGE } from './talks.ts';
import { WireSent, WireUpload, type WireMessage } from './wire.ts';

const notSent = (failure: Failure): SendOutcome => ({ kind: 'not-sent', failure });

/** Our clock may be ahead of the server's by so much, in milliseconds. */
const CLOCKS_APART = 5 * SECOND;

/** Sends to the conversation answered, else to the contact's newest one. A note stays internal. */
export async function sendMessage(
  outgoing: Outgoing,
  signal: AbortSignal,
  uploaded: Uploaded = {},
): Promise<SendOutcome> {
  if (outgoing.mode === 'call')
    return notSent({ kind: 'refused', retryable: false, detail: 'no calls by chat' });
  const talk = await conversationFor(outgoing, signal);
  if (!talk.ok) return notSent(talk.failure);
  const reply = await ask(`${API}/conversations/${talk.value.id}/messages`, {
    method: 'POST',
    ...wordsOf(outgoing, uploaded),
    signal,
  });
  if (!reply.ok) {
    const { kind } = reply.failure;
    const isCertain = kind === 'refused' || kind === 'forbidden' || kind === 'rate-limited';
    return isCertain ? notSent(reply.failure) : { kind: 'unknown', failure: reply.failure };
  }
  const sent = z.safeParse(WireSent, reply.value.body);
  if (sent.success) return { kind: 'sent', nativeId: String(sent.data.id) };
  return { kind: 'unknown', failure: { kind: 'malformed', retryable: true, detail: 'no message id' } };
}

/** JSON; with files a form of several parts, which names them by the ids they were given. */
function wordsOf(
  { text, mode, intentId, files = [] }: Outgoing,
  uploaded: Uploaded,
): Pick<Ask, 'json' | 'body'> {
  const words = { content: text, message_type: 'outgoing', content_type: 'text', echo_id: intentId };
  if (files.length === 0) return { json: { ...words, private: mode === 'note' } };
  const form = new FormData();
  for (const [name, value] of Object.entries(words)) form.append(name, value);
  form.append('private', String(mode === 'note'));
  for (const { id } of files) form.append('attachments[]', uploaded[id] ?? '');
  return { body: form };
}

/** Brings a file there; nobody sees it before a message names it. */
export async function uploadFile(
  file: FileToSend,
  bytes: Blob,
  signal: AbortSignal,
): Promise<Result<string>> {
  const form = new FormData();
  form.append('attachment', new File([bytes], file.name, { type: file.type }));
  const reply = await ask(`${API}/upload`, { method: 'POST', body: form, signal, timeoutMs: UPLOAD_MS });
  if (!reply.ok) return reply;
  const uploaded = z.safeParse(WireUpload, reply.value.body);
  return uploaded.success
    ? ok(uploaded.data.blob_id)
    : failed('malformed', { retryable: true, detail: 'no file id' });
}

/** Finds our words behind the message they answered, written when we sent them. */
export async function lookUpMessage(
  outgoing: Outgoing,
  signal: AbortSignal,
  taken: ReadonlySet<string> = new Set(),
): Promise<LookUp> {
  const talk = await conversationFor(outgoing, signal);
  if (!talk.ok) return { kind: 'unknown', failure: talk.failure };
  let after = Number(outgoing.inReplyTo?.nativeId);
  const isPaged = Number.isSafeInteger(after) && after > 0;
  for (let pages = 0; pages < 10; pages++) {
    const messages = await askMessages(talk.value, isPaged ? { after } : {}, [], signal);
    if (!messages.ok) return { kind: 'unknown', failure: messages.failure };
    const { records } = messages.value;
    const reads = records.map(readMessage).flatMap((read) => ('message' in read ? [read.message] : []));
    const ours = reads.find((message) => !taken.has(String(message.id)) && isOurs(message, outgoing));
    if (ours) return { kind: 'found', nativeId: String(ours.id) };
    const last = reads.at(-1)?.id;
    if (!isPaged || records.length < NEWER_PAGE || last === undefined) return { kind: 'absent' };
    after = last;
  }
  return {
    kind: 'unknown',
    failure: { kind: 'unknown', retryable: true, detail: 'too many messages since' },
  };
}

function isOurs(message: WireMessage, { text, mode, createdAt, files }: Outgoing): boolean {
  return (
    message.message_type === 1 &&
    (message.private ?? false) === (mode === 'note') &&
    (message.content ?? '').trim() === text.trim() &&
    sizesOf(message.attachments?.map(({ file_size }) => file_size ?? 0)) ===
      sizesOf(files?.map(({ size }) => size)) &&
    // Written in whole seconds.
    (message.created_at + 1) * SECOND > createdAt - CLOCKS_APART
  );
}

/** Files lose their names on some servers, never their length. */
const sizesOf = (sizes: readonly number[] = []): string => sizes.toSorted((a, b) => a - b).join(' ');

type Place = { readonly id: number; readonly contact: string };

async function conversationFor(outgoing: Outgoing, signal: AbortSignal): Promise<Result<Place>> {
  const thread = Number(outgoing.inReplyTo?.thread);
  const contact = outgoing.to?.value ?? '';
  if (Number.isSafeInteger(thread) && thread > 0) return ok({ id: thread, contact });
  if (!outgoing.to) return failed('refused', { detail: 'no conversation' });
  const listed = await listTalks([outgoing.to], signal);
  if (!listed.ok) return listed;
  const newest = listed.value.talks.toSorted((a, b) => b.lastAt - a.lastAt)[0];
  return newest ? ok({ id: newest.id, contact }) : failed('refused', { detail: 'no conversation' });
}
