// Writes that must not happen twice: a person who presses again after an answer was lost repeats the same request.
import { ask } from './http.ts';
import { freshId } from './ids.ts';

interface Pending {
  readonly key: string;
  readonly version: number | undefined;
}

/** What was asked and whose outcome is not certain, by address and words. */
const pending = new Map<string, Pending>();

/**
 * POST with `Idempotency-Key`, and `If-Match` where a version is named. Until the outcome is certain the same words to the
 * same address keep their key and the version they were decided on: what they did may be seen here before it is answered.
 */
export async function askOnce(path: string, json: object, version?: number): ReturnType<typeof ask> {
  const intent = `${path} ${JSON.stringify(json)}`;
  const one = pending.get(intent) ?? { key: freshId(), version };
  pending.set(intent, one);
  const headers = {
    'Idempotency-Key': one.key,
    ...(one.version !== undefined && { 'If-Match': `"${String(one.version)}"` }),
  };
  const reply = await ask(path, { method: 'POST', headers, json });
  if (reply.ok || !reply.failure.retryable) pending.delete(intent);
  return reply;
}
