// The catalogue as the back end that sells pages it, and the shops one can collect in.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PickUpPlace } from '#src/channels/channel.ts';
import { orders } from '#src/channels/orders/index.ts';
import { failed, unwrap } from '#src/lib/result.ts';
import { MINUTE } from '#src/lib/time.ts';

/** A page after the other; what was found before stays while something else is looked for. */
export const goodsQuery = (query: string, places: readonly string[]) =>
  infiniteQueryOptions({
    queryKey: ['goods', query, places],
    staleTime: 5 * MINUTE,
    placeholderData: keepPreviousData,
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const asked = { query, places, ...(pageParam !== '' && { cursor: pageParam }) };
      return unwrap((await orders.goods?.(asked, signal)) ?? failed('refused'));
    },
    getNextPageParam: ({ cursor }) => cursor,
  });

/** The shops of a brand. */
export const placesQuery = (brand: string) =>
  queryOptions({
    queryKey: ['pick-up-places', brand],
    queryFn: async (): Promise<readonly PickUpPlace[]> => {
      const places = unwrap((await orders.pickUpPlaces?.()) ?? failed('refused'));
      return places.filter((place) => place.brand === brand);
    },
  });
