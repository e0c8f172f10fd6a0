// On which channels an order can be confirmed: first the one it came by, then those the customer has an address on.
import type { Channel, IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { registry } from '#src/channels/registry.ts';
import { may, type Role } from '#src/staff/roles.ts';
import type { Entry } from '#src/timeline/index.ts';

export interface WayToConfirm {
  readonly channel: Channel;
  readonly to: IdentityKey;
  /** It answers the entry itself. */
  readonly isSame: boolean;
}

export function waysToConfirm(identity: IdentitySet, entry: Entry, role: Role): readonly WayToConfirm[] {
  return registry
    .filter(({ id, send, can }) => send && can.reply && can.mode === undefined && may(role, `${id}.send`))
    .flatMap((channel): WayToConfirm[] => {
      const keys = channel.keysOf(identity);
      const isSame = channel.id === entry.channel;
      const to = (isSame ? keys.find(({ value }) => value === entry.via?.value) : undefined) ?? keys[0];
      return to && (isSame || channel.can.answersOnly !== true) ? [{ channel, to, isSame }] : [];
    })
    .toSorted((a, b) => Number(b.isSame) - Number(a.isSame));
}
