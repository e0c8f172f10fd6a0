// A write that happens once per key, as this back end documents it: keys are kept a day.
import { json, type BackendContext, type Tx } from '#src/mocks/backend.ts';
import { invalid, refusal, type Answer } from './errors.ts';

const KEPT_MS = 86_400_000;

/** What it came to, now or the first time; or why this key cannot be used. */
export async function keyedOnce(
  ctx: BackendContext,
  key: string,
  body: string,
  run: (tx: Tx) => Promise<Answer>,
): Promise<Response> {
  const done = await ctx.once(`orders ${key}`, body, KEPT_MS, run);
  if ('status' in done) return json(done.body, done.status);
  if (done.outcome === 'running')
    return refusal(409, 'INVALID_REQUEST_ERROR', 'CONFLICT', 'This very request is still being worked on.');
  return invalid('IDEMPOTENCY_KEY_REUSED', 'This key was used for another request.', 'idempotency_key');
}
