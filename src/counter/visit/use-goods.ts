// What the shop sells, by the words typed so far: the first page of its catalogue. Without a line there is none, and what
// is typed is taken as it stands.
import { useQuery } from '@tanstack/react-query';
import { channelOf } from '#src/channels/registry.ts';
import { orders } from '#src/channels/orders/index.ts';
import { unwrap } from '#src/lib/result.ts';
import { useSettled } from '#src/ui/use-settled.ts';
import type { CounterStore } from '../act.ts';

const SHORTEST = 2;

/** Names of goods, in every form they come in. */
export function useGoods({ id }: CounterStore, typed: string): readonly string[] {
  const query = useSettled(typed);
  const { data } = useQuery({
    queryKey: ['goods', id, query],
    enabled: query.length >= SHORTEST,
    queryFn: async ({ signal }) => {
      const page = await channelOf(orders.id)?.goods?.({ query, places: [id] }, signal);
      return page ? unwrap(page).goods : [];
    },
  });
  return (data ?? []).map(({ name, variation }) => [name, variation].filter(Boolean).join(', '));
}
