// Writes an internal note on a case. The desk keeps the key, so asking again writes it once.
import * as z from 'zod/mini';
import type { Outgoing, SendOutcome } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import { inAddress } from '#src/lib/in-address.ts';
import type { Failure } from '#src/lib/result.ts';
import { mentionsOf } from '#src/lib/mentions.ts';

const Written = z.object({ id: z.string() });

export const notePath = (caseId: string): string => `/desk/v1/cases/${inAddress(caseId)}/notes`;

/** Anything that is not a plain refusal may have been written: `unknown`, to be asked again with the same key. */
export async function send(outgoing: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  const { intentId, caseId, text, fields } = outgoing;
  const mentions = mentionsOf(text, fields);
  const reply = await ask(notePath(caseId), {
    method: 'POST',
    headers: { 'Idempotency-Key': intentId },
    json: { text, intentId, ...(mentions.length > 0 && { mentions }) },
    signal,
  });
  if (!reply.ok) return { kind: mayHaveRun(reply.failure) ? 'unknown' : 'not-sent', failure: reply.failure };
  const read = z.safeParse(Written, reply.value.body);
  if (read.success) return { kind: 'sent', nativeId: read.data.id };
  return { kind: 'unknown', failure: { kind: 'malformed', retryable: true, detail: 'not an entry' } };
}

/** 409 means that the same write is still running. */
const mayHaveRun = ({ status }: Failure): boolean =>
  status === undefined || status < 400 || status === 409 || status >= 500;
