// Margaret Ashdown, case 90001: a million records over ten years, none of them kept anywhere.
import { firstAtOrAfter } from '../../feed.ts';
import { CARE } from '../../places.ts';
import type { CaseRecord } from '../../records/case.ts';
import type { ChatConversationRecord } from '../../records/messages.ts';
import type { Feed, RecordKind, Records } from '../../records/world.ts';
import type { Told } from '../../threads.ts';
import { channelOf, threadOf } from '../../threads.ts';
import { stopOf, trailOf, type Stop } from '../../trail.ts';
import { london } from '../../when.ts';
import { CONVERSATIONS, conversationOf } from './chats.ts';
import { CONVERSATIONS_FROM, placeIn } from './ids.ts';
import { done } from './deeds-records.ts';
import { instantAt, LENGTHS } from './instants.ts';
import { written } from './words-records.ts';
import { margaretAshdown } from './chats.ts';

const makers: { readonly [K in RecordKind]: (index: number) => Records[K] } = { ...written, ...done };

export function margaretFeed<K extends RecordKind>(kind: K): Feed<Records[K]> {
  const length = LENGTHS[kind];
  return {
    length,
    at: (index) => {
      if (!Number.isInteger(index) || index < 0 || index >= length)
        throw new RangeError(`no ${kind} at ${index} of ${length}`);
      return makers[kind](index);
    },
    indexOf: (instant) => firstAtOrAfter(length, (index) => instantAt(kind, index), instant),
  };
}

/** One of her records by its id. */
export function margaretFinds<K extends RecordKind>(kind: K, id: string): Records[K] | undefined {
  const place = placeIn(kind, id);
  if (place === undefined) return undefined;
  const index = 'index' in place ? place.index : margaretFeed(kind).indexOf(place.at);
  if (index >= LENGTHS[kind]) return undefined;
  const record = makers[kind](index);
  return record.id === id ? record : undefined;
}

let conversations: readonly ChatConversationRecord[] | undefined;
/** Her thousand conversations, oldest first; made once. */
export function margaretConversations(): readonly ChatConversationRecord[] {
  conversations ??= Array.from({ length: CONVERSATIONS }, (_, n) =>
    conversationOf(CONVERSATIONS_FROM + 1 + n),
  ).filter((conversation) => conversation !== undefined);
  return conversations;
}

const OPENED_AT = london('2026-03-19 06:00');

/** Everything told since the case was opened, kind by kind. */
function recent(): readonly Told[] {
  const since = <K extends RecordKind>(kind: K): readonly Records[K][] => {
    const feed = margaretFeed(kind);
    const from = feed.indexOf(OPENED_AT);
    return Array.from({ length: feed.length - from }, (_, i) => feed.at(from + i));
  };
  return [
    ...since('chat-message').map((record): Told => ({ kind: 'chat-message', record })),
    ...since('mail').map((record): Told => ({ kind: 'mail', record })),
    ...since('sms').map((record): Told => ({ kind: 'sms', record })),
    ...since('call').map((record): Told => ({ kind: 'call', record })),
    ...since('post').map((record): Told => ({ kind: 'post', record })),
    ...since('visit').map((record): Told => ({ kind: 'visit', record })),
    ...since('web-event').map((record): Told => ({ kind: 'web-event', record })),
  ];
}

let kept: CaseRecord | undefined;
export function margaretCase(): CaseRecord {
  if (kept !== undefined) return kept;
  const told = recent();
  const threads = new Map<string, { channel: string; thread: string }>();
  const stops: Stop[] = [];
  for (const one of told) {
    const channel = channelOf(one.kind);
    const thread = threadOf(one, (id) => margaretFinds('post', id));
    if (thread !== undefined) threads.set(`${channel} ${thread}`, { channel, thread });
    const stop = stopOf(one);
    if (stop !== undefined) stops.push(stop);
  }
  const words = stops
    .filter((stop) => stop.channel !== 'visits' && stop.channel !== 'website')
    .map((stop) => stop.at);
  kept = {
    id: '90001',
    customer: margaretAshdown.id,
    subject: 'Ten years of questions',
    brand: 'dunmore',
    team: CARE,
    state: 'open',
    ownerId: 'priya',
    ownedSince: OPENED_AT,
    openedAt: OPENED_AT,
    customerWroteAt: words.length === 0 ? null : Math.max(...words),
    replyDueAt: london('2026-03-19 19:00'),
    unread: 0,
    trail: trailOf(stops),
    promises: [],
    threads: [...threads.values()],
    entries: [],
    remarks: [],
    version: 1,
  };
  return kept;
}
