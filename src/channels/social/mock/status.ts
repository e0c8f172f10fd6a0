// A post of the world in the network's words.
import type { Attachment, BackendContext, SocialPostRecord } from '#src/mocks/backend.ts';
import { byHandle, HOST, wireAccount, accountId } from './accounts.ts';

/** The post on the wire; a raw record is answered as it is. */
export function wireStatus(ctx: BackendContext, record: SocialPostRecord): unknown {
  if (record.wire !== undefined) return record.wire;
  const author = byHandle(ctx, record.acct) ?? {
    id: accountId(record.acct),
    acct: record.acct,
    name: record.displayName,
  };
  const username = author.acct.split('@')[0] ?? author.acct;
  return {
    id: record.id,
    created_at: new Date(record.at).toISOString(),
    in_reply_to_id: record.inReplyTo ?? null,
    in_reply_to_account_id: null,
    sensitive: false,
    spoiler_text: '',
    visibility: record.visibility,
    language: 'en',
    uri: `${HOST}/users/${username}/statuses/${record.id}`,
    url: `${HOST}/@${username}/${record.id}`,
    replies_count: record.replies ?? 0,
    reblogs_count: 0,
    favourites_count: 0,
    edited_at: record.editedAt === undefined ? null : new Date(record.editedAt).toISOString(),
    content: record.content,
    reblog: null,
    application: null,
    account: { ...wireAccount(author), display_name: record.displayName },
    media_attachments: (record.attachments ?? []).map(wireMedia),
    mentions: mentionsIn(ctx, record.content),
    tags: [],
    emojis: [],
    card: null,
    poll: null,
    ...(record.views !== undefined && { views_count: record.views }),
  };
}

function wireMedia({ id, name, type }: Attachment): Readonly<Record<string, unknown>> {
  const url = `${HOST}/media/${id}/${encodeURIComponent(name)}`;
  const kind = type.startsWith('image/') ? 'image' : type.startsWith('video/') ? 'video' : 'unknown';
  return {
    id,
    type: kind,
    url,
    preview_url: url,
    remote_url: null,
    meta: {},
    description: null,
    blurhash: null,
  };
}

function mentionsIn(ctx: BackendContext, content: string): Readonly<Record<string, unknown>>[] {
  const handles = [...content.matchAll(/href="https:\/\/[^/"]+\/@([\w.-]+(?:@[\w.-]+)?)"/g)].map(
    ([, acct = '']) => acct,
  );
  return [...new Set(handles)].flatMap((handle) => {
    const account = byHandle(ctx, handle);
    return account
      ? [
          {
            id: account.id,
            username: account.acct.split('@')[0],
            acct: account.acct,
            url: `${HOST}/@${account.acct}`,
          },
        ]
      : [];
  });
}

/** The number of the notice that told us of a mention. */
export const notificationOf = (record: SocialPostRecord): string | undefined =>
  record.direction === 'in' ? (record.notificationId ?? record.id) : undefined;

/** The mention on the wire. */
export function wireNotification(ctx: BackendContext, record: SocialPostRecord): unknown {
  const author = byHandle(ctx, record.acct);
  return {
    id: notificationOf(record),
    type: 'mention',
    created_at: new Date(record.at).toISOString(),
    group_key: `ungrouped-${notificationOf(record)}`,
    account: author ? wireAccount(author) : null,
    status: wireStatus(ctx, record),
  };
}
