// Words somebody else wrote for the owner of a case to use, kept at the desk until they are taken or declined.
import * as z from 'zod/mini';
import { StaffRef } from './staff.ts';

export const GivenDraft = z.object({
  id: z.string(),
  /** Where they were written for. */
  channel: z.string(),
  text: z.string(),
  by: StaffRef,
  at: z.iso.datetime({ offset: true }),
});
export type GivenDraft = z.infer<typeof GivenDraft>;

export const GivenDraftList = z.object({ items: z.array(GivenDraft) });
