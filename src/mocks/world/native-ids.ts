// Ids that look right for each back end, say whose record they name, and grow with time inside one customer.
//
// Every customer of the world has a number (the hand-written ones below 100). An id carries that number and the
// record's place, so that a record is found by its id without looking through anybody else's.
import { hexOf, mix } from './chance.ts';
import type { AttachmentHome } from './records/record.ts';
import type { RecordKind } from './records/world.ts';

const PER_CUSTOMER = 1000;
const CALLS_FROM = 1_000_000;
/** Notification ids of mentions live this far above the id of their post. */
const NOTIFICATIONS_FROM = 1_000_000_000_000_000_000n;

const base36 = (n: number, width: number): string => n.toString(36).padStart(width, '0');
const digits = (n: number, width: number): string => String(n).padStart(width, '0');
const noise = (a: number, b: number, width: number): string => {
  let text = '';
  for (let i = 0; text.length < width; i++) text += base36(mix(a, b, i), 7).slice(0, 6);
  return text.slice(0, width);
};

/** The id of the `n`th record of a kind of customer `number`; posts are numbered by their instant instead. */
export function recordId(kind: RecordKind, number: number, n: number, at: number): string {
  if (n >= PER_CUSTOMER) throw new RangeError(`more than ${PER_CUSTOMER} records of ${kind}`);
  switch (kind) {
    case 'chat-message':
      return String(number * PER_CUSTOMER + n + 1);
    case 'mail':
      return `M${noise(number, 11, 5)}${base36(number, 4)}${base36(n, 2)}${noise(number, n, 6)}`;
    case 'sms':
      return `SM${hexOf(number, 6)}${number.toString(16).padStart(6, '0')}${n.toString(16).padStart(4, '0')}${hexOf(mix(number, n), 16)}`;
    case 'call':
      return String((CALLS_FROM + number) * PER_CUSTOMER + n);
    case 'post':
      return String((BigInt(at) << 16n) + BigInt(number));
    case 'order':
      return `CA${noise(number, n + 7, 14)}${base36(number, 4)}${base36(n, 2)}`.toUpperCase();
    case 'visit':
      return `vis_${digits(number, 5)}${digits(n, 3)}`;
    case 'web-event':
      return `web_${digits(number, 5)}${digits(n, 3)}`;
    case 'touch':
      return `tch_${digits(number, 5)}${digits(n, 3)}`;
    case 'desk-entry':
      return `ent_${digits(number, 5)}${digits(n, 3)}`;
  }
}

const OURS = /^(?:vis|web|tch|ent)_(\d{5,})\d{3}$/;

/** The customer's number inside a record id; undefined when it cannot be one of ours. */
export function numberOf(kind: RecordKind, id: string): number | undefined {
  const number = rawNumber(kind, id);
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

function rawNumber(kind: RecordKind, id: string): number {
  switch (kind) {
    case 'chat-message':
      return /^[1-9]\d*$/.test(id) ? Math.floor((Number(id) - 1) / PER_CUSTOMER) : Number.NaN;
    case 'mail':
      return /^M[0-9a-z]{17}$/.test(id) ? Number.parseInt(id.slice(6, 10), 36) : Number.NaN;
    case 'sms':
      return /^SM[0-9a-f]{32}$/.test(id) ? Number.parseInt(id.slice(8, 14), 16) : Number.NaN;
    case 'call':
      return /^\d+$/.test(id) ? Math.floor(Number(id) / PER_CUSTOMER) - CALLS_FROM : Number.NaN;
    case 'post':
      return /^\d+$/.test(id) ? Number(BigInt(id) & 0xffffn) : Number.NaN;
    case 'order':
      return /^CA[0-9A-Z]{20}$/.test(id) ? Number.parseInt(id.slice(16, 20), 36) : Number.NaN;
    case 'visit':
    case 'web-event':
    case 'touch':
    case 'desk-entry':
      return Number(OURS.exec(id)?.[1] ?? Number.NaN);
  }
}

/** The notification that announces a mention, beyond 2^53 like the post itself. */
export const notificationIdOf = (post: string): string => String(BigInt(post) + NOTIFICATIONS_FROM);

/** A customer's `n`th chat conversation, and back. */
export const conversationId = (number: number, n: number): number => number * 100 + n + 1;
export const numberOfConversation = (id: number): number => Math.floor((id - 1) / 100);

/** The `n`th mail thread of a customer. */
export const mailThread = (number: number, n: number): string =>
  `T${noise(number, 23, 4)}${base36(number, 4)}${base36(n, 2)}`;

/** Attachments name the record they hang on: `<letter><place>-<record id>`. */
const LETTER = { mail: 'm', 'chat-message': 'c', post: 'p' } as const satisfies Record<
  AttachmentHome,
  string
>;
export const attachmentId = (kind: AttachmentHome, record: string, place: number): string =>
  `${LETTER[kind]}${place}-${record}`;
export function homeOf(
  attachment: string,
): { readonly kind: AttachmentHome; readonly record: string } | undefined {
  const parts = /^([mcp])\d+-(\w+)$/.exec(attachment);
  if (parts === null) return undefined;
  const kind = parts[1] === 'm' ? 'mail' : parts[1] === 'c' ? 'chat-message' : 'post';
  return { kind, record: parts[2] ?? '' };
}
