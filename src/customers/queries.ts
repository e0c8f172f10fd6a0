// Who a customer is, and finding them by anything one may know.
import { queryOptions } from '@tanstack/react-query';
import { paths } from '#src/desk/paths.ts';
import { Customer } from '#src/desk/customer.ts';
import { ask } from '#src/lib/http.ts';
import { late, notHad } from '#src/lib/late.ts';
import { failed, unwrap } from '#src/lib/result.ts';

const loadSearch = async () => (await import('./search.ts')).search;
const search = late(loadSearch, notHad);
/** Brings what a search needs before anybody types. Without a line it is asked for again by the search itself. */
export const searchAhead = (): Promise<unknown> => loadSearch().catch(() => undefined);

/** GET /desk/v1/customers/{id}. */
export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id],
    queryFn: async ({ signal }): Promise<Customer> => {
      const { body } = unwrap(await ask(paths.customer(id), { signal }));
      const parsed = Customer.safeParse(body);
      return parsed.success ? parsed.data : unwrap(failed('malformed', { retryable: true }));
    },
  });

/** GET /desk/v1/search?q=: customers, cases and orders; phone numbers in any notation. */
export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', words],
    enabled: words !== '',
    staleTime: 10_000,
    queryFn: async ({ signal }) => unwrap(await search(words, signal)),
  });
