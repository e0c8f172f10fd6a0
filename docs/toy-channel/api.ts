// Asks for all postcards of a customer: there is only one page.
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { entryOf } from './map.ts';
import { Answer } from './wire.ts';

export const keysOf = ({ keys }: IdentitySet): readonly IdentityKey[] =>
  keys.filter((key) => key.kind === 'loyalty');

export async function fetchPage(
  identity: IdentitySet,
  _: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const key = keysOf(identity)[0];
  if (!key) return failed('refused');
  const reply = await ask(`/gw/postcards/v1/cards?to=${encodeURIComponent(key.value)}`, { signal });
  if (!reply.ok) return reply;
  const answer = Answer.safeParse(reply.value.body);
  if (!answer.success) return failed('malformed', { retryable: true });
  return ok({
    entries: answer.data.cards.map(entryOf),
    newer: 'all',
    atNewest: true,
    covered: { from: -Infinity, to: Infinity },
    total: answer.data.cards.length,
  });
}
