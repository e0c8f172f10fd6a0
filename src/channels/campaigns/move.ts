// Holds or releases what is still to come.
import { ask } from '#src/lib/http.ts';
import { inAddress } from '#src/lib/in-address.ts';
import { ok, type Result } from '#src/lib/result.ts';
import type { Entry } from '#src/timeline/index.ts';
import { TOUCHES } from './api.ts';
import type { TouchBody } from './map.ts';

/**
 * Holds a planned touch back or lets a held one go, with the reason. `key` makes a repetition harmless. Refused with
 * status 412 when somebody was faster.
 */
export async function moveTouch(
  { nativeId, body }: Pick<Entry<TouchBody>, 'nativeId' | 'body'>,
  act: 'hold' | 'release',
  reason: string,
  key: string,
): Promise<Result<void>> {
  const reply = await ask(`${TOUCHES}/${inAddress(nativeId)}/${act}`, {
    method: 'POST',
    headers: { 'Idempotency-Key': key, 'If-Match': `"${body.version}"` },
    json: { reason },
  });
  return reply.ok ? ok(undefined) : reply;
}
