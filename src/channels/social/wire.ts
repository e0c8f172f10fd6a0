// The social network in its own words, shaped after Mastodon's REST API. Ids are numbers written as text, often
// beyond 2^53; texts are HTML.
import * as z from 'zod/mini';

const Id = z.string().check(z.regex(/^\d+$/));

export const WireAccount = z.object({
  id: Id,
  acct: z.string(),
  display_name: z.optional(z.string()),
});
export type WireAccount = z.infer<typeof WireAccount>;

const WireMedia = z.object({
  type: z.optional(z.string()),
  url: z.nullable(z.string()),
  description: z.optional(z.nullable(z.string())),
});

export const WireStatus = z.object({
  id: Id,
  created_at: z.string(),
  content: z.string(),
  visibility: z.enum(['public', 'unlisted', 'private', 'direct']),
  account: WireAccount,
  in_reply_to_id: z.optional(z.nullable(z.string())),
  spoiler_text: z.optional(z.string()),
  edited_at: z.optional(z.nullable(z.string())),
  replies_count: z.optional(z.number()),
  media_attachments: z.optional(z.array(WireMedia)),
  /** Not the network's: our gateway adds how often a post was seen, where it knows. */
  views_count: z.optional(z.number()),
});
export type WireStatus = z.infer<typeof WireStatus>;
export type Visibility = WireStatus['visibility'];

export const WireNotification = z.object({
  id: Id,
  type: z.string(),
  created_at: z.string(),
  account: WireAccount,
  status: z.optional(z.nullable(WireStatus)),
});
export type WireNotification = z.infer<typeof WireNotification>;

/** Records are read one by one, so that a bad one spoils nothing. */
export const WireList = z.array(z.unknown());

export const WireContext = z.object({ ancestors: WireList, descendants: WireList });

/**
 * Our gateway's own list of what we answered one account, newest first: the network would have to be asked thread by
 * thread. Paged with `max_id` and `min_id` of statuses and a Link header, as the network pages.
 */
export const WireReply = z.object({
  status: WireStatus,
  /** Our colleague, where the answer was written here. */
  agent: z.optional(z.nullable(z.object({ name: z.string() }))),
  /** The key it was sent with. */
  idempotency_key: z.optional(z.nullable(z.string())),
});
export type WireReply = z.infer<typeof WireReply>;

/** Most characters of a post. */
export const MAX_LENGTH = 500;
/** How long the network remembers a key, in milliseconds. */
export const KEY_KEPT = 3600_000;
