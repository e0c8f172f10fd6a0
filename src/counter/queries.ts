// What the counter asks the desk beyond who the customer is.
import { queryOptions } from '@tanstack/react-query';
import { OfferList } from '#src/desk/offers.ts';
import { paths } from '#src/desk/paths.ts';
import { ask } from '#src/lib/http.ts';
import { failed, unwrap } from '#src/lib/result.ts';

/** GET /desk/v1/customers/{id}/offers: asked anew for every customer, because shops open and close what they give. */
export const offersQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['offers', customerId],
    staleTime: 0,
    queryFn: async ({ signal }): Promise<OfferList> => {
      const { body } = unwrap(await ask(paths.customerOffers(customerId), { signal }));
      const parsed = OfferList.safeParse(body);
      return parsed.success ? parsed.data : unwrap(failed('malformed', { retryable: true }));
    },
  });
