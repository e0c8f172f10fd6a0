// Who else ran into what a customer was refused: a fault of ours shows when several meet it.
import * as z from 'zod/mini';
import { StaffRef } from './staff.ts';

/** Other customers' cases of the last 30 days in which the same was refused; the newest of a customer counts. */
export const RefusedToo = z.object({
  items: z.array(
    z.object({
      channel: z.string(),
      /** What was refused, as the customer gave it: `KG40`. */
      reference: z.string(),
      /** How many customers; `cases` holds the newest 20 of them. */
      customers: z.int(),
      cases: z.array(
        z.object({
          id: z.string(),
          customer: z.object({ id: z.string(), name: z.string() }),
          at: z.iso.datetime({ offset: true }),
          owner: z.optional(StaffRef),
        }),
      ),
    }),
  ),
});
export type RefusedToo = z.infer<typeof RefusedToo>;
