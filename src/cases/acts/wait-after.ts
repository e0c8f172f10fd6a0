// Puts a case aside once the answer it waits for has gone out: only if it is still ours and nobody spoke meanwhile.
import type { Outgoing } from '#src/channels/channel.ts';
import { paths } from '#src/desk/paths.ts';
import { Case } from '#src/desk/case.ts';
import { ask } from '#src/lib/http.ts';
import type { Instant } from '#src/lib/time.ts';

/**
 * `done`: it waits, or must not any more. `later`: the desk could not be asked, or the case changed under our hands.
 * Asking twice for one intent waits once.
 */
export async function waitAfter(
  { caseId, intentId, createdAt }: Outgoing,
  until: Instant,
  staffId: string,
): Promise<'done' | 'later'> {
  const found = await ask(paths.case(caseId));
  if (!found.ok) return found.failure.retryable ? 'later' : 'done';
  const one = Case.safeParse(found.value.body);
  if (!one.success) return 'later';
  const { owner, state, customerWroteAt, version } = one.data;
  const isAnswered = customerWroteAt !== null && Date.parse(customerWroteAt) > createdAt;
  if (owner?.id !== staffId || state !== 'open' || isAnswered) return 'done';
  const waits = await ask(paths.caseAct(caseId, 'wait'), {
    method: 'POST',
    headers: { 'If-Match': `"${String(version)}"`, 'Idempotency-Key': `${intentId}/wait` },
    json: { until: new Date(until).toISOString() },
  });
  if (waits.ok) return 'done';
  return waits.failure.retryable || waits.failure.status === 412 ? 'later' : 'done';
}
