// A note as it stands on the line while it is being written.
import type { Outgoing } from '#src/channels/channel.ts';
import type { Entry } from '#src/timeline/index.ts';
import type { NoteBody } from './body.ts';
import { CHANNEL } from './map.ts';

export const echo = (outgoing: Outgoing, us: { readonly name: string }): Entry<NoteBody> => ({
  key: `echo/${outgoing.intentId}`,
  channel: CHANNEL,
  nativeId: outgoing.intentId,
  sort: outgoing.intentId,
  at: outgoing.createdAt,
  kind: 'note',
  from: 'us',
  who: us.name,
  thread: outgoing.caseId,
  summary: outgoing.text,
  intentId: outgoing.intentId,
  body: { kind: 'note', text: outgoing.text },
});
