// Writes an internal note on a case. The desk keeps the key, so asking again writes it once.
import * as z from 'zod/mini';
import type { Outgoing, SendOutcome } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import type { Failure } from '#src/lib/result.ts';
import type { Entry } from '#src/timeline/index.ts';
import type { NoteBody } from './body.ts';
import { CHANNEL } from './map.ts';

const Written = z.object({ id: z.string() });

export const notePath = (caseId: string): string => `/desk/v1/cases/${encodeURIComponent(caseId)}/notes`;

/** Anything that is not a plain refusal may have been written: `unknown`, to be asked again with the same key. */
export async function send(outgoing: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  const { intentId, caseId, text } = outgoing;
  const reply = await ask(notePath(caseId), {
    method: 'POST',
    headers: { 'Idempotency-Key': intentId },
    json: { text, intentId },
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

/** The note as it stands on the line while it is being written. */
export const echo = (outgoing: Outgoing, us: { readonly name: string }): Entry<NoteBody> => ({
  key: `echo/${outgoing.intentId}`,
  channel: CHANNEL,
  nativeId: outgoing.intentId,
  sort: outgoing.intentId,
  at: outgoing.createdAt,
  kind: 'note',
  from: 'us',
  who: us.name,
  thread: outgoing.caseId,
  summary: outgoing.text,
  intentId: outgoing.intentId,
  body: { kind: 'note', text: outgoing.text },
});
