// What a search of the desk answers: customers, cases and orders.
import * as z from 'zod/mini';
import { StaffRef } from './staff.ts';

const instant = z.iso.datetime({ offset: true });

/** What tells people of one name apart, as far as everybody who serves may see it. */
const Seen = z.object({
  /** The last three digits of their phone. */
  phoneEnd: z.optional(z.string()),
  tier: z.optional(z.string()),
  /** An order of theirs waits to be collected: in the shop of whoever asks, where they work in one. */
  isOrderReady: z.optional(z.boolean()),
});

export const SearchHits = z.object({
  customers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      match: z.string(),
      caseId: z.optional(z.string()),
      /** Who owns that case; null: nobody. Absent for roles that may not read cases, and without a case. */
      owner: z.optional(z.nullable(StaffRef)),
      seen: Seen,
    }),
  ),
  cases: z.array(
    z.object({
      id: z.string(),
      customerId: z.string(),
      name: z.string(),
      subject: z.string(),
      owner: z.nullable(StaffRef),
    }),
  ),
  orders: z.array(
    z.object({
      number: z.string(),
      customerId: z.string(),
      name: z.string(),
      at: instant,
      caseId: z.optional(z.string()),
      seen: Seen,
    }),
  ),
});
export type SearchHits = z.infer<typeof SearchHits>;
