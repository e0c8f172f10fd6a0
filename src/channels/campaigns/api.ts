// Asks for what campaigns sent a customer.
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { fetchEvents } from '#src/channels/event-lane.ts';
import { failed, type Result } from '#src/lib/result.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { entriesOf } from './map.ts';

export const TOUCHES = '/gw/campaigns/v1/touches';
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
    path: TOUCHES,
    query: keys.map(({ kind, value }) => [PARAMS[kind] ?? kind, value] as const),
    entriesOf: (events: readonly unknown[], fallbackAt: number) => entriesOf(events, keys, fallbackAt),
  };
  return fetchEvents(lane, request, signal);
}
