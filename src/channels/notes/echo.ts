// A note, a customer passed on, their thanks or an offer used, as it stands on the line while it is being written.
import type { Outgoing } from '#src/channels/channel.ts';
import type { Entry } from '#src/timeline/index.ts';
import type { DeskBody } from './body.ts';
import { CHANNEL } from './map.ts';
import { isPraise } from './praise.ts';

/** What of it stands on the line. */
const DONE: Readonly<Record<string, 'used' | 'given-back'>> = { use: 'used', 'give-back': 'given-back' };

const offerDone = (deed: unknown): 'used' | 'given-back' | undefined =>
  typeof deed === 'object' && deed !== null && 'offer' in deed && 'act' in deed
    ? DONE[String(deed.act)]
    : undefined;

export function echo(outgoing: Outgoing, us: { readonly name: string }): Entry<DeskBody> | undefined {
  const { intentId, createdAt, caseId, deed } = outgoing;
  // That an offer is open to everybody is the supervisor's to know, and whoever is taken in has no line yet.
  if (deed !== undefined && !isPraise(deed) && offerDone(deed) === undefined) return undefined;
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
  const did = offerDone(deed);
  if (did !== undefined) return { kind: 'offer', did, title: text, store: '' };
  if (isPraise(deed)) return { kind: 'praise', to: deed.to, order: deed.number, text };
  return mode === 'deed'
    ? { kind: 'ownership', act: 'passed', reason: text }
    : { kind: 'note', text, caseId };
}
