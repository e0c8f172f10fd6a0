// What the counter passes to the contact centre, and what the customer can be told then.
import * as z from 'zod/mini';
import { StaffRef } from './staff.ts';

export const LONGEST_PASSED = { reason: 1000, story: 20_000 } as const;

/** Who will be in touch and by when; `id` is the entry that says so on the line. */
export const Passed = z.object({
  id: z.string(),
  /** The number of the case: the customer can name it on every channel. */
  reference: z.string(),
  /** The case was opened by this; if not, it joined one that was open. */
  isNew: z.boolean(),
  team: z.string(),
  /** The one person answerable for it; absent: whoever of the team takes it. */
  owner: z.optional(StaffRef),
  answerBy: z.iso.datetime({ offset: true }),
  /** The channel they are got in touch on, by its id. */
  channel: z.string(),
});
export type Passed = z.infer<typeof Passed>;
