// Margaret's chats: a thousand conversations of 25 sittings with 16 messages each.
import { introduce } from '../../story/person.ts';
import { brandOf } from '../../places.ts';
import type { ChatConversationRecord, ChatMessageRecord } from '../../records/messages.ts';
import { CONVERSATIONS_FROM, idAt, NUMBER } from './ids.ts';
import { slotAt, wholeSecond } from './slots.ts';
import { answered, asked } from './words.ts';

export const CHAT_MESSAGES = 400_000;
const PER_SITTING = 16;
const PER_CONVERSATION = 25 * PER_SITTING;
const SITTINGS = CHAT_MESSAGES / PER_SITTING;
export const CONVERSATIONS = CHAT_MESSAGES / PER_CONVERSATION;
const SALT = 1;
const LONGEST = 720_000;

export const margaretAshdown = introduce(NUMBER, {
  id: 'margaret-ashdown',
  name: 'Margaret Ashdown',
  brand: 'dunmore',
  since: '2016-03-20',
  pronoun: 'she',
  email: 'margaret.ashdown@example.com',
  phone: '+447700900499',
  acct: 'mashdown',
  web: 'mashdown',
  more: {
    tier: 'Gold',
    value: { minor: 9_123_400, currency: 'GBP', orders: 30_000 },
    cost: { minor: 2_104_000 },
  },
});
const HER = margaretAshdown.id;

const sittingAt = (sitting: number): number => wholeSecond(slotAt(SALT, sitting, SITTINGS));

export function chatInstant(index: number): number {
  const sitting = Math.floor(index / PER_SITTING);
  const from = sittingAt(sitting);
  const room = sitting + 1 < SITTINGS ? sittingAt(sitting + 1) - from : LONGEST;
  return wholeSecond(from + (Math.min(LONGEST, 0.9 * room) * (index % PER_SITTING)) / PER_SITTING);
}

export function chatAt(index: number): ChatMessageRecord {
  const place = index % PER_SITTING;
  const at = chatInstant(index);
  const head = {
    id: idAt('chat-message', index, at),
    customer: HER,
    at,
    conversation: CONVERSATIONS_FROM + 1 + Math.floor(index / PER_CONVERSATION),
  };
  if (place === PER_SITTING - 1)
    return {
      ...head,
      from: 'activity',
      who: brandOf('dunmore').name,
      text: 'Conversation was marked resolved by Leila Aziz',
      ended: 'resolved',
    };
  return place % 2 === 0
    ? { ...head, from: 'customer', who: margaretAshdown.name, text: asked(SALT, index) }
    : { ...head, from: 'agent', who: 'Leila Aziz', text: answered(SALT, index) };
}

/** Her conversation with this id, if it is one. */
export function conversationOf(id: number): ChatConversationRecord | undefined {
  const n = id - CONVERSATIONS_FROM - 1;
  if (!Number.isInteger(n) || n < 0 || n >= CONVERSATIONS) return undefined;
  return {
    id,
    customer: HER,
    contactId: 20_000 + NUMBER,
    site: brandOf('dunmore').site,
    createdAt: chatInstant(n * PER_CONVERSATION),
    lastActivityAt: chatInstant((n + 1) * PER_CONVERSATION - 1),
    status: 'resolved',
    agent: 'Leila Aziz',
  };
}
