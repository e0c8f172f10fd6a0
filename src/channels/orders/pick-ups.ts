// Asks what a shop has to prepare and to hand out, whoever it is for.
import * as z from 'zod/mini';
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import type { Instant } from '#src/timeline/index.ts';
import type { OrderBody } from './body.ts';
import { bodyIn } from './map.ts';
import { headers } from './search.ts';
import { Order } from './wire.ts';
import { PickUps } from './wire-pick-ups.ts';
import { OURS } from './wire-receipts.ts';

export interface ShopOrder {
  readonly customer: { readonly id: string; readonly name: string };
  readonly order: OrderBody;
}

/** Open orders to collect in a shop, and those collected `since`. What cannot be read is counted, never left out silently. */
export async function askPickUps(
  shop: string,
  since: Instant,
  signal: AbortSignal,
): Promise<Result<{ readonly orders: readonly ShopOrder[]; readonly unreadable: number }>> {
  const query = new URLSearchParams({
    location_id: shop,
    collected_since: new Date(since).toISOString(),
  });
  const reply = await ask(`${OURS}/pick-ups?${query.toString()}`, { headers, signal });
  if (!reply.ok) return reply;
  const read = z.safeParse(PickUps, reply.value.body);
  if (!read.success) return failed('malformed', { retryable: true, detail: 'not a list of pick-ups' });
  const orders = read.data.pick_ups.flatMap(({ customer, order }): readonly ShopOrder[] => {
    const one = z.safeParse(Order, order);
    return one.success ? [{ customer, order: bodyIn(one.data) }] : [];
  });
  return ok({ orders, unreadable: read.data.pick_ups.length - orders.length });
}
