// A text message as it stands on the line while it is under way.
import type { Outgoing } from '#src/channels/channel.ts';
import type { SmsEntry } from './body.ts';

export function echo(outgoing: Outgoing, us: { readonly name: string }): SmsEntry {
  const theirs = outgoing.to?.value ?? '';
  return {
    key: `echo/${outgoing.intentId}`,
    channel: outgoing.channel,
    nativeId: outgoing.intentId,
    sort: outgoing.intentId,
    at: outgoing.createdAt,
    kind: 'message',
    from: 'us',
    who: us.name,
    ...(outgoing.to && { via: outgoing.to }),
    thread: theirs,
    summary: outgoing.text,
    intentId: outgoing.intentId,
    body: { text: outgoing.text, theirs, delivery: 'waiting', media: 0 },
  };
}
