// The SMS back end in its own words, shaped after Twilio's Messages (2010-04-01). Almost everything is a string.
import * as z from 'zod/mini';

export const WireMessage = z.object({
  sid: z.string().check(z.regex(/^(?:SM|MM)[0-9a-fA-F]{32}$/)),
  /** Null until the service has chosen one of our numbers. */
  from: z.nullable(z.string()),
  to: z.string(),
  body: z.string(),
  direction: z.enum(['inbound', 'outbound-api', 'outbound-call', 'outbound-reply']),
  status: z.string(),
  date_created: z.string(),
  /** Null while it waits to be sent. */
  date_sent: z.nullable(z.string()),
  num_segments: z.optional(z.string()),
  num_media: z.optional(z.string()),
  error_code: z.optional(z.nullable(z.number())),
  error_message: z.optional(z.nullable(z.string())),
});
export type WireMessage = z.infer<typeof WireMessage>;

/** A page: its records are read one by one, so that a bad one spoils nothing. */
export const WirePage = z.object({
  messages: z.array(z.unknown()),
  /** Host-relative; opaque. */
  next_page_uri: z.optional(z.nullable(z.string())),
});

/** Error codes this adapter and its mock know. */
export const CODES = {
  stalePage: 21_481,
  tooMany: 20_429,
  notFound: 20_404,
} as const;
