// How a story tells what was written in short: text messages and posts.
import { notificationIdOf } from '../native-ids.ts';
import { staffOf } from '../places.ts';
import type { SmsRecord, SocialPostRecord } from '../records/messages.ts';
import { enclose, type Draft, type Enclosed, type When } from './draft.ts';

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
const mention = (acct: string): string =>
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
