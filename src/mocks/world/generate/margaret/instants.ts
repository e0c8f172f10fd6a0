// How many records of each kind Margaret has, and when each happened.
import type { RecordKind } from '../../records/world.ts';
import { CHAT_MESSAGES, chatInstant, margaretAshdown } from './chats.ts';
import { idAt } from './ids.ts';
import { slotAt, wholeSecond } from './slots.ts';

const HER = margaretAshdown.id;

/** How many of each kind: a million together. */
export const LENGTHS: { readonly [K in RecordKind]: number } = {
  'chat-message': CHAT_MESSAGES,
  mail: 150_000,
  sms: 150_000,
  call: 60_000,
  post: 40_000,
  visit: 20_000,
  order: 30_000,
  'web-event': 100_000,
  touch: 30_000,
  'desk-entry': 20_000,
};
const SALTS: { readonly [K in RecordKind]: number } = {
  'chat-message': 1,
  mail: 2,
  sms: 3,
  call: 4,
  post: 5,
  visit: 6,
  order: 7,
  'web-event': 8,
  touch: 9,
  'desk-entry': 10,
};

/** The instant a record's feed is sorted by. */
export function instantAt(kind: RecordKind, index: number): number {
  if (kind === 'chat-message') return chatInstant(index);
  const at = slotAt(SALTS[kind], index, LENGTHS[kind]);
  return kind === 'post' ? at : wholeSecond(at);
}

/** What every record begins with. */
export function head(kind: RecordKind, index: number) {
  const at = instantAt(kind, index);
  return { id: idAt(kind, index, at), customer: HER, at };
}
