// Writes an internal note on a case, passes a customer to the contact centre, takes in a new one, does something with an
// offer, or records whom they thanked. The desk keeps the key, so asking again writes it once.
import * as z from 'zod/mini';
import type { Outgoing, SendOutcome } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import { inAddress } from '#src/lib/in-address.ts';
import type { Failure } from '#src/lib/result.ts';
import { mentionsOf } from '#src/lib/mentions.ts';
import { isPraise } from './praise.ts';

const Written = z.object({ id: z.string() });

export const notePath = (caseId: string): string => `/desk/v1/cases/${inAddress(caseId)}/notes`;

export const praisePath = (customerId: string): string =>
  `/desk/v1/customers/${inAddress(customerId)}/praise`;

const passPath = (customerId: string): string => `/desk/v1/customers/${inAddress(customerId)}/pass`;

/** Anything that is not a plain refusal may have been written: `unknown`, to be asked again with the same key. */
export async function send(outgoing: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  const { intentId, mode } = outgoing;
  const [path, words] = mode === 'deed' ? doing(outgoing) : noting(outgoing);
  const reply = await ask(path, {
    method: 'POST',
    headers: { 'Idempotency-Key': intentId },
    json: { ...words, intentId },
    signal,
  });
  if (!reply.ok) return { kind: mayHaveRun(reply.failure) ? 'unknown' : 'not-sent', failure: reply.failure };
  const read = z.safeParse(Written, reply.value.body);
  // Who will be in touch and by when, for whoever tells the customer.
  const answer = mode === 'deed' ? { answer: reply.value.body } : {};
  if (read.success) return { kind: 'sent', nativeId: read.data.id, ...answer };
  return { kind: 'unknown', failure: { kind: 'malformed', retryable: true, detail: 'not an entry' } };
}

/** 409 means that the same write is still running. */
const mayHaveRun = ({ status }: Failure): boolean =>
  status === undefined || status < 400 || status === 409 || status >= 500;

function noting({ caseId, text, fields }: Outgoing): readonly [string, object] {
  const mentions = mentionsOf(text, fields);
  return [notePath(caseId), { text, ...(mentions.length > 0 && { mentions }) }];
}

/** What was done with an offer at the counter. */
const OfferDeed = z.object({ offer: z.string(), act: z.enum(['use', 'give-back', 'report']) });

/** What was done for a customer: passed on, taken in, something with an offer, or their thanks written down. */
function doing(outgoing: Outgoing): readonly [string, object] {
  if (isPraise(outgoing.deed))
    return [praisePath(outgoing.customerId), { order: outgoing.deed.orderId, words: outgoing.text }];
  const read = z.safeParse(OfferDeed, outgoing.deed);
  if (read.success) {
    const { offer, act } = read.data;
    return [`/desk/v1/customers/${inAddress(outgoing.customerId)}/offers/${inAddress(offer)}/${act}`, {}];
  }
  return typeof outgoing.deed === 'object' && outgoing.deed !== null
    ? ['/desk/v1/customers', outgoing.deed]
    : passing(outgoing);
}

const passing = ({ customerId, text, fields }: Outgoing): readonly [string, object] => [
  passPath(customerId),
  { reason: text, story: fields?.['story'] ?? '' },
];
