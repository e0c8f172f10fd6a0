// One mail of the back end becomes one entry of the line. Pure; whatever comes in, an entry goes out.
import * as z from 'zod/mini';
import type { IdentityKey } from '#src/channels/channel.ts';
import { unreadableEntry } from '#src/channels/unreadable.ts';
import { fingerprint } from '#src/lib/fingerprint.ts';
import { plain, textOfHtml } from '#src/lib/html-text.ts';
import { remoteImages } from '#src/lib/html-images.ts';
import { own } from '#src/lib/own.ts';
import type { Entry, Instant } from '#src/timeline/index.ts';
import { keyOf, sameAddress } from './addresses.ts';
import type { MailBody, MailFile } from './body.ts';
import { intentOf } from './message-id.ts';
import { partQuoted } from './quoted.ts';
import { WireEmail, type WireAddress, type WirePart } from './wire.ts';

export const CHANNEL = 'email';

export interface MapContext {
  readonly keys: readonly IdentityKey[];
  /** The gateway path of an attachment. */
  readonly pathOf: (blobId: string, name: string, type: string) => string;
}

/** The readable mail, or what was wrong with it. */
export function readMail(record: unknown): { readonly mail: WireEmail } | { readonly reason: string } {
  const read = z.safeParse(WireEmail, record);
  if (read.success) return { mail: read.data };
  const [issue] = read.error.issues;
  return { reason: issue ? `${issue.path.join('.')}: ${issue.message}` : 'unreadable' };
}

/**
 * The entry of a mail, or nothing when it concerns none of the customer's addresses. Instants are the server's
 * `receivedAt`, never the sender's own clock.
 */
export function entryOfMail(mail: WireEmail, { keys, pathOf }: MapContext): Entry<MailBody> | undefined {
  const via = keyOf(mail, keys);
  if (!via) return undefined;
  const [sender] = mail.from ?? [];
  const isTheirs = sender !== undefined && keys.some((key) => sameAddress(key.value, sender.email));
  const body = bodyOf(mail, pathOf);
  const intentId = isTheirs ? undefined : intentOf(body.messageId);
  return {
    key: `${CHANNEL}/${mail.id}`,
    channel: CHANNEL,
    nativeId: mail.id,
    sort: mail.id,
    at: Date.parse(mail.receivedAt),
    kind: 'message',
    from: isTheirs ? 'customer' : 'us',
    who: body.from.name || body.from.email,
    via,
    thread: mail.threadId,
    ...(isTheirs && { stop: CHANNEL }),
    summary: [body.subject, body.text].filter(Boolean).join('\n'),
    ...(intentId !== undefined && { intentId }),
    body,
  };
}

/** The entry that stands for a mail nobody could read, at its own instant if that much is readable. */
export function unreadableMail(
  record: unknown,
  id: string | undefined,
  near: Instant,
  reason: string,
): Entry {
  const at = instantIn(record) ?? near;
  const nativeId = id ?? `unreadable-${fingerprint(JSON.stringify(record) ?? '')}`;
  return unreadableEntry({ channel: CHANNEL, nativeId, sort: nativeId, at, reason, record });
}

/** `receivedAt` of a record that may be anything. */
export function instantIn(record: unknown): Instant | undefined {
  if (typeof record !== 'object' || record === null || !('receivedAt' in record)) return undefined;
  const at = typeof record.receivedAt === 'string' ? Date.parse(record.receivedAt) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

export function idIn(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !('id' in record)) return undefined;
  return typeof record.id === 'string' && record.id !== '' ? record.id : undefined;
}

function bodyOf(mail: WireEmail, pathOf: MapContext['pathOf']): MailBody {
  const texts = valuesOf(mail, mail.textBody);
  const html = valuesOf(mail, mail.htmlBody).filter(({ type }) => type === 'text/html');
  const words = texts
    .map(({ type, value }) =>
      type === 'text/html' ? textOfHtml(value) : plain(value.replaceAll(/\r\n?/g, '\n')),
    )
    .join('\n\n');
  const source = html.map(({ value }) => value).join('\n');
  const readAt = Date.parse(mail['header:X-Read-At:asDate'] ?? '');
  const [sender] = peopleOf(mail.from);
  const messageId = mail.messageId?.[0];
  return {
    subject: plain(mail.subject ?? ''),
    from: sender ?? { name: '', email: '' },
    to: peopleOf(mail.to),
    cc: peopleOf(mail.cc),
    ...wordsOf(partQuoted(words)),
    ...(source !== '' && { html: source }),
    remoteImages: source === '' ? 0 : remoteImages(source),
    files: filesOf(mail.attachments, pathOf),
    isCut: [...texts, ...html].some(({ cut }) => cut),
    ...(messageId !== undefined && { messageId }),
    references: mail.references ?? [],
    ...(!Number.isNaN(readAt) && { readAt }),
  };
}

const wordsOf = ({ fresh, quoted, quotedLines }: ReturnType<typeof partQuoted>) => ({
  text: fresh,
  quoted,
  quotedLines,
});

function valuesOf(
  mail: WireEmail,
  parts: readonly WirePart[],
): { type: string; value: string; cut: boolean }[] {
  return parts.flatMap((part) => {
    const found = part.partId == null ? undefined : own(mail.bodyValues, part.partId);
    return found ? [{ type: part.type, value: found.value, cut: found.isTruncated ?? false }] : [];
  });
}

const peopleOf = (list: readonly WireAddress[] | null | undefined) =>
  (list ?? []).map(({ name, email }) => ({ name: plain(name ?? '').trim(), email: plain(email).trim() }));

function filesOf(parts: readonly WirePart[], pathOf: MapContext['pathOf']): MailFile[] {
  return parts.flatMap((part) => {
    if (part.blobId == null) return [];
    const name =
      plain(part.name ?? '')
        .replaceAll(/[\n\t]/g, ' ')
        .trim() || part.blobId;
    return [
      {
        name,
        type: part.type.toLowerCase(),
        size: part.size ?? 0,
        path: pathOf(part.blobId, name, part.type),
        ...(part.cid != null && { cid: part.cid }),
      },
    ];
  });
}
