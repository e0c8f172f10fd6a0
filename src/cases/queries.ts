// Cases as the desk knows them: the lists of the inbox, one case, the cases of one customer.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { paths } from '#src/desk/paths.ts';
import { RefusedToo } from '#src/desk/refused-too.ts';
import { Case, CasePage, type View } from '#src/desk/case.ts';
import { ask } from '#src/lib/http.ts';
import { failed, unwrap } from '#src/lib/result.ts';
import { MINUTE } from '#src/lib/time.ts';

const PAGE = 50;
/** Who goes on down a list goes far. */
const FURTHER_PAGE = 200;

/** due: soonest first; oldest, newest: by when the customer wrote. */
export const orders = ['due', 'oldest', 'newest'] as const;
export type Order = (typeof orders)[number];

/** The order a view has unless told otherwise. */
export const usualOrder = (view: View): Order => (view === 'resolved' ? 'newest' : 'due');

/** What of a list is asked for: a view, its order, and what it is narrowed to (`''`: nothing). */
export const listQuery = (view: View, order: Order, filter: string): URLSearchParams =>
  new URLSearchParams(`view=${view}&order=${order}&${filter}`);

/** What the keys of all lists begin with; the query of a list follows. */
export const CASE_LISTS = ['cases', 'list'] as const;

/** GET /desk/v1/cases?view=&order=: pages of one view, with the counts of every view. */
export const casesQuery = (view: View, order: Order = usualOrder(view), filter = '') =>
  infiniteQueryOptions({
    queryKey: [...CASE_LISTS, listQuery(view, order, filter).toString()],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }): Promise<CasePage> => {
      const query = listQuery(view, order, filter);
      query.set('limit', String(pageParam === '' ? PAGE : FURTHER_PAGE));
      if (pageParam !== '') query.set('cursor', pageParam);
      const { body } = unwrap(await ask(`${paths.cases}?${query.toString()}`, { signal }));
      return read(CasePage, body);
    },
    getNextPageParam: (last) => last.next,
  });

/** GET /desk/v1/cases/{id}. */
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: async ({ signal }): Promise<Case> =>
      read(Case, unwrap(await ask(paths.case(id), { signal })).body),
  });

/** GET /desk/v1/customers/{id}/cases: newest first; an unreadable case is left out. */
export const customerCasesQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customer-cases', customerId],
    queryFn: async ({ signal }): Promise<readonly Case[]> => {
      const { body } = unwrap(await ask(paths.customerCases(customerId), { signal }));
      const items = typeof body === 'object' && body !== null && 'items' in body ? body.items : [];
      if (!Array.isArray(items)) return [];
      return items.flatMap((item: unknown) => {
        const parsed = Case.safeParse(item);
        return parsed.success ? [parsed.data] : [];
      });
    },
  });

const REFUSALS_HOLD_MS = 5 * MINUTE;

/** GET /desk/v1/cases/{id}/refused-too: what others were refused too; a few minutes old at most. */
export const refusedTooQuery = (id: string) =>
  queryOptions({
    queryKey: ['refused-too', id],
    staleTime: REFUSALS_HOLD_MS,
    queryFn: async ({ signal }): Promise<RefusedToo['items']> =>
      read(RefusedToo, unwrap(await ask(paths.refusedToo(id), { signal })).body).items,
  });

interface Schema<T> {
  readonly safeParse: (
    body: unknown,
  ) => { readonly success: true; readonly data: T } | { readonly success: false };
}

function read<T>(schema: Schema<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  return unwrap(failed('malformed', { retryable: true }));
}
