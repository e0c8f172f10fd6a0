// Sends one message into a conversation, once. The back end keeps no key of ours: what became of a send with an
// unknown outcome can only be looked up by its words and time.
import * as z from 'zod/mini';
import type { LookUp, Outgoing, SendOutcome } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Failure, type Result } from '#src/lib/result.ts';
import { SECOND } from '#src/lib/time.ts';
import { API } from './gateway-path.ts';
import { readMessage } from './map.ts';
import { askMessages, listTalks, NEWER_PAGE } from './talks.ts';
import { WireSent, type WireMessage } from './wire.ts';

const notSent = (failure: Failure): SendOutcome => ({ kind: 'not-sent', failure });

/** Our clock may be ahead of the server's by so much, in milliseconds. */
const CLOCKS_APART = 5 * SECOND;

/** Sends to the conversation answered, else to the contact's newest one. A note stays internal. */
export async function sendMessage(outgoing: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  if (outgoing.mode === 'call')
    return notSent({ kind: 'refused', retryable: false, detail: 'no calls by chat' });
  const talk = await conversationFor(outgoing, signal);
  if (!talk.ok) return notSent(talk.failure);
  const reply = await ask(`${API}/conversations/${talk.value.id}/messages`, {
    method: 'POST',
    json: {
      content: outgoing.text,
      message_type: 'outgoing',
      content_type: 'text',
      private: outgoing.mode === 'note',
      echo_id: outgoing.intentId,
    },
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

function isOurs(message: WireMessage, { text, mode, createdAt }: Outgoing): boolean {
  return (
    message.message_type === 1 &&
    (message.private ?? false) === (mode === 'note') &&
    (message.content ?? '').trim() === text.trim() &&
    // Written in whole seconds.
    (message.created_at + 1) * SECOND > createdAt - CLOCKS_APART
  );
}

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
