// By which keys of the customer a lane is asked. Whether one is verified changes nothing of what it brings.
import type { Channel, IdentitySet } from '#src/channels/channel.ts';
import type { ViaKey } from '#src/timeline/index.ts';

export const keyText = ({ kind, value }: Pick<ViaKey, 'kind' | 'value'>): string => `${kind} ${value}`;

export const keysText = (channel: Channel, identity: IdentitySet): string =>
  channel.keysOf(identity).map(keyText).join();
