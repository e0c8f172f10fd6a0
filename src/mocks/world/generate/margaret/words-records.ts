// What Margaret and we wrote and said, each made from its place when it is asked for.
import { fraction } from '../../chance.ts';
import { notificationIdOf } from '../../native-ids.ts';
import { brandOf } from '../../places.ts';
import type { RecordKind, Records } from '../../records/world.ts';
import { MINUTE } from '../../when.ts';
import { chatAt, margaretAshdown } from './chats.ts';
import { idAt, NUMBER } from './ids.ts';
import { head, instantAt } from './instants.ts';
import { answered, asked, thing } from './words.ts';

const NAME = margaretAshdown.name;
const MAIL = 'margaret.ashdown@example.com';
const PHONE = '+447700900499';
const SHOP = brandOf('dunmore');

type Maker<K extends RecordKind> = (index: number) => Records[K];
interface Written {
  readonly 'chat-message': Maker<'chat-message'>;
  readonly mail: Maker<'mail'>;
  readonly sms: Maker<'sms'>;
  readonly call: Maker<'call'>;
  readonly post: Maker<'post'>;
}

export const written: Written = {
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
};
