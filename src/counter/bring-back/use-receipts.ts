// What a customer has receipts for, and which discounts they were given; and one article in every shop.
import { queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { orders } from '#src/channels/orders/index.ts';
import { askReceipts, askStock, type Receipts, type Stock } from '#src/channels/orders/receipts.ts';
import type { Customer } from '#src/desk/customer.ts';
import { subscribe } from '#src/lib/events.ts';
import { unwrap } from '#src/lib/result.ts';

const tillIdsOf = ({ id, name, keys }: Customer): readonly string[] =>
  orders.keysOf({ customerId: id, name, keys }).map(({ value }) => value);

/** The till's own id of the customer, as their newest deed names it; nothing when the till does not know them. */
export const tillIdOf = (customer: Customer): string | undefined => tillIdsOf(customer)[0];

const receiptsQuery = (customer: Customer) =>
  queryOptions({
    queryKey: ['receipts', customer.id],
    queryFn: async ({ signal }): Promise<Receipts> => {
      const ids = tillIdsOf(customer);
      return ids.length === 0 ? { receipts: [], grants: [] } : unwrap(await askReceipts(ids, signal));
    },
  });

export function useReceipts(customer: Customer): UseQueryResult<Receipts> {
  const queries = useQueryClient();
  const { id } = customer;
  useEffect(
    () =>
      subscribe('channel.changed', (poke) => {
        if (poke.customer === id && poke.subject === orders.id)
          void queries.invalidateQueries({ queryKey: ['receipts', id] });
      }),
    [queries, id],
  );
  return useQuery(receiptsQuery(customer));
}

/** Asked anew each time: others sell from the same shelves. */
export function useStock(customer: Customer, article: string | undefined): UseQueryResult<Stock> {
  const tillId = tillIdOf(customer);
  return useQuery({
    queryKey: ['stock', customer.id, article],
    enabled: article !== undefined && tillId !== undefined,
    staleTime: 0,
    queryFn: async ({ signal }) => unwrap(await askStock(tillId ?? '', article ?? '', signal)),
  });
}
