// One record of the SMS back end becomes one entry of the line. Pure; whatever comes in, an entry goes out.
import * as z from 'zod/mini';
import type { IdentityKey } from '#src/channels/channel.ts';
import { unreadableEntry } from '#src/channels/unreadable.ts';
import { fingerprint } from '#src/lib/fingerprint.ts';
import { plain } from '#src/lib/html-text.ts';
import { own } from '#src/lib/own.ts';
import { rawText } from '#src/lib/raw-text.ts';
import type { Entry, Instant } from '#src/timeline/index.ts';
import type { Delivery, SmsEntry } from './body.ts';
import { instantOf } from './wire-date.ts';
import { WireMessage } from './wire.ts';

export const CHANNEL = 'sms';

const DELIVERY: Readonly<Record<string, Delivery>> = {
  accepted: 'waiting',
  scheduled: 'waiting',
  queued: 'waiting',
  sending: 'waiting',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  undelivered: 'not-delivered',
  failed: 'not-delivered',
  canceled: 'not-delivered',
  received: 'received',
  receiving: 'received',
};

/**
 * The entry of one record. `via` is the key whose stream brought it, `near` the instant it gets when its own cannot
 * be read.
 */
export function entryOf(record: unknown, via: IdentityKey, near: Instant): Entry {
  const read = z.safeParse(WireMessage, record);
  const at = whenOf(record);
  if (read.success && at !== undefined) return entryOfMessage(read.data, via, at);
  const [issue] = read.error?.issues ?? [];
  const reason = issue ? `${issue.path.join('.')}: ${issue.message}` : 'date_created: no date';
  const nativeId = textAt(record, 'sid') ?? `unreadable-${fingerprint(rawText(record))}`;
  return {
    ...unreadableEntry({ channel: CHANNEL, nativeId, sort: nativeId, at: at ?? near, reason, record }),
    via,
  };
}

function entryOfMessage(message: WireMessage, via: IdentityKey, at: Instant): SmsEntry {
  const isTheirs = message.direction === 'inbound';
  const theirs = bare(isTheirs ? (message.from ?? via.value) : message.to);
  const ours = isTheirs ? message.to : message.from;
  const text = plain(message.body.replaceAll(/\r\n?/g, '\n'));
  const error =
    message.error_message ?? (message.error_code == null ? undefined : String(message.error_code));
  return {
    key: `${CHANNEL}/${message.sid}`,
    channel: CHANNEL,
    nativeId: message.sid,
    sort: message.sid,
    at,
    kind: 'message',
    from: isTheirs ? 'customer' : 'us',
    who: isTheirs ? theirs : senderName(message.from),
    via,
    thread: theirs,
    ...(isTheirs && { stop: CHANNEL }),
    summary: text,
    body: {
      text,
      theirs,
      ...(ours != null && { ours }),
      delivery: isTheirs ? 'received' : (own(DELIVERY, message.status) ?? 'sent'),
      media: countOf(message.num_media),
      ...(error !== undefined && { error: plain(error) }),
    },
  };
}

/** `date_sent`, or `date_created` while it waits; undefined when neither is a date. */
export function whenOf(record: unknown): Instant | undefined {
  return instantOf(textAt(record, 'date_sent') ?? '') ?? instantOf(textAt(record, 'date_created') ?? '');
}

/** When the back end took it in. */
export const createdOf = (record: unknown): Instant | undefined =>
  instantOf(textAt(record, 'date_created') ?? '');

export function textAt(record: unknown, field: string): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const value: unknown = Reflect.get(record, field);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A number without the prefix of another network. */
export const bare = (number: string): string => number.replace(/^whatsapp:/, '');

/** Some senders are names; a number says nothing about who wrote. */
const senderName = (from: string | null): string =>
  from === null || /^(?:whatsapp:)?\+?\d+$/.test(from) ? '' : plain(from);

/** Counts are text; what is no count is none. */
function countOf(text: string | null | undefined): number {
  const count = Number(text ?? 0);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
