// The catalogue: every word of the search begins a word of the name or of a form; cursors need the same question.
import { json, type Call, type GoodRecord } from '#src/mocks/backend.ts';
import { invalid, parsed } from './errors.ts';
import type { CatalogItem } from '../wire.ts';
import { CatalogSearch } from '../wire-requests.ts';

const MOST = 100;

export async function searchCatalog({ request, ctx, principal }: Call): Promise<Response> {
  const read = CatalogSearch.safeParse(parsed(await request.text()));
  if (!read.success) return invalid('BAD_REQUEST', read.error.issues[0]?.message ?? 'Bad body');
  const { text_filter: text = '', enabled_location_ids, limit = MOST, cursor } = read.data;
  const shops = ctx.world.stores.filter(
    ({ id, brand }) =>
      (enabled_location_ids?.includes(id) ?? true) && (principal.staff?.brands.includes(brand) ?? true),
  );
  const brands = new Set(shops.map(({ brand }) => brand));
  const words = wordsOf(text);
  const found = (ctx.world.catalogue ?? []).filter(
    (good) => brands.has(good.brand) && words.every((word) => isNamed(good, word)),
  );
  const question = JSON.stringify([text, [...brands].toSorted()]);
  const start = cursor === undefined ? 0 : startOf(cursor, question);
  if (start === undefined) return invalid('INVALID_CURSOR', 'The cursor belongs to another query.', 'cursor');
  const items = found.slice(start, start + limit).map(itemOf);
  const end = start + items.length;
  return json({
    ...(items.length > 0 && { items }),
    ...(end < found.length && { cursor: btoa(encodeURIComponent(JSON.stringify([question, end]))) }),
  });
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');

const isNamed = ({ name, variations }: GoodRecord, word: string): boolean =>
  wordsOf([name, ...variations.map((one) => one.name ?? '')].join(' ')).some((own) => own.startsWith(word));

function startOf(cursor: string, question: string): number | undefined {
  try {
    const kept: unknown = JSON.parse(decodeURIComponent(atob(cursor)));
    return Array.isArray(kept) && kept[0] === question && typeof kept[1] === 'number' ? kept[1] : undefined;
  } catch {
    return undefined;
  }
}

const itemOf = ({ id, name, currency, variations }: GoodRecord): CatalogItem => ({
  type: 'ITEM',
  id,
  item_data: {
    name,
    variations: variations.map((one) => ({
      id: one.id,
      item_variation_data: {
        ...(one.name !== undefined && { name: one.name }),
        price_money: { amount: one.minor, currency },
      },
    })),
  },
});
