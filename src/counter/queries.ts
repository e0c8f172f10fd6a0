// What the counter asks the desk beyond who the customer is.
import { queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { OfferList } from '#src/desk/offers.ts';
import { paths } from '#src/desk/paths.ts';
import { subscribe } from '#src/lib/events.ts';
import { ask } from '#src/lib/http.ts';
import { failed, unwrap } from '#src/lib/result.ts';
import { now, type Instant } from '#src/lib/time.ts';

/** Old enough to be asked for again when the same customer is opened once more: shops open and close what they give. */
const OFFERS_HOLD_MS = 10_000;

export interface ReadOffers extends OfferList {
  /** When the desk said so. */
  readonly readAt: Instant;
}

/** GET /desk/v1/customers/{id}/offers. */
export const offersQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['offers', customerId],
    staleTime: OFFERS_HOLD_MS,
    queryFn: async ({ signal }): Promise<ReadOffers> => {
      const readAt = now();
      const { body } = unwrap(await ask(paths.customerOffers(customerId), { signal }));
      const parsed = OfferList.safeParse(body);
      return parsed.success ? { ...parsed.data, readAt } : unwrap(failed('malformed', { retryable: true }));
    },
  });

/** Asked anew when something was done with them, here or at another counter. */
export function useOffers(customerId: string): UseQueryResult<ReadOffers> {
  const queries = useQueryClient();
  useEffect(
    () =>
      subscribe('customer.changed', (poke) => {
        if (poke.customer === customerId)
          void queries.invalidateQueries({ queryKey: ['offers', customerId] });
      }),
    [queries, customerId],
  );
  return useQuery(offersQuery(customerId));
}
