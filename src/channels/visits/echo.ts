// A visit as it stands on the line while it is being written down.
import type { Outgoing } from '#src/channels/channel.ts';
import type { Entry } from '#src/timeline/index.ts';
import { entriesOf } from './map.ts';
import type { Visit } from './wire.ts';

/** A visit as the counter tells it: the log adds who served, its own id and when it was told. */
export type LoggedVisit = Omit<Visit, 'id' | 'associate' | 'recorded_at'>;

export function echo(outgoing: Outgoing, us: { readonly name: string }): Entry | undefined {
  const told = { ...Object(outgoing.deed), id: outgoing.intentId, associate: { id: '', name: us.name } };
  const [entry] = entriesOf([told], [], outgoing.createdAt);
  return entry && { ...entry, key: `echo/${outgoing.intentId}`, intentId: outgoing.intentId };
}
