// A mail of the world in JMAP's words: only the properties asked for, seconds only, bodies as parts.
import type { BackendContext } from '#src/mocks/backend.ts';
import { BOXES, findDraft, findMail, REFERENCES, type Mail } from './store.ts';
import { PROPERTIES } from '../wire.ts';

const KNOWN = new Set<string>([
  ...PROPERTIES,
  'blobId',
  'size',
  'inReplyTo',
  'hasAttachment',
  'bodyStructure',
  'sender',
  'replyTo',
  'bcc',
]);

export interface GetArgs {
  readonly properties?: readonly string[] | null;
  readonly fetchTextBodyValues?: boolean;
  readonly fetchHTMLBodyValues?: boolean;
  readonly fetchAllBodyValues?: boolean;
  readonly maxBodyValueBytes?: number;
}

/** The first property no mail has; headers may always be asked for. */
export const unknownProperty = (properties: readonly unknown[]): string | undefined =>
  properties.map(String).find((name) => !KNOWN.has(name) && !name.startsWith('header:'));

/** One mail by id, in the words of the wire; nothing when there is none. */
export async function wireMail(ctx: BackendContext, id: string, args: GetArgs): Promise<unknown> {
  const mail = await findMail(ctx, id);
  if (mail) {
    if (mail.at > ctx.now()) return undefined;
    if (mail.wire !== undefined) return mail.wire;
    const references = (await ctx.read<readonly string[]>(REFERENCES, id)) ?? [];
    return pick(whole(mail, references, args), args.properties);
  }
  const draft = await findDraft(ctx, id);
  return draft && pick(whole(draft.mail, draft.references, args), args.properties);
}

function pick(mail: Readonly<Record<string, unknown>>, properties: GetArgs['properties']): object {
  if (!properties) return mail;
  return Object.fromEntries(['id', ...properties].map((name) => [name, mail[name] ?? null]));
}

const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

function whole(mail: Mail, references: readonly string[], args: GetArgs): Record<string, unknown> {
  const text = {
    partId: '1',
    blobId: `${mail.id}-1`,
    type: 'text/plain',
    size: mail.text.length,
    name: null,
    cid: null,
  };
  const html = {
    partId: '2',
    blobId: `${mail.id}-2`,
    type: 'text/html',
    size: (mail.html ?? '').length,
    name: null,
    cid: null,
  };
  const isHtml = mail.html !== undefined;
  const isHtmlOnly = isHtml && mail.text === '';
  const files = (mail.attachments ?? []).map(({ id, name, type, size, cid }) => ({
    partId: null,
    blobId: id,
    name,
    type,
    size,
    cid: cid ?? null,
    disposition: cid === undefined ? 'attachment' : 'inline',
  }));
  const isDraft = mail.draft === true;
  return {
    id: mail.id,
    blobId: `${mail.id}-0`,
    threadId: mail.thread,
    mailboxIds: { [isDraft ? BOXES.drafts : mail.direction === 'in' ? BOXES.inbox : BOXES.sent]: true },
    keywords: {
      ...((mail.seen ?? mail.direction === 'out') && { $seen: true }),
      ...(isDraft && { $draft: true }),
    },
    size: mail.text.length + (mail.html ?? '').length,
    receivedAt: utc(mail.at),
    sentAt: new Date(mail.sentAt ?? mail.at).toISOString().replace('Z', '+00:00'),
    from: [mail.from],
    to: mail.to,
    cc: mail.cc ?? null,
    subject: mail.subject,
    messageId: [mail.messageId],
    inReplyTo: mail.inReplyTo === undefined ? null : [mail.inReplyTo],
    references: references.length > 0 ? references : mail.inReplyTo === undefined ? null : [mail.inReplyTo],
    preview: mail.text.replaceAll(/\s+/g, ' ').slice(0, 256),
    hasAttachment: files.some((file) => file.disposition === 'attachment'),
    textBody: [isHtmlOnly ? html : text],
    htmlBody: [isHtml ? html : text],
    attachments: files,
    bodyValues: {
      ...((args.fetchTextBodyValues || args.fetchAllBodyValues) &&
        (isHtmlOnly ? { 2: value(mail.html ?? '', args) } : { 1: value(mail.text, args) })),
      ...((args.fetchHTMLBodyValues || args.fetchAllBodyValues) &&
        isHtml && { 2: value(mail.html ?? '', args) }),
    },
    'header:X-Read-At:asDate': mail.readAt === undefined ? null : utc(mail.readAt),
  };
}

function value(text: string, { maxBodyValueBytes = 0 }: GetArgs): object {
  const isTruncated = maxBodyValueBytes > 0 && text.length > maxBodyValueBytes;
  return {
    value: isTruncated ? text.slice(0, maxBodyValueBytes) : text,
    isTruncated,
    isEncodingProblem: false,
  };
}
