// Tells the desk what was promised with a reply that has arrived. The desk takes one promise per reply, however often it
// is told, so this may be asked again until it is certain.
import type { Outgoing } from '#src/channels/channel.ts';
import { paths } from '#src/desk/paths.ts';
import { ask } from '#src/lib/http.ts';

/** `later`: the desk could not be asked, or said nothing certain. */
export async function promiseWith({
  caseId,
  channel,
  intentId,
  promise,
}: Outgoing): Promise<'made' | 'refused' | 'later'> {
  if (!promise) return 'made';
  const { text, dueAt } = promise;
  const reply = await ask(paths.promises(caseId), {
    method: 'POST',
    headers: { 'Idempotency-Key': `${intentId}/promise` },
    json: { text, dueAt: new Date(dueAt).toISOString(), channel, intentId },
  });
  if (reply.ok) return 'made';
  const { status, retryable, problem } = reply.failure;
  // 401: until somebody signs in again. 409 without a reason: the first try is still at work.
  const isAtWork =
    status === 409 && !(typeof problem === 'object' && problem !== null && 'reason' in problem);
  const isUncertain = retryable || status === undefined || status === 401 || isAtWork;
  return isUncertain ? 'later' : 'refused';
}
