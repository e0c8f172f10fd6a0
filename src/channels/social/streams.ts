// Whose posts are read, and where: two lists for every handle of the customer.
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { ok, type Result } from '#src/lib/result.ts';
import { accountOf, type Stream } from './list.ts';

/** Handles the network can know. */
export const keysOf = (identity: IdentitySet): readonly IdentityKey[] =>
  identity.keys.filter(
    ({ kind, value }) => kind === 'mastodon_acct' && /^@?[\w.-]+(?:@[\w.-]+)?$/.test(value),
  );

/** Mentions and answers of every handle, by the network's account ids. */
export async function streamsOf(
  keys: readonly IdentityKey[],
  signal: AbortSignal,
): Promise<Result<readonly Stream[]>> {
  const accounts = await Promise.all(keys.map(({ value }) => accountOf(value, signal)));
  const streams: Stream[] = [];
  for (const [index, key] of keys.entries()) {
    const account = accounts[index];
    if (!account) continue;
    if (!account.ok) return account;
    for (const list of ['mentions', 'replies'] as const) streams.push({ key, account: account.value, list });
  }
  return ok(streams);
}

export const handlesOf = (streams: readonly Stream[]): string[] => streams.map(({ key }) => key.value);
