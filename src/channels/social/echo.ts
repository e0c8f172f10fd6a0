// An answer as it stands on the line while it is under way.
import type { Outgoing } from '#src/channels/channel.ts';
import { sortable } from '#src/lib/ids.ts';
import type { PostBody, PostEntry } from './body.ts';
import { at } from './map.ts';
import { visibilityOf, type Visibility } from './visibility.ts';

/** The customer's own choice, unless the writer made another; to nobody in particular, as private as can be. */
export const visibilityFor = ({ visibility, inReplyTo }: Outgoing): Visibility =>
  visibilityOf(visibility) ?? visibilityOf(at(inReplyTo?.body, 'visibility')) ?? 'direct';

export function echo(outgoing: Outgoing, us: { readonly name: string }): PostEntry {
  const { to, inReplyTo } = outgoing;
  const body: PostBody = {
    text: outgoing.text,
    visibility: visibilityFor(outgoing),
    acct: '',
    customerAcct: (to?.value ?? '').replace(/^@/, ''),
    files: [],
  };
  const thread = inReplyTo?.thread ?? inReplyTo?.nativeId;
  return {
    key: `echo/${outgoing.intentId}`,
    channel: outgoing.channel,
    nativeId: outgoing.intentId,
    sort: sortable(outgoing.intentId),
    at: outgoing.createdAt,
    kind: 'message',
    from: 'us',
    who: us.name,
    ...(to && { via: to }),
    ...(thread !== undefined && { thread }),
    summary: outgoing.text,
    intentId: outgoing.intentId,
    body,
  };
}
