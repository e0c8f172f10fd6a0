// Words somebody else wrote for the owner of a case to use, kept at the desk until they are taken or declined.
import * as z from 'zod/mini';
import { StaffRef } from './staff.ts';

/** A file given along with them; its bytes are kept under its id. */
export const GivenFile = z.object({
  id: z.string(),
  name: z.string(),
  /** Media type as the device said. */
  type: z.string(),
  /** Bytes. */
  size: z.number(),
});
export type GivenFile = z.infer<typeof GivenFile>;

/** As many as go with one draft. */
export const GivenFiles = z.array(GivenFile).check(z.maxLength(10));

export const GivenDraft = z.object({
  id: z.string(),
  /** Where they were written for. */
  channel: z.string(),
  text: z.string(),
  files: z.optional(GivenFiles),
  by: StaffRef,
  at: z.iso.datetime({ offset: true }),
});
export type GivenDraft = z.infer<typeof GivenDraft>;

export const GivenDraftList = z.object({ items: z.array(GivenDraft) });
