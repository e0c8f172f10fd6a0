// The newest orders of a customer: the one place everybody has them from, the counter, the panel and the hello card.
import { queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { IdentitySet } from '#src/channels/channel.ts';
import { isOrder, orders, type OrderBody } from '#src/channels/orders/index.ts';
import type { Customer } from '#src/desk/customer.ts';
import { subscribe } from '#src/lib/events.ts';
import { unwrap } from '#src/lib/result.ts';

const NEWEST = 30;
type Whose = Pick<Customer, 'id' | 'name' | 'keys'>;

export const ordersKey = (customerId: string): readonly string[] => ['customer-orders', customerId];

/** Each order once, newest first. Nothing for a customer the till does not know. */
const ordersQuery = ({ id, name, keys }: Whose) =>
  queryOptions({
    queryKey: ordersKey(id),
    queryFn: async ({ signal }): Promise<readonly OrderBody[]> => {
      const identity: IdentitySet = { customerId: id, name, keys };
      if (orders.keysOf(identity).length === 0) return [];
      const page = await orders.fetchPage(identity, { direction: 'older', limit: NEWEST }, signal);
      const bodies = unwrap(page)
        .entries.filter(isOrder)
        .map(({ body }) => body);
      const once = new Map(bodies.map((body) => [body.orderId, body]));
      return [...once.values()].toSorted((a, b) => b.createdAt - a.createdAt);
    },
  });

/** Whoever's orders changed are asked for anew: at once, or when they are next on screen. */
export function useOrderNews(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      subscribe('channel.changed', ({ subject, customer }) => {
        if (subject === orders.id && customer !== undefined)
          void queries.invalidateQueries({ queryKey: ordersKey(customer) });
      }),
    [queries],
  );
}

export function useOrders(customer: Whose): UseQueryResult<readonly OrderBody[]> {
  useOrderNews();
  return useQuery(ordersQuery(customer));
}
