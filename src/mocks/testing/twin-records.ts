// One record of every kind of one customer, for tests that ask for everything of somebody's.
import type { RecordKind, Records } from '../world/records/world.ts';
import { BEGINS_AT, HOUR_MS } from './tiny-world.ts';

export interface Twin {
  readonly id: string;
  readonly name: string;
  readonly brand: 'dunmore' | 'rye';
  /** Makes ids and keys of this twin unlike the other's: one digit. */
  readonly digit: number;
  /** Stands in every word they wrote. */
  readonly words: string;
  /** Colleagues wrote among themselves about them: the word stands in all of it. */
  readonly hush?: string;
}

export const idsOf = ({ id, digit }: Pick<Twin, 'id' | 'digit'>) => ({
  customer: id,
  case: `2100${digit}`,
  email: `${id}@mail.example`,
  phone: `+44770090050${digit}`,
  contact: `7${digit}00`,
  acct: `${id}@social.example`,
  square: `CUSTOMER${digit}`,
  hubspot: `51${digit}00`,
  loyalty: `L-${digit}`,
  user: `web-${id}`,
  talk: 700 + digit,
  message: `77${digit}00`,
  whisper: `77${digit}01`,
  mail: `M${digit}`,
  sms: `SM${String(digit).repeat(32)}`,
  call: `88${digit}00`,
  post: `11625399040252313${digit}`,
  visit: `vis_0000${digit}000`,
  order: `CAORDER${digit}`,
  number: `DM-9000${digit}`,
  touch: `tch_0000${digit}000`,
});

const filesOf =
  ({ digit }: Twin) =>
  (kind: string) => [{ id: `${kind}-${digit}`, name: 'photo.jpg', type: 'image/jpeg', size: 3 }];

export type OneOfEach = { readonly [K in RecordKind]: readonly Records[K][] };

/** What happened an hour before the world begins, one of each. */
export function recordsOf(twin: Twin): OneOfEach {
  const { id: customer, words, hush } = twin;
  const ids = idsOf(twin);
  const files = filesOf(twin);
  const at = BEGINS_AT - HOUR_MS;
  const own = { customer, at };
  const whisper = hush === undefined ? [] : [hush];
  const chat = { ...own, conversation: ids.talk };
  const entry = { ...own, caseId: ids.case, who: 'Priya Nair', staffId: 'priya' };
  return {
    'chat-message': [
      { ...chat, id: ids.message, from: 'customer', who: twin.name, text: words, attachments: files('c') },
      ...whisper.map((text) => ({
        ...chat,
        id: ids.whisper,
        from: 'agent' as const,
        who: 'Priya Nair',
        text,
        private: true,
        attachments: files('w'),
      })),
    ],
    mail: [
      {
        ...own,
        id: ids.mail,
        direction: 'in',
        from: { name: twin.name, email: ids.email },
        to: [{ name: null, email: `help@${twin.brand}.example` }],
        subject: words,
        text: words,
        thread: `T${ids.mail}`,
        messageId: `${ids.mail}@mail.example`,
        attachments: files('m'),
      },
    ],
    sms: [
      {
        ...own,
        id: ids.sms,
        direction: 'in',
        from: ids.phone,
        to: '+447700900000',
        body: words,
        status: 'received',
        sentAt: at,
      },
    ],
    call: [
      {
        ...own,
        id: ids.call,
        contactId: ids.hubspot,
        direction: 'in',
        line: 'Freephone',
        agent: 'Tom Keller',
        durationMs: 60_000,
        status: 'COMPLETED',
        note: `<p>${words}</p>`,
        fromNumber: ids.phone,
        toNumber: '+448000000000',
        createdAt: at,
      },
    ],
    post: [
      {
        ...own,
        id: ids.post,
        direction: 'in',
        notificationId: `2${ids.post}`,
        acct: ids.acct,
        displayName: twin.name,
        content: `<p>${words}</p>`,
        visibility: 'public',
        attachments: files('p'),
      },
    ],
    visit: [
      {
        ...own,
        id: ids.visit,
        store: 'kingsgate',
        endedAt: at,
        reason: 'shopping',
        associate: null,
        summary: words,
        items: [],
        orderIds: [],
        identifiedBy: 'loyalty',
        reportedBy: 'store',
      },
    ],
    order: [
      {
        ...own,
        id: ids.order,
        number: ids.number,
        squareCustomer: ids.square,
        location: 'kingsgate',
        source: 'Web shop',
        state: 'OPEN',
        version: 1,
        updatedAt: at,
        items: [{ uid: 'l1', name: words, quantity: '1', minor: 1000 }],
        currency: 'GBP',
        totalMinor: 1000,
        paid: true,
        steps: [{ kind: 'ordered', at }],
      },
    ],
    'web-event': [
      {
        ...own,
        id: `web_0000${twin.digit}000`,
        action: 'viewed',
        page: '/',
        text: words,
        signedIn: true,
        user: ids.user,
      },
    ],
    touch: [{ ...own, id: ids.touch, medium: 'email', campaign: words, state: 'sent' }],
    'desk-entry': [
      { ...entry, id: `ent_0000${twin.digit}000`, kind: 'ownership', act: 'claimed', text: hush ?? words },
      ...whisper.map((text) => ({ ...entry, id: `ent_0000${twin.digit}001`, kind: 'note' as const, text })),
    ],
  };
}
