// Asks for what a customer did on our websites.
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { fetchEvents } from '#src/channels/event-lane.ts';
import { failed, type Result } from '#src/lib/result.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { entriesOf } from './map.ts';

/** Websites know people by their account. */
export const keysOf = (identity: IdentitySet): readonly IdentityKey[] =>
  identity.keys.filter(({ kind }) => kind === 'web_user');

export async function fetchPage(
  identity: IdentitySet,
  request: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const keys = keysOf(identity);
  // Without a key the back end would answer with everybody's.
  if (keys.length === 0) return failed('refused', { detail: 'not linked' });
  const lane = {
    path: '/gw/website/v1/events',
    query: keys.map(({ value }) => ['user', value] as const),
    entriesOf: (events: readonly unknown[], fallbackAt: number) => entriesOf(events, keys, fallbackAt),
  };
  return fetchEvents(lane, request, signal);
}
