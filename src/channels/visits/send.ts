// Writes a visit into the stores' log. The log keeps the key, so asking again writes it once.
import * as z from 'zod/mini';
import type { Outgoing, SendOutcome } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import type { Failure } from '#src/lib/result.ts';
import type { LoggedVisit } from './echo.ts';
import { NewVisit, Visit } from './wire.ts';

const VISITS = '/gw/visits/v1/visits';

export async function send({ deed, intentId }: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  const visit = z.safeParse(NewVisit, newVisitOf(Object(deed) as Partial<LoggedVisit>));
  if (!visit.success)
    return { kind: 'not-sent', failure: { kind: 'refused', retryable: false, detail: 'no visit' } };
  const reply = await ask(VISITS, {
    method: 'POST',
    headers: { 'Idempotency-Key': intentId },
    json: visit.data,
    signal,
  });
  if (!reply.ok) return { kind: mayHaveRun(reply.failure) ? 'unknown' : 'not-sent', failure: reply.failure };
  const read = z.safeParse(Visit, reply.value.body);
  if (read.success) return { kind: 'sent', nativeId: read.data.id };
  return { kind: 'unknown', failure: { kind: 'malformed', retryable: true, detail: 'not a visit' } };
}

/** 409 means that the same write is still running. */
const mayHaveRun = ({ status }: Failure): boolean =>
  status === undefined || status < 400 || status === 409 || status >= 500;

/** In the words of the log; what was kept may be anything, the schema says whether it is a visit. */
const newVisitOf = ({ store, matched_key, ended_at, queue, outcome, ...visit }: Partial<LoggedVisit>) => ({
  ...visit,
  party: matched_key,
  store_id: store?.id,
  ...(ended_at !== null && { ended_at }),
  ...(queue && { queue: { joined_at: queue.joined_at, served_at: queue.served_at } }),
  ...(outcome && { outcome }),
});
