// Asks for what campaigns sent a customer, and holds or releases what is still to come.
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { fetchEvents } from '#src/channels/event-lane.ts';
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import type { Entry, Page, PageRequest } from '#src/timeline/index.ts';
import { entriesOf, type TouchBody } from './map.ts';

const PATH = '/gw/campaigns/v1/touches';
const PARAMS: Readonly<Partial<Record<IdentityKey['kind'], string>>> = {
  email: 'email',
  phone: 'phone',
  loyalty: 'loyalty_id',
};

/** Campaigns reach people by address, number and card. */
export const keysOf = (identity: IdentitySet): readonly IdentityKey[] =>
  identity.keys.filter(({ kind }) => PARAMS[kind] !== undefined);

export async function fetchPage(
  identity: IdentitySet,
  request: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const keys = keysOf(identity);
  // Without a key the back end would answer with everybody's.
  if (keys.length === 0) return failed('refused', { detail: 'not linked' });
  const lane = {
    path: PATH,
    query: keys.map(({ kind, value }) => [PARAMS[kind] ?? kind, value] as const),
    entriesOf: (events: readonly unknown[], fallbackAt: number) => entriesOf(events, keys, fallbackAt),
  };
  return fetchEvents(lane, request, signal);
}

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
  const reply = await ask(`${PATH}/${encodeURIComponent(nativeId)}/${act}`, {
    method: 'POST',
    headers: { 'Idempotency-Key': key, 'If-Match': `"${body.version}"` },
    json: { reason },
  });
  return reply.ok ? ok(undefined) : reply;
}
