// Sends a text message, and finds out whether one arrived when nobody said so.
import * as z from 'zod/mini';
import type { LookUp, Outgoing, SendOutcome } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import type { Failure } from '#src/lib/result.ts';
import { SECOND } from '#src/lib/time.ts';
import { addressOf, MESSAGES, numberOf } from './list.ts';
import { createdOf, textAt } from './map.ts';
import { oursOf } from './ours.ts';
import { WireMessage, WirePage } from './wire.ts';

/** The service that picks a number of ours where the conversation has none yet; the gateway knows it. */
const SERVICE = 'MG00000000000000000000000000000000';

/**
 * Sends once. Refusals and "too many" were never processed; anything else that is no answer may have been, and is
 * `unknown`.
 */
export async function send(outgoing: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  if (!outgoing.to)
    return { kind: 'not-sent', failure: { kind: 'refused', retryable: false, detail: 'no number' } };
  const ours = oursOf(outgoing.inReplyTo?.body);
  const reply = await ask(MESSAGES, {
    method: 'POST',
    form: {
      To: numberOf(outgoing.to),
      ...(ours === undefined ? { MessagingServiceSid: SERVICE } : { From: ours }),
      Body: outgoing.text,
    },
    signal,
  });
  if (!reply.ok)
    return { kind: wasProcessed(reply.failure) ? 'unknown' : 'not-sent', failure: reply.failure };
  const sid = textAt(reply.value.body, 'sid');
  return sid === undefined
    ? { kind: 'unknown', failure: { kind: 'malformed', retryable: true, detail: 'no message in the answer' } }
    : { kind: 'sent', nativeId: sid };
}

/** Below 500 somebody decided against it; without a status nobody knows. */
const wasProcessed = ({ status }: Failure): boolean => status === undefined || status < 400 || status >= 500;

/**
 * Looks for a message to that number with these words, taken in since the intent was made. The back end keeps no key
 * of ours, and its dates are whole seconds.
 */
export async function lookUp(
  outgoing: Outgoing,
  signal: AbortSignal,
  taken: ReadonlySet<string> = new Set(),
): Promise<LookUp> {
  if (!outgoing.to) return { kind: 'absent' };
  const reply = await ask(addressOf({ key: outgoing.to, direction: 'To' }, { size: 100 }), { signal });
  if (!reply.ok) return { kind: 'unknown', failure: reply.failure };
  const page = z.safeParse(WirePage, reply.value.body);
  if (!page.success)
    return {
      kind: 'unknown',
      failure: { kind: 'malformed', retryable: true, detail: 'not a page of messages' },
    };
  const earliest = Math.floor(outgoing.createdAt / SECOND) * SECOND;
  for (const record of page.data.messages) {
    const message = z.safeParse(WireMessage, record);
    if (!message.success || message.data.direction === 'inbound' || taken.has(message.data.sid)) continue;
    const isThis = sameWords(message.data.body, outgoing.text) && (createdOf(record) ?? 0) >= earliest;
    if (isThis) return { kind: 'found', nativeId: message.data.sid };
  }
  return { kind: 'absent' };
}

const sameWords = (a: string, b: string): boolean => tidy(a) === tidy(b);
const tidy = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim();
