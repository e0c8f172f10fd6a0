// The shop's own list of what is collected there, asked anew whenever an order changed anywhere.
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { orders } from '#src/channels/orders/index.ts';
import { askPickUps, type ShopOrder } from '#src/channels/orders/receipts.ts';
import { subscribe } from '#src/lib/events.ts';
import { unwrap } from '#src/lib/result.ts';
import { DAY, now, type Instant } from '#src/lib/time.ts';
import { useOrderNews } from '#src/orders/use-orders.ts';

export interface PickUps {
  readonly orders: readonly ShopOrder[];
  /** How many of them could not be read. */
  readonly unreadable: number;
  /** When the shop's list said so. */
  readonly readAt: Instant;
}

export function usePickUps(shop: string): UseQueryResult<PickUps> {
  const queries = useQueryClient();
  useOrderNews();
  useEffect(
    () =>
      subscribe('channel.changed', ({ subject }) => {
        if (subject === orders.id) void queries.invalidateQueries({ queryKey: ['pick-ups', shop] });
      }),
    [queries, shop],
  );
  return useQuery({
    queryKey: ['pick-ups', shop],
    queryFn: async ({ signal }): Promise<PickUps> => {
      const readAt = now();
      return { ...unwrap(await askPickUps(shop, readAt - DAY, signal)), readAt };
    },
  });
}
