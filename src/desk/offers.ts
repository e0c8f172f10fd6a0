// What a customer may be offered: the exact terms, where it holds, and whether what was promised to some alone is in
// fact open to everybody.
import * as z from 'zod/mini';

const instant = z.iso.datetime({ offset: true });

export const Offer = z.object({
  id: z.string(),
  title: z.string(),
  /** As they were promised. */
  terms: z.string(),
  until: z.optional(instant),
  /** It was promised as for some alone. */
  isExclusive: z.boolean(),
  /** Everybody gets it, in these shops, from then on. */
  openToAll: z.optional(z.object({ stores: z.array(z.string()), since: instant })),
  /** Shops it holds in, by name. */
  stores: z.array(z.string()),
  /** In the shop of whoever asks; absent where they work in none. */
  isValidHere: z.optional(z.boolean()),
  /** Everybody gets it in the shop of whoever asks. */
  isOpenHere: z.optional(z.boolean()),
});
export type Offer = z.infer<typeof Offer>;

/** `isHeld`: some are kept back, because nothing is to be sold to this customer now. */
export const OfferList = z.object({ items: z.array(Offer), isHeld: z.boolean() });
export type OfferList = z.infer<typeof OfferList>;
