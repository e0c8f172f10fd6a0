// What a channel's `thread` is, said once, so that entries on the line and the cases they belong to agree:
//
//   chat      the conversation id, as text          visits    the visit id
//   email     the mail's thread id                  orders    the order id
//   sms       the customer's number, E.164          website   the event id
//   phone     the call id                           campaigns the touch id
//   social    the id of the first post of its thread (follow in-reply-to)
//   notes     none: the desk's entries name their case themselves
//
// A thread belongs to a case from the case's opening on: a number or a mail thread may be far older than the problem.
// Single entries placed by hand (`entries`) belong whenever they happened.
import type { CaseRecord } from './records/case.ts';
import type { SocialPostRecord } from './records/messages.ts';
import type { RecordKind, Records } from './records/world.ts';

const CHANNELS: { readonly [K in RecordKind]: string } = {
  'chat-message': 'chat',
  mail: 'email',
  sms: 'sms',
  call: 'phone',
  post: 'social',
  visit: 'visits',
  order: 'orders',
  'web-event': 'website',
  touch: 'campaigns',
  'desk-entry': 'notes',
};
export const recordKinds: readonly RecordKind[] = [
  'chat-message',
  'mail',
  'sms',
  'call',
  'post',
  'visit',
  'order',
  'web-event',
  'touch',
  'desk-entry',
];

/** The kind of the records a channel shows; undefined: there is no such channel. */
export const kindOf = (channel: string): RecordKind | undefined =>
  recordKinds.find((kind) => CHANNELS[kind] === channel);

/** The channel that shows records of a kind. */
export const channelOf = (kind: RecordKind): string => CHANNELS[kind];

/** A record together with its kind, so that it can be told apart. */
export type Told = {
  readonly [K in RecordKind]: { readonly kind: K; readonly record: Records[K] };
}[RecordKind];

/** The thread of a record; `postOf` finds a post by id, to climb to the first of its thread. */
export function threadOf(
  told: Told,
  postOf: (id: string) => SocialPostRecord | undefined,
): string | undefined {
  switch (told.kind) {
    case 'chat-message':
      return String(told.record.conversation);
    case 'mail':
      return told.record.thread;
    case 'sms':
      return told.record.direction === 'in' ? told.record.from : told.record.to;
    case 'post':
      return firstOf(told.record, postOf);
    case 'desk-entry':
      return undefined;
    case 'call':
    case 'visit':
    case 'order':
    case 'web-event':
    case 'touch':
      return told.record.id;
  }
}

function firstOf(post: SocialPostRecord, postOf: (id: string) => SocialPostRecord | undefined): string {
  let first = post;
  for (let steps = 0; first.inReplyTo !== undefined && steps < 100; steps++) {
    const above = postOf(first.inReplyTo);
    if (above === undefined) return first.inReplyTo;
    first = above;
  }
  return first.id;
}

/** Whether a record belongs to a case. */
export function belongsTo(
  owner: CaseRecord,
  told: Told,
  postOf: (id: string) => SocialPostRecord | undefined,
): boolean {
  const { id, at } = told.record;
  if (told.kind === 'desk-entry') return told.record.caseId === owner.id;
  const channel = channelOf(told.kind);
  if (owner.entries.some((entry) => entry.channel === channel && entry.id === id)) return true;
  if (at < owner.openedAt || at > (owner.resolvedAt ?? Infinity)) return false;
  const thread = threadOf(told, postOf);
  return owner.threads.some((listed) => listed.channel === channel && listed.thread === thread);
}
