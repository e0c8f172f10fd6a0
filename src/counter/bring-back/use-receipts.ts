// What a customer has receipts for, and which discounts they were given; and one article in every shop.
import { queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { orders } from '#src/channels/orders/index.ts';
import { askReceipts, askStock, type Stock } from '#src/channels/orders/receipts.ts';
import type { Customer } from '#src/desk/customer.ts';
import { subscribe } from '#src/lib/events.ts';
import { unwrap } from '#src/lib/result.ts';
import { now } from '#src/lib/time.ts';
import { receiptsKey, type ReadReceipts } from './read-receipts.ts';

const tillIdsOf = ({ id, name, keys }: Customer): readonly string[] =>
  orders.keysOf({ customerId: id, name, keys }).map(({ value }) => value);

/** The till's own id of the customer, as their newest deed names it; nothing when the till does not know them. */
export const tillIdOf = (customer: Customer): string | undefined => tillIdsOf(customer)[0];

const receiptsQuery = (customer: Customer) =>
  queryOptions({
    queryKey: receiptsKey(customer.id),
    queryFn: async ({ signal }): Promise<ReadReceipts> => {
      const ids = tillIdsOf(customer);
      const readAt = now();
      return ids.length === 0
        ? { receipts: [], grants: [], readAt }
        : { ...unwrap(await askReceipts(ids, signal)), readAt };
    },
  });

export function useReceipts(customer: Customer): UseQueryResult<ReadReceipts> {
  const queries = useQueryClient();
  const { id } = customer;
  useEffect(
    () =>
      subscribe('channel.changed', (poke) => {
        if (poke.customer === id && poke.subject === orders.id)
          void queries.invalidateQueries({ queryKey: receiptsKey(id) });
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
