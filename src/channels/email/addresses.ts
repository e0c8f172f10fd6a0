// Whose mail is it: addresses compared as the mail system means them.
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import type { ViaKey } from '#src/timeline/index.ts';
import type { WireAddress } from './wire.ts';

/** Lower case, `+tag` and dots kept. */
export const sameAddress = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

/** The keys a customer can be asked by here. */
export const keysOf = (identity: IdentitySet): readonly IdentityKey[] =>
  identity.keys.filter((key) => key.kind === 'email' && key.value.trim() !== '');

export interface Envelope {
  readonly from?: readonly WireAddress[] | null;
  readonly to?: readonly WireAddress[] | null;
  readonly cc?: readonly WireAddress[] | null;
}

/**
 * The key that brought a mail, or nothing when it is somebody else's: servers match parts of addresses
 * (`ann.dana@…` for `dana@…`), so everything is checked again here.
 */
export function keyOf(mail: Envelope, keys: readonly IdentityKey[]): ViaKey | undefined {
  const all = [...(mail.from ?? []), ...(mail.to ?? []), ...(mail.cc ?? [])];
  const matching = keys.filter((key) => all.some((address) => sameAddress(address.email, key.value)));
  const best = matching.find((key) => key.verified) ?? matching[0];
  return best && { kind: best.kind, value: best.value, verified: best.verified };
}
