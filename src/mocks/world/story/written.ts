// How a story tells what was written: chats, mails, text messages, posts.
import { conversationId, notificationIdOf } from '../native-ids.ts';
import { staffOf } from '../places.ts';
import type {
  ChatConversationRecord,
  ChatMessageRecord,
  MailRecord,
  SmsRecord,
  SocialPostRecord,
} from '../records.ts';
import { enclose, type Draft, type Enclosed, type When } from './draft.ts';

type ChatMore = Partial<Omit<ChatMessageRecord, 'attachments' | 'wire'>> & {
  readonly attachments?: readonly Enclosed[];
  readonly wire?: (id: string, conversation: number) => unknown;
};
/** When, who (`customer`, `bot`, `activity` or an agent's name), what. */
export type ChatLine = readonly [when: When, who: string, text: string, more?: ChatMore];

const SPEAKERS: Readonly<Record<string, ChatMessageRecord['from']>> = {
  customer: 'customer',
  bot: 'bot',
  activity: 'activity',
};

export function chatPen(draft: Draft) {
  const say = (conversation: number, [when, speaker, text, more = {}]: ChatLine): ChatMessageRecord => {
    const at = draft.at(when);
    const id = draft.idFor('chat-message', at);
    const from = SPEAKERS[speaker] ?? 'agent';
    const who = from === 'customer' ? draft.customer.name : from === 'agent' ? speaker : draft.brand.name;
    const { attachments, wire, ...rest } = more;
    const message: ChatMessageRecord = {
      id,
      customer: draft.customer.id,
      at,
      conversation,
      from,
      who,
      text,
      ...rest,
      ...(attachments && { attachments: enclose('chat-message', id, attachments) }),
      ...(wire && { wire: wire(id, conversation) }),
    };
    draft.records['chat-message'].push(message);
    return message;
  };
  return {
    /** A conversation with its messages. `resolved` when it ended. */
    chat(
      lines: readonly ChatLine[],
      more: Partial<ChatConversationRecord> = {},
    ): readonly ChatMessageRecord[] {
      const id = conversationId(draft.number, draft.conversations.length);
      const messages = lines.map((line) => say(id, line));
      const [first, last] = [messages[0], messages.at(-1)];
      if (first === undefined || last === undefined) throw new RangeError('a chat without a word');
      const agent = messages.findLast((message) => message.from === 'agent')?.who;
      draft.conversations.push({
        id,
        customer: draft.customer.id,
        contactId: Number(draft.key('chatwoot_contact')),
        site: draft.brand.site,
        createdAt: first.at,
        lastActivityAt: last.at,
        status: last.ended === undefined ? 'open' : 'resolved',
        ...(agent !== undefined && { agent }),
        ...more,
      });
      return messages;
    },
  };
}

type MailMore = Partial<Omit<MailRecord, 'attachments' | 'wire'>> & {
  /** The mail it answers. */
  readonly re?: MailRecord;
  readonly attachments?: readonly Enclosed[];
  readonly wire?: (id: string, thread: string, at: number) => unknown;
};

export function mailPen(draft: Draft) {
  const them = () => ({ name: draft.customer.name, email: draft.key('email') });
  const write = (
    when: When,
    text: string,
    subject: string,
    more: MailMore,
    known: Pick<MailRecord, 'direction' | 'from' | 'to'>,
  ) => {
    const at = draft.at(when);
    const id = draft.idFor('mail', at);
    const { re, attachments, wire, ...rest } = more;
    const thread = re?.thread ?? draft.freshMailThread();
    const sender = known.direction === 'in' ? known.from.email.replace(/^.*@/, '') : draft.brand.site;
    const mail: MailRecord = {
      id,
      customer: draft.customer.id,
      at,
      ...known,
      subject,
      text,
      thread,
      messageId: `${id.toLowerCase()}@mail.${sender}`,
      ...(re && { inReplyTo: re.messageId }),
      seen: true,
      ...rest,
      ...(attachments && { attachments: enclose('mail', id, attachments) }),
      ...(wire && { wire: wire(id, thread, at) }),
    };
    draft.records.mail.push(mail);
    return mail;
  };
  return {
    mailIn: (when: When, subject: string, text: string, more: MailMore = {}): MailRecord =>
      write(when, text, subject, more, {
        direction: 'in',
        from: them(),
        to: [{ name: draft.brand.name, email: draft.brand.email }],
      }),
    /** `by` is a colleague's id, or undefined for a mail that the system sent. */
    mailOut: (
      when: When,
      by: string | undefined,
      subject: string,
      text: string,
      more: MailMore = {},
    ): MailRecord =>
      write(when, text, subject, more, {
        direction: 'out',
        from: { name: by === undefined ? draft.brand.name : staffOf(by).name, email: draft.brand.email },
        to: [them()],
      }),
  };
}

type SmsMore = Partial<Omit<SmsRecord, 'wire'>> & { readonly wire?: (id: string, at: number) => unknown };

export function smsPen(draft: Draft) {
  const text = (when: When, body: string, direction: 'in' | 'out', { wire, ...more }: SmsMore): SmsRecord => {
    const at = draft.at(when);
    const id = draft.idFor('sms', at);
    const mobile = draft.key('phone');
    const sms: SmsRecord = {
      id,
      customer: draft.customer.id,
      at,
      direction,
      from: direction === 'in' ? mobile : draft.brand.sms,
      to: direction === 'in' ? draft.brand.sms : mobile,
      body,
      status: direction === 'in' ? 'received' : 'delivered',
      sentAt: at,
      ...more,
      ...(wire && { wire: wire(id, at) }),
    };
    draft.records.sms.push(sms);
    return sms;
  };
  return {
    smsIn: (when: When, body: string, more: SmsMore = {}): SmsRecord => text(when, body, 'in', more),
    smsOut: (when: When, body: string, more: SmsMore = {}): SmsRecord => text(when, body, 'out', more),
  };
}

type PostMore = Partial<Omit<SocialPostRecord, 'attachments'>> & {
  readonly re?: SocialPostRecord;
  readonly attachments?: readonly Enclosed[];
};

/** A mention as the network writes it into a post. */
export const mention = (acct: string): string =>
  `<span class="h-card"><a href="https://social.example/@${acct}" class="u-url mention">@<span>${acct.replace(/@.*$/, '')}</span></a></span>`;

export function postPen(draft: Draft) {
  const post = (
    when: When,
    content: string,
    direction: 'in' | 'out',
    { re, attachments, ...more }: PostMore,
  ): SocialPostRecord => {
    const at = draft.at(when);
    const id = draft.idFor('post', at);
    const record: SocialPostRecord = {
      id,
      customer: draft.customer.id,
      at,
      direction,
      ...(direction === 'in' && { notificationId: notificationIdOf(id) }),
      acct: direction === 'in' ? draft.key('mastodon_acct') : draft.brand.acct,
      displayName: direction === 'in' ? draft.customer.name : draft.brand.name,
      content,
      visibility: re?.visibility ?? 'public',
      ...(re && { inReplyTo: re.id }),
      ...more,
      ...(attachments && { attachments: enclose('post', id, attachments) }),
    };
    draft.records.post.push(record);
    return record;
  };
  return {
    mention: () => mention(draft.brand.acct),
    postIn: (when: When, html: string, more: PostMore = {}): SocialPostRecord => post(when, html, 'in', more),
    postOut: (when: When, by: string, html: string, more: PostMore = {}): SocialPostRecord =>
      post(when, html, 'out', { agent: staffOf(by).name, ...more }),
  };
}
