// What one shop has to prepare and to hand out, whoever ordered it and wherever: open orders to collect there, and those
// collected since an instant. Who works in a shop sees their own.
import { json, type Call, type OrderRecord } from '#src/mocks/backend.ts';
import { invalid, refusal } from './errors.ts';
import { isHeld } from './held.ts';
import { orderOf } from './order.ts';
import type { PickUps } from '../wire-pick-ups.ts';

/** The shop in which an order that was written here is collected, by the order's id. */
export const SHOP_TABLE = 'orders-shop';

/** GET /ours/v1/pick-ups?location_id=&collected_since= */
export async function listPickUps({ url, ctx, principal }: Call): Promise<Response> {
  const shop = url.searchParams.get('location_id') ?? '';
  const since = Date.parse(url.searchParams.get('collected_since') ?? '');
  if (Number.isNaN(since)) return invalid('INVALID_TIME', 'Times are RFC 3339.', 'collected_since');
  if (!ctx.world.stores.some(({ id }) => id === shop))
    return refusal(404, 'INVALID_REQUEST_ERROR', 'NOT_FOUND', 'No such shop.');
  const own = principal.staff?.store;
  if (own !== undefined && own !== shop)
    return refusal(403, 'AUTHENTICATION_ERROR', 'FORBIDDEN', 'Another shop packs for itself.');
  const written = (await ctx.list<string>(SHOP_TABLE, '')).filter(({ value }) => value === shop);
  const ids = new Set([...(ctx.world.collectedAt?.(shop) ?? []), ...written.map(({ key }) => key)]);
  const orders = await Promise.all([...ids].map((id) => ctx.find('order', id)));
  return json({
    pick_ups: orders.flatMap((order) => {
      const customer = order && ctx.world.customer(order.customer);
      if (!customer || !isDue(order, since, ctx.now())) return [];
      return [{ customer: { id: customer.id, name: customer.name }, order: orderOf(order, customer.name) }];
    }),
  } satisfies PickUps);
}

function isDue(order: OrderRecord, since: number, now: number): boolean {
  if (order.state === 'OPEN') return isHeld(order, now);
  const collected = order.steps.findLast(({ kind }) => kind === 'collected')?.at;
  return order.state === 'COMPLETED' && collected !== undefined && collected >= since;
}
