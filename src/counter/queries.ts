// What the counter asks the desk beyond who the customer is.
import { queryOptions } from '@tanstack/react-query';
import { OfferList } from '#src/desk/offers.ts';
import { paths } from '#src/desk/paths.ts';
import { ask } from '#src/lib/http.ts';
import { failed, unwrap } from '#src/lib/result.ts';

/** Old enough to be asked for again when the same customer is opened once more: shops open and close what they give. */
const OFFERS_HOLD_MS = 10_000;

/** GET /desk/v1/customers/{id}/offers. */
export const offersQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['offers', customerId],
    staleTime: OFFERS_HOLD_MS,
    queryFn: async ({ signal }): Promise<OfferList> => {
      const { body } = unwrap(await ask(paths.customerOffers(customerId), { signal }));
      const parsed = OfferList.safeParse(body);
      return parsed.success ? parsed.data : unwrap(failed('malformed', { retryable: true }));
    },
  });
