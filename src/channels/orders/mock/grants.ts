// The discounts a customer was given at a till, as the visits say, and whether they were used.
import type { BackendContext, CustomerRecord, VisitRecord } from '#src/mocks/backend.ts';
import { isHeld } from './held.ts';
import type { Grant } from '../wire-receipts.ts';

/** A code holds for so long, and for one order. */
const HOLDS_MS = 28 * 86_400_000;
/** The order a code went into: `<customer>/<code>`. */
export const USED_TABLE = 'orders-code-used';

export async function grantsOf(
  ctx: BackendContext,
  customer: CustomerRecord,
  visits: readonly VisitRecord[],
): Promise<Grant[]> {
  const grants: Grant[] = [];
  for (const { at, store, outcome } of visits) {
    if (outcome?.code === undefined || outcome.discountPercent === undefined) continue;
    const usedIn = await ctx.read<string>(USED_TABLE, `${customer.id}/${outcome.code}`);
    const order = usedIn === undefined ? undefined : await ctx.find('order', usedIn);
    grants.push({
      code: outcome.code,
      percentage: outcome.discountPercent,
      granted_at: new Date(at).toISOString(),
      place: ctx.world.stores.find(({ id }) => id === store)?.name ?? store,
      until: new Date(at + HOLDS_MS).toISOString(),
      ...(order && isHeld(order, ctx.now()) && { used_for: order.number }),
    });
  }
  return grants.toReversed();
}
