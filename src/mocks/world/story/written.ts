// How a story tells what was written at length: chats and mails.
import { conversationId } from '../native-ids.ts';
import { staffOf } from '../places.ts';
import type { ChatConversationRecord, ChatMessageRecord, MailRecord } from '../records/messages.ts';
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
