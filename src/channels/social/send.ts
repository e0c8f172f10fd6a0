// Answers in public or in private, and finds out whether an answer arrived once the network has forgotten its key.
import * as z from 'zod/mini';
import type { LookUp, Outgoing, SendOutcome } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import type { Failure } from '#src/lib/result.ts';
import { visibilityFor } from './echo.ts';
import { addressed } from './addressed.ts';
import { accountOf, BASE } from './list.ts';
import { at } from './map.ts';
import { WireList, WireReply } from './wire.ts';

/** Posts once. The network keeps the intent's key for an hour: within it a second try is the same post. */
export async function send(outgoing: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  const reply = await ask(`${BASE}/api/v1/statuses`, {
    method: 'POST',
    headers: { 'Idempotency-Key': outgoing.intentId },
    json: {
      status: addressed(outgoing.text, outgoing.to),
      visibility: visibilityFor(outgoing),
      ...(outgoing.inReplyTo && { in_reply_to_id: outgoing.inReplyTo.nativeId }),
    },
    signal,
  });
  if (!reply.ok) return { kind: maybeDone(reply.failure) ? 'unknown' : 'not-sent', failure: reply.failure };
  const id = at(reply.value.body, 'id');
  return typeof id === 'string' && id !== ''
    ? { kind: 'sent', nativeId: id }
    : { kind: 'unknown', failure: { kind: 'malformed', retryable: true, detail: 'no post in the answer' } };
}

/** 409: the first try is still running. */
const maybeDone = ({ status }: Failure): boolean =>
  status === undefined || status < 400 || status >= 500 || status === 409;

/** Looks through our newest answers for the key: the gateway's list keeps it. */
export async function lookUp(outgoing: Outgoing, signal: AbortSignal): Promise<LookUp> {
  if (!outgoing.to) return { kind: 'absent' };
  const account = await accountOf(outgoing.to.value, signal);
  if (!account.ok) return { kind: 'unknown', failure: account.failure };
  const query = new URLSearchParams({ account_id: account.value, limit: '80' });
  const reply = await ask(`${BASE}/ours/v1/replies?${query}`, { signal });
  if (!reply.ok) return { kind: 'unknown', failure: reply.failure };
  const read = z.safeParse(WireList, reply.value.body);
  if (!read.success)
    return {
      kind: 'unknown',
      failure: { kind: 'malformed', retryable: true, detail: 'not a list of posts' },
    };
  for (const record of read.data) {
    const one = z.safeParse(WireReply, record);
    if (one.success && one.data.idempotency_key === outgoing.intentId)
      return { kind: 'found', nativeId: one.data.status.id };
  }
  return { kind: 'absent' };
}
