// What lies on the shelves now: what was there when the world began, less what is reserved, handed out or exchanged.
import { json, type BackendContext, type Call } from '#src/mocks/backend.ts';
import { sizesAround } from './articles.ts';
import { invalid, refusal } from './errors.ts';
import { isHeld } from './held.ts';
import { boughtBy } from './receipts.ts';
import type { Stock } from '../wire-receipts.ts';

/** Orders that took something off a shelf: `<store>/<article>/<size>/<order>`. */
export const TAKEN_TABLE = 'orders-taken';
export const shelfOf = (store: string, { article, size }: Shelf): string => `${store}/${article}/${size}/`;
export interface Shelf {
  readonly article: string;
  readonly size: string;
}

/** Orders that hold nothing of this shelf any more: they were let go, or nobody came for them in time. */
export async function releasedAt(ctx: BackendContext, prefix: string): Promise<ReadonlySet<string>> {
  const taken = await ctx.list<string>(TAKEN_TABLE, prefix);
  const orders = await Promise.all(taken.map(({ value }) => ctx.find('order', value)));
  return new Set(orders.flatMap((order) => (order && !isHeld(order, ctx.now()) ? order.id : [])));
}

/** How many are left of what was there at first. */
export const leftOf = (
  { world }: BackendContext,
  store: string,
  { article, size }: Shelf,
  taken: readonly { readonly value: string }[],
  released: ReadonlySet<string>,
): number =>
  Math.max(
    0,
    (world.onShelf?.(store, article, size) ?? 0) - taken.filter(({ value }) => !released.has(value)).length,
  );

async function piecesAt(ctx: BackendContext, store: string, shelf: Shelf): Promise<number> {
  const prefix = shelfOf(store, shelf);
  const taken = await ctx.list<string>(TAKEN_TABLE, prefix);
  return leftOf(ctx, store, shelf, taken, await releasedAt(ctx, prefix));
}

export async function listStock({ url, ctx }: Call): Promise<Response> {
  const [customer] = ctx.world.byKey('square_customer', url.searchParams.get('customer_id') ?? '');
  if (!customer) return refusal(404, 'INVALID_REQUEST_ERROR', 'NOT_FOUND', 'No such customer.');
  const article = url.searchParams.get('article') ?? '';
  const line = await boughtBy(ctx, customer, article);
  if (!line) return invalid('BAD_REQUEST', 'The customer has no receipt for this article.', 'article');
  const stores = ctx.world.stores.filter(({ brand }) => brand === customer.brand);
  const sizes = sizesAround(line.size ?? '').map(async (size) => ({
    size,
    counts: await Promise.all(
      stores.map(async ({ id, name }) => ({
        location_id: id,
        place: name,
        quantity: await piecesAt(ctx, id, { article, size }),
      })),
    ),
  }));
  return json({ article, price_money: line.price_money, sizes: await Promise.all(sizes) } satisfies Stock);
}
