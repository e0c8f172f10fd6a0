// Margaret's other records, each made from its place when it is asked for.
import { fraction } from '../../chance.ts';
import { notificationIdOf } from '../../native-ids.ts';
import { brandOf } from '../../places.ts';
import type { RecordKind, Records } from '../../records.ts';
import { DAY, HOUR, MINUTE } from '../../when.ts';
import { CHAT_MESSAGES, chatAt, chatInstant, margaretAshdown } from './chats.ts';
import { idAt, NUMBER } from './ids.ts';
import { slotAt, wholeSecond } from './slots.ts';
import { answered, asked, thing } from './words.ts';

const HER = margaretAshdown.id;
const NAME = margaretAshdown.name;
const MAIL = 'margaret.ashdown@example.com';
const PHONE = '+447700900499';
const SHOP = brandOf('dunmore');

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

function head(kind: RecordKind, index: number) {
  const at = instantAt(kind, index);
  return { id: idAt(kind, index, at), customer: HER, at };
}
const money = (index: number): number => 500 + Math.floor(fraction(NUMBER, index, 6) * 200) * 50;

type Makers = { readonly [K in RecordKind]: (index: number) => Records[K] };
export const makers: Makers = {
  'chat-message': chatAt,
  mail: (index) => {
    const letter = index - (index % 2);
    const subject = `About the ${thing(2, letter)}`;
    const own = head('mail', index);
    const messageId = `${own.id}@mail.example.com`;
    const [her, us] = [
      { name: NAME, email: MAIL },
      { name: SHOP.name, email: SHOP.email },
    ];
    const shared = { ...own, messageId, thread: `Tma${letter.toString(36).padStart(5, '0')}`, seen: true };
    if (index === letter)
      return {
        ...shared,
        direction: 'in',
        from: her,
        to: [us],
        subject,
        text: `Dear Dunmore,\n\n${asked(2, index)}\n\nMargaret Ashdown`,
      };
    return {
      ...shared,
      direction: 'out',
      from: us,
      to: [her],
      subject: `Re: ${subject}`,
      text: answered(2, index),
      inReplyTo: `${idAt('mail', letter, 0)}@mail.example.com`,
    };
  },
  sms: (index) => {
    const own = head('sms', index);
    return index % 2 === 0
      ? {
          ...own,
          direction: 'in',
          from: PHONE,
          to: SHOP.sms,
          body: asked(3, index),
          status: 'received',
          sentAt: own.at,
        }
      : {
          ...own,
          direction: 'out',
          from: SHOP.sms,
          to: PHONE,
          body: answered(3, index),
          status: 'delivered',
          sentAt: own.at,
        };
  },
  call: (index) => {
    const own = head('call', index);
    const durationMs = 60_000 + Math.floor(fraction(NUMBER, index, 7) * 600_000);
    return {
      ...own,
      contactId: String(510_000 + NUMBER),
      direction: index % 5 === 0 ? 'out' : 'in',
      line: 'Freephone',
      agent: 'Tom Keller',
      durationMs,
      status: 'COMPLETED',
      note: `<p>${asked(4, index)}</p>`,
      outcome: answered(4, index),
      fromNumber: index % 5 === 0 ? SHOP.phone : PHONE,
      toNumber: index % 5 === 0 ? PHONE : SHOP.phone,
      createdAt: own.at + durationMs + MINUTE,
    };
  },
  post: (index) => {
    const own = head('post', index);
    const first = index - (index % 2);
    return index === first
      ? {
          ...own,
          direction: 'in',
          notificationId: notificationIdOf(own.id),
          acct: 'mashdown',
          displayName: NAME,
          content: `<p>@dunmore ${asked(5, index)}</p>`,
          visibility: 'public',
        }
      : {
          ...own,
          direction: 'out',
          acct: SHOP.acct,
          displayName: SHOP.name,
          content: `<p>${answered(5, index)}</p>`,
          visibility: 'public',
          agent: 'Leila Aziz',
          inReplyTo: idAt('post', first, instantAt('post', first)),
        };
  },
  visit: (index) => {
    const own = head('visit', index);
    return {
      ...own,
      store: 'kingsgate',
      endedAt: own.at + 15 * MINUTE,
      reason: 'shopping',
      joinedAt: own.at,
      servedAt: own.at + (index % 12) * MINUTE,
      associate: { id: 'nadia', name: 'Nadia Petrov' },
      summary: asked(6, index),
      items: [{ name: thing(6, index), minor: money(index), currency: 'GBP' }],
      outcome: { kind: 'bought', text: 'by card', amount: { minor: money(index), currency: 'GBP' } },
      orderIds: [],
      identifiedBy: 'loyalty',
      reportedBy: 'store',
    };
  },
  order: (index) => {
    const updatedAt = instantAt('order', index);
    const at = updatedAt - 2 * DAY;
    return {
      id: idAt('order', index, updatedAt),
      customer: HER,
      at,
      number: `DM-9${String(index).padStart(5, '0')}`,
      squareCustomer: squareKey,
      location: 'web',
      source: 'Web shop',
      state: 'COMPLETED',
      version: 2,
      updatedAt,
      closedAt: updatedAt,
      items: [{ uid: 'l1', name: thing(7, index), quantity: '1', minor: money(index) }],
      currency: 'GBP',
      totalMinor: money(index),
      paid: true,
      fulfillment: { type: 'SHIPMENT', state: 'COMPLETED' },
      steps: [
        { kind: 'ordered', at },
        { kind: 'shipped', at: at + 20 * HOUR },
        { kind: 'delivered', at: updatedAt },
      ],
    };
  },
  'web-event': (index) => ({
    ...head('web-event', index),
    action: 'viewed',
    page: `/search/${index % 97}`,
    text: `Looked for the ${thing(8, index)}`,
    signedIn: true,
    user: 'mashdown',
  }),
  touch: (index) => ({
    ...head('touch', index),
    medium: 'email',
    campaign: `News of the ${thing(9, index)}`,
    state: index % 3 === 0 ? 'opened' : 'sent',
  }),
  'desk-entry': (index) => ({
    ...head('desk-entry', index),
    kind: 'note',
    who: 'Tom Keller',
    staffId: 'tom',
    text: `Asked about the ${thing(10, index)} again.`,
  }),
};

const squareKey = margaretAshdown.keys.find((key) => key.kind === 'square_customer')?.value ?? '';
