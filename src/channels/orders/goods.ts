// What the shops sell, one page of the catalogue at a time.
import * as z from 'zod/mini';
import type { Good, GoodsAsked, GoodsPage } from '#src/channels/channel.ts';
import { plain } from '#src/lib/html-text.ts';
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { BASE, headers } from './search.ts';
import { CatalogAnswer, CatalogItem } from './wire.ts';

/** Items of one page; each comes in all its forms. */
const PAGE = 12;

/** One form of an item is one good; what cannot be read is left out. */
export async function goods(
  { query, places, cursor }: GoodsAsked,
  signal: AbortSignal,
): Promise<Result<GoodsPage>> {
  const reply = await ask(`${BASE}/catalog/search-catalog-items`, {
    method: 'POST',
    headers,
    json: {
      ...(query.trim() !== '' && { text_filter: query.trim() }),
      enabled_location_ids: places,
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
    },
    signal,
  });
  if (!reply.ok) return reply;
  const read = z.safeParse(CatalogAnswer, reply.value.body);
  if (!read.success) return failed('malformed', { retryable: true, detail: 'not a page of the catalogue' });
  return ok({
    goods: (read.data.items ?? []).flatMap((record) => {
      const item = z.safeParse(CatalogItem, record);
      return item.success ? formsOf(item.data) : [];
    }),
    ...(read.data.cursor !== undefined && { cursor: read.data.cursor }),
  });
}

const formsOf = ({ item_data: { name, variations = [] } }: CatalogItem): readonly Good[] =>
  variations.map(({ id, item_variation_data: { name: variation, price_money: price } }) => ({
    id,
    name: plain(name),
    ...(variation !== undefined && variation !== '' && { variation: plain(variation) }),
    ...(price && { price: { minor: price.amount, currency: price.currency } }),
  }));
