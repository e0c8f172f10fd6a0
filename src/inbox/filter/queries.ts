// Brands by name, and the filters one keeps under a name.
import { queryOptions } from '@tanstack/react-query';
import { paths } from '#src/desk/paths.ts';
import { SavedFilter } from '#src/desk/saved-filter.ts';
import { Brand } from '#src/desk/customer.ts';
import { askOnce } from '#src/lib/ask-once.ts';
import { ask } from '#src/lib/http.ts';
import { unwrap, type Failure } from '#src/lib/result.ts';
import type { ListLook } from '../list-look.ts';

interface Schema<T> {
  readonly safeParse: (
    body: unknown,
  ) => { readonly success: true; readonly data: T } | { readonly success: false };
}

/** The readable ones of a list. */
function itemsOf<T>(schema: Schema<T>, body: unknown): readonly T[] {
  const items = typeof body === 'object' && body !== null && 'items' in body ? body.items : [];
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}

/** GET /desk/v1/brands. */
export const brandsQuery = queryOptions({
  queryKey: ['brands'],
  queryFn: async ({ signal }) => itemsOf(Brand, unwrap(await ask(paths.brands, { signal })).body),
});

/** GET /desk/v1/saved-filters; counted anew whenever a case changes, like the lists. */
export const savedFiltersQuery = queryOptions({
  queryKey: ['cases', 'saved-filters'],
  queryFn: async ({ signal }) => itemsOf(SavedFilter, unwrap(await ask(paths.savedFilters, { signal })).body),
});

/** POST /desk/v1/saved-filters: what is looked at, under a name. */
export async function saveFilter(name: string, { view, filter }: ListLook): Promise<Failure | undefined> {
  const reply = await askOnce(paths.savedFilters, { name, view, filter });
  return reply.ok ? undefined : reply.failure;
}

/** DELETE /desk/v1/saved-filters/{id}. */
export async function dropFilter(id: string): Promise<Failure | undefined> {
  const reply = await ask(paths.savedFilter(id), { method: 'DELETE' });
  return reply.ok || reply.failure.status === 404 ? undefined : reply.failure;
}
