// Logs a call, and finds out whether one was logged when nobody said so. The log keeps no second copy out by itself:
// a property of ours carries the intent.
import type { LookUp, Outgoing, SendOutcome } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import type { Failure } from '#src/lib/result.ts';
import { now } from '#src/lib/time.ts';
import { CALLS, search } from './search.ts';
import { draftOf } from './draft.ts';
import { DISPOSITIONS, SEARCH_LAG } from './wire.ts';

/** How a call hangs on a contact, by the log's own number. */
const CALL_TO_CONTACT = 194;

/** Logs once. A refusal was not processed; anything else that is no answer may have been, and is `unknown`. */
export async function send(outgoing: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  const { to } = outgoing;
  if (!to) return { kind: 'not-sent', failure: { kind: 'refused', retryable: false, detail: 'no contact' } };
  const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: CALL_TO_CONTACT }];
  const reply = await ask(CALLS, {
    method: 'POST',
    json: { properties: propertiesOf(outgoing), associations: [{ to: { id: to.value }, types }] },
    signal,
  });
  if (!reply.ok) return { kind: maybeDone(reply.failure) ? 'unknown' : 'not-sent', failure: reply.failure };
  const id = idOf(reply.value.body);
  return id === undefined
    ? { kind: 'unknown', failure: { kind: 'malformed', retryable: true, detail: 'no call in the answer' } }
    : { kind: 'sent', nativeId: id };
}

const maybeDone = ({ status }: Failure): boolean => status === undefined || status < 400 || status >= 500;

function idOf(body: unknown): string | undefined {
  const id: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'id') : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function propertiesOf(outgoing: Outgoing): Record<string, string> {
  const { direction, durationMs, result, outcome, promiseText, promiseDue, line } = draftOf(outgoing.fields);
  const disposition = result === 'voicemail' || result === 'no-answer' ? result : 'connected';
  return {
    hs_timestamp: new Date(outgoing.createdAt - durationMs).toISOString(),
    hs_call_title: direction === 'in' ? 'Incoming call' : 'Outgoing call',
    hs_call_body: htmlOf(outgoing.text),
    hs_call_direction: direction === 'in' ? 'INBOUND' : 'OUTBOUND',
    hs_call_duration: String(durationMs),
    hs_call_status: disposition === 'connected' ? 'COMPLETED' : 'NO_ANSWER',
    hs_call_disposition: DISPOSITIONS[disposition],
    tl_intent: outgoing.intentId,
    ...(outcome !== '' && { tl_outcome: outcome }),
    ...(promiseText !== '' && { tl_promise_text: promiseText }),
    ...(promiseDue !== undefined && { tl_promise_due: new Date(promiseDue).toISOString() }),
    ...(line !== '' && { tl_line: line }),
  };
}

/** Notes are HTML there: our words go in as words. */
function htmlOf(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return safe
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** Searches for the intent. As long as the search may be behind, finding nothing means nothing. */
export async function lookUp(outgoing: Outgoing, signal: AbortSignal): Promise<LookUp> {
  if (!outgoing.to) return { kind: 'absent' };
  const asked = now();
  const filters = [{ propertyName: 'tl_intent', operator: 'EQ', value: outgoing.intentId }] as const;
  const found = await search(outgoing.to, { filters, sort: '-hs_timestamp', skip: 0, limit: 1 }, signal);
  if (!found.ok) return { kind: 'unknown', failure: found.failure };
  const [first] = found.value.items;
  if (first) return { kind: 'found', nativeId: first.entry.nativeId };
  const certainAt = outgoing.createdAt + 2 * SEARCH_LAG;
  if (asked >= certainAt) return { kind: 'absent' };
  return {
    kind: 'unknown',
    failure: {
      kind: 'unknown',
      retryable: true,
      retryAfterMs: certainAt - asked,
      detail: 'search is behind',
    },
  };
}
