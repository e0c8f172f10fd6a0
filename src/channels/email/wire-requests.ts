// What the mail server is asked, judged on its side of the wire.
import * as z from 'zod/mini';

const Address = z.object({ name: z.nullish(z.string()), email: z.string() });
const addresses = z.array(Address).check(z.minLength(1));

const Request = z.object({
  using: z.array(z.string()),
  methodCalls: z.array(z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()])),
});
export interface Part {
  readonly type: string;
  readonly partId?: string | null | undefined;
  /** A file brought there before. */
  readonly blobId?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly subParts?: readonly Part[] | null | undefined;
}
const Part: z.ZodMiniType<Part> = z.object({
  type: z.string(),
  partId: z.nullish(z.string()),
  blobId: z.nullish(z.string()),
  name: z.nullish(z.string()),
  get subParts() {
    return z.nullish(z.array(Part));
  },
});
const Draft = z.object({
  bodyStructure: z.optional(Part),
  mailboxIds: z.record(z.string(), z.literal(true)),
  messageId: z.optional(z.array(z.string())),
  inReplyTo: z.nullish(z.array(z.string())),
  references: z.nullish(z.array(z.string())),
  sentAt: z.optional(z.string()),
  from: addresses,
  to: addresses,
  subject: z.nullish(z.string()),
  bodyValues: z.record(z.string(), z.object({ value: z.string() })),
});
const Submission = z.object({
  identityId: z.string(),
  emailId: z.string(),
  envelope: z.nullish(z.object({ mailFrom: Address, rcptTo: z.array(Address) })),
});
const Reference = z.object({ resultOf: z.string(), name: z.string(), path: z.string() });

/** The value in its shape, or the paths that are wrong. */
export type Judged<T> = { readonly value: T } | { readonly wrong: readonly string[] };

const judge =
  <S extends z.ZodMiniType>(schema: S) =>
  (value: unknown): Judged<z.infer<S>> => {
    const read = z.safeParse(schema, value);
    return read.success
      ? { value: read.data }
      : { wrong: read.error.issues.map(({ path }) => path.join('.')) };
  };

/** Every part of a mail that is no container. */
export const leavesOf = (part: Part): readonly Part[] =>
  part.subParts ? part.subParts.flatMap(leavesOf) : [part];

export const readRequest = judge(Request);
export const readDraft = judge(Draft);
export const readSubmission = judge(Submission);
export const readReference = judge(Reference);
