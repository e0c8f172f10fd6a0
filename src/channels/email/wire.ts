// Mail as the back end speaks it: JMAP (RFC 8620, RFC 8621), the parts we ask for. Records are judged one by one.
import * as z from 'zod/mini';

export const CORE = 'urn:ietf:params:jmap:core';
export const MAIL = 'urn:ietf:params:jmap:mail';
export const SUBMISSION = 'urn:ietf:params:jmap:submission';

/** `GET /jmap/session`: where to ask, as which account. `apiUrl` may be relative or name another host. */
export const WireSession = z.object({
  apiUrl: z.string().check(z.minLength(1)),
  downloadUrl: z.string(),
  /** Reading works without. */
  uploadUrl: z.optional(z.string()),
  primaryAccounts: z.record(z.string(), z.string()),
  state: z.string(),
});
export type WireSession = z.infer<typeof WireSession>;

/** Name, arguments, call id: one answer of a request. */
export const WireAnswers = z.object({
  methodResponses: z.array(z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()])),
  sessionState: z.optional(z.string()),
});
export type WireAnswers = z.infer<typeof WireAnswers>;

/** What goes wrong inside a good HTTP answer. */
export const WireError = z.object({ type: z.string(), description: z.nullish(z.string()) });
export type WireError = z.infer<typeof WireError>;

export const WireMailboxes = z.object({
  list: z.array(z.object({ id: z.string(), role: z.nullish(z.string()), name: z.string() })),
});
export const WireIdentities = z.object({
  list: z.array(z.object({ id: z.string(), name: z.nullish(z.string()), email: z.nullish(z.string()) })),
});

export const WireQuery = z.object({
  ids: z.array(z.string()),
  position: z.int(),
  total: z.optional(z.int()),
  /** Said when the server grants fewer than were asked. */
  limit: z.optional(z.int()),
});

/** `Email/get`: the list stays unjudged, one bad mail must not hide the others. */
export const WireGet = z.object({ list: z.array(z.unknown()), state: z.string() });

export const WireChanges = z.object({
  created: z.array(z.string()),
  updated: z.array(z.string()),
  destroyed: z.array(z.string()),
  newState: z.string(),
  hasMoreChanges: z.boolean(),
});

export const WireAddress = z.object({ name: z.nullish(z.string()), email: z.string() });
export type WireAddress = z.infer<typeof WireAddress>;

const WirePart = z.object({
  partId: z.nullish(z.string()),
  blobId: z.nullish(z.string()),
  name: z.nullish(z.string()),
  type: z.string(),
  size: z.optional(z.number()),
  cid: z.nullish(z.string()),
  disposition: z.nullish(z.string()),
});
export type WirePart = z.infer<typeof WirePart>;

const utcDate = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)), 'not a date'));

export const WireEmail = z.object({
  id: z.string(),
  threadId: z.string(),
  mailboxIds: z.record(z.string(), z.boolean()),
  keywords: z.optional(z.record(z.string(), z.boolean())),
  /** Seconds only. */
  receivedAt: utcDate,
  sentAt: z.nullish(z.string()),
  from: z.nullable(z.array(WireAddress)),
  to: z.nullish(z.array(WireAddress)),
  cc: z.nullish(z.array(WireAddress)),
  subject: z.nullish(z.string()),
  messageId: z.nullish(z.array(z.string())),
  references: z.nullish(z.array(z.string())),
  preview: z.optional(z.string()),
  textBody: z.array(WirePart),
  htmlBody: z.array(WirePart),
  attachments: z.array(WirePart),
  bodyValues: z.record(
    z.string(),
    z.object({
      value: z.string(),
      isTruncated: z.optional(z.boolean()),
      isEncodingProblem: z.optional(z.boolean()),
    }),
  ),
  /** When the reader opened our mail, where the sending server knows it. */
  'header:X-Read-At:asDate': z.nullish(z.string()),
});
export type WireEmail = z.infer<typeof WireEmail>;

/** Only what says whose mail it is. */
const { id, from, to, cc } = WireEmail.shape;
export const WireEnvelope = z.object({ id, from, to, cc });

/** What we ask of every mail. */
export const PROPERTIES = [
  'id',
  'threadId',
  'mailboxIds',
  'keywords',
  'receivedAt',
  'sentAt',
  'from',
  'to',
  'cc',
  'subject',
  'messageId',
  'references',
  'preview',
  'textBody',
  'htmlBody',
  'attachments',
  'bodyValues',
  'header:X-Read-At:asDate',
] as const;

/** What an upload answers. */
export const WireUpload = z.object({ blobId: z.string().check(z.minLength(1)) });

/** `Email/set` and `EmailSubmission/set`: per object, created or refused. */
export const WireSet = z.object({
  created: z.nullish(z.record(z.string(), z.looseObject({ id: z.string() }))),
  notCreated: z.nullish(z.record(z.string(), z.looseObject({ type: z.string() }))),
});
export type WireSet = z.infer<typeof WireSet>;
