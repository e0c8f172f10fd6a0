// A note, or a customer passed on, as it stands on the line while it is being written.
import type { Outgoing } from '#src/channels/channel.ts';
import type { Entry } from '#src/timeline/index.ts';
import type { DeskBody } from './body.ts';
import { CHANNEL } from './map.ts';

export function echo(outgoing: Outgoing, us: { readonly name: string }): Entry<DeskBody> | undefined {
  // What is done with an offer stands in the offers, not on the line.
  if (outgoing.deed !== undefined) return undefined;
  return {
    key: `echo/${outgoing.intentId}`,
    channel: CHANNEL,
    nativeId: outgoing.intentId,
    sort: outgoing.intentId,
    at: outgoing.createdAt,
    kind: outgoing.mode === 'deed' ? 'ownership' : 'note',
    from: 'us',
    who: us.name,
    ...(outgoing.caseId !== '' && { thread: outgoing.caseId }),
    summary: outgoing.text,
    intentId: outgoing.intentId,
    body:
      outgoing.mode === 'deed'
        ? { kind: 'ownership', act: 'passed', reason: outgoing.text }
        : { kind: 'note', text: outgoing.text, caseId: outgoing.caseId },
  };
}
