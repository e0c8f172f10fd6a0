// A note, a customer passed on or their thanks, as it stands on the line while it is being written.
import type { Outgoing } from '#src/channels/channel.ts';
import type { Entry } from '#src/timeline/index.ts';
import type { DeskBody } from './body.ts';
import { CHANNEL } from './map.ts';
import { isPraise } from './praise.ts';

export function echo(outgoing: Outgoing, us: { readonly name: string }): Entry<DeskBody> | undefined {
  const { intentId, createdAt, caseId, deed } = outgoing;
  // What is done with an offer stands in the offers, not on the line.
  if (deed !== undefined && !isPraise(deed)) return undefined;
  return {
    key: `echo/${intentId}`,
    channel: CHANNEL,
    nativeId: intentId,
    sort: intentId,
    at: createdAt,
    kind: outgoing.mode === 'deed' ? 'ownership' : 'note',
    from: 'us',
    who: us.name,
    ...(caseId !== '' && { thread: caseId }),
    summary: outgoing.text,
    intentId,
    body: bodyOf(outgoing),
  };
}

function bodyOf({ mode, deed, text, caseId }: Outgoing): DeskBody {
  if (isPraise(deed)) return { kind: 'praise', to: deed.to, order: deed.number, text };
  return mode === 'deed'
    ? { kind: 'ownership', act: 'passed', reason: text }
    : { kind: 'note', text, caseId };
}
