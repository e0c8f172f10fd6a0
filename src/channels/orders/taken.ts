// What is asked for when an order is taken by hand.
import * as z from 'zod/mini';

/** An order to be taken by hand; made once, with its number, and never changed after. */
export const TakenOrder = z.object({
  does: z.literal('take'),
  /** What the customer is told it is called. */
  number: z.string(),
  /** The till's own id of the customer. */
  tillId: z.string(),
  location: z.string(),
  place: z.string(),
  /** In which channel's words it came: "SMS". */
  source: z.string(),
  items: z.array(
    z.object({
      uid: z.string(),
      /** Of the catalogue; absent: it is not in it. */
      good: z.optional(z.string()),
      name: z.string(),
      variation: z.optional(z.string()),
      quantity: z.string(),
      /** For one, in minor units. */
      minor: z.optional(z.int()),
    }),
  ),
  currency: z.string(),
  pickUpAt: z.int(),
  note: z.optional(z.string()),
  from: z.optional(
    z.object({
      channel: z.string(),
      id: z.string(),
      thread: z.optional(z.string()),
      at: z.int(),
      words: z.string(),
    }),
  ),
});
export type TakenOrder = z.infer<typeof TakenOrder>;
