// What a mail card draws and a reply answers: one mail in the product's words.
import * as z from 'zod/mini';
import type { Instant } from '#src/timeline/index.ts';

export interface MailFile {
  readonly name: string;
  /** Media type as the sender claims it. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Path at the gateway, for a fetch with the session header; absent while it is on its way there. */
  readonly path?: string;
  /** Content id the HTML may show it by. */
  readonly cid?: string;
}

export interface MailBody {
  readonly subject: string;
  readonly from: { readonly name: string; readonly email: string };
  readonly to: readonly { readonly name: string; readonly email: string }[];
  readonly cc: readonly { readonly name: string; readonly email: string }[];
  /** The new words, plain text, line breaks kept. */
  readonly text: string;
  readonly quoted: string;
  readonly quotedLines: number;
  /** The HTML version as it came; hostile. Absent when the mail is plain text. */
  readonly html?: string;
  /** Images the HTML would fetch from elsewhere. */
  readonly remoteImages: number;
  readonly files: readonly MailFile[];
  /** The back end cut the body short. */
  readonly isCut: boolean;
  readonly messageId?: string;
  readonly references: readonly string[];
  /** When the reader opened our mail; absent when nobody knows. */
  readonly readAt?: Instant;
}

const Answered = z.object({
  subject: z.optional(z.string()),
  messageId: z.optional(z.string()),
  references: z.optional(z.array(z.string())),
});

/** Subject and ids of the mail a reply answers, from an entry body nobody vouches for. */
export function answeredOf(body: unknown): z.infer<typeof Answered> {
  const read = z.safeParse(Answered, body);
  return read.success ? read.data : {};
}

/** `Re: ` before a subject that has none yet. */
export const replySubject = (subject: string): string =>
  /^re\s*:/i.test(subject) ? subject : `Re: ${subject}`.trim();
