// What a shop has to prepare and to hand out: an addition of our own gateway, since the system the rest is shaped after is
// never asked for orders without naming a customer.
import * as z from 'zod/mini';

/** `order` is one order as everywhere; `customer` the directory's own id and name of whose it is. */
export const PickUps = z.object({
  pick_ups: z.array(
    z.object({ customer: z.object({ id: z.string(), name: z.string() }), order: z.unknown() }),
  ),
});
export type PickUps = z.infer<typeof PickUps>;
