// What tells people of one name apart at a counter: the end of a number, a card, an order that waits.
import type { SearchHits } from '#src/desk/search-hits.ts';
import type { BackendContext } from '../../backend.ts';
import type { CustomerRecord } from '../../world/records/customer.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import type { OrderRecord } from '../../world/records/shop.ts';

const END = 3;
/** An order that waits is among the last that changed. */
const NEWEST = 20;

export async function seenOf(
  ctx: BackendContext,
  customer: CustomerRecord,
  reader: StaffRecord | undefined,
): Promise<SearchHits['customers'][number]['seen']> {
  const phone = customer.keys.find(({ kind }) => kind === 'phone')?.value;
  const orders = await ctx.feed('order', customer.id);
  const newest = Array.from({ length: Math.min(NEWEST, orders.length) }, (_, back) =>
    orders.at(orders.length - 1 - back),
  );
  return {
    ...(phone !== undefined && { phoneEnd: phone.slice(-END) }),
    ...(customer.tier !== undefined && { tier: customer.tier }),
    ...(newest.some((order) => isReady(order, reader?.store)) && { isOrderReady: true }),
  };
}

/** Packed and not handed over yet; in the reader's own shop, where they work in one. */
function isReady({ state, fulfillment, steps, location }: OrderRecord, store: string | undefined): boolean {
  return (
    state === 'OPEN' &&
    fulfillment?.type === 'PICKUP' &&
    steps.some(({ kind }) => kind === 'ready') &&
    !steps.some(({ kind }) => kind === 'collected') &&
    (store === undefined || store === location)
  );
}
