// Answers in public or in private, and finds out whether an answer arrived once the network has forgotten its key.
import * as z from 'zod/mini';
import type { LookUp, Outgoing, SendOutcome } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import type { Failure } from '#src/lib/result.ts';
import { sortable } from '#src/lib/ids.ts';
import type { PostBody, PostEntry } from './body.ts';
import { accountOf, BASE } from './list.ts';
import { at } from './map.ts';
import { visibilityOf, type Visibility } from './visibility.ts';
import { WireList, WireReply } from './wire.ts';

/** Posts once. The network keeps the intent's key for an hour: within it a second try is the same post. */
export async function send(outgoing: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  const reply = await ask(`${BASE}/api/v1/statuses`, {
    method: 'POST',
    headers: { 'Idempotency-Key': outgoing.intentId },
    json: {
      status: addressed(outgoing),
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

/** The customer's own choice, unless the writer made another; to nobody in particular, as private as can be. */
const visibilityFor = ({ visibility, inReplyTo }: Outgoing): Visibility =>
  visibilityOf(visibility) ?? visibilityOf(at(inReplyTo?.body, 'visibility')) ?? 'direct';

/** An answer reaches only who is named in it. */
function addressed({ text, to }: Outgoing): string {
  const handle = (to?.value ?? '').replace(/^@?/, '@');
  return handle === '@' || text.toLowerCase().includes(handle.toLowerCase()) ? text : `${handle} ${text}`;
}

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

/** What stands on the line while an answer is under way. */
export function echo(outgoing: Outgoing, us: { readonly name: string }): PostEntry {
  const { to, inReplyTo } = outgoing;
  const body: PostBody = {
    text: outgoing.text,
    visibility: visibilityFor(outgoing),
    acct: '',
    customerAcct: (to?.value ?? '').replace(/^@/, ''),
    files: [],
  };
  const thread = inReplyTo?.thread ?? inReplyTo?.nativeId;
  return {
    key: `echo/${outgoing.intentId}`,
    channel: outgoing.channel,
    nativeId: outgoing.intentId,
    sort: sortable(outgoing.intentId),
    at: outgoing.createdAt,
    kind: 'message',
    from: 'us',
    who: us.name,
    ...(to && { via: to }),
    ...(thread !== undefined && { thread }),
    summary: outgoing.text,
    intentId: outgoing.intentId,
    body,
  };
}
