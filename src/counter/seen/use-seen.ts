// Keeps the customer on screen for when the line drops, and brings them back when it has.
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { customerCasesQuery } from '#src/cases/queries.ts';
import type { Fact } from '#src/channels/channel.ts';
import type { OrderBody } from '#src/channels/orders/index.ts';
import { customerQuery } from '#src/customers/queries.ts';
import { isLive, subscribeLive } from '#src/lib/events.ts';
import { failureOf } from '#src/lib/result.ts';
import { rememberServerAhead } from '#src/lib/server-ahead.ts';
import { useMe } from '#src/staff/use-me.ts';
import { ordersKey } from '#src/orders/use-orders.ts';
import { receiptsKey, type ReadReceipts } from '../bring-back/read-receipts.ts';
import { offersQuery } from '../queries.ts';
import type { KeptStations } from '../last/stations.ts';
import { seenToday, stationsKey, toldKey, type Seen } from './seen.ts';

/** Customers who stand here as they were kept: to be asked for anew once there is a line. */
const broughtBack = new Set<string>();

export function useSeen(customerId: string): void {
  const { id: staffId } = useMe();
  const queries = useQueryClient();
  const { data: customer, error } = useQuery(customerQuery(customerId));
  const { data: cases } = useQuery(customerCasesQuery(customerId));
  const { data: orders } = useQuery<readonly OrderBody[]>({
    queryKey: ordersKey(customerId),
    enabled: false,
  });
  const { data: offers } = useQuery({ ...offersQuery(customerId), enabled: false });
  const { data: receipts } = useQuery<ReadReceipts>({ queryKey: receiptsKey(customerId), enabled: false });
  const { data: told } = useQuery<readonly Fact[]>({ queryKey: toldKey(customerId), enabled: false });
  const { data: stations } = useQuery<KeptStations>({ queryKey: stationsKey(customerId), enabled: false });
  const isCutOff = error !== null && customer === undefined && failureOf(error).kind === 'offline';

  useEffect(() => {
    if (customer && !broughtBack.has(customerId))
      keep(staffId, {
        customer,
        ...(cases && { cases }),
        ...(orders && { orders }),
        ...(offers && { offers }),
        ...(receipts && { receipts }),
        ...(told && { told }),
        ...(stations && { stations }),
      });
  }, [staffId, customerId, customer, cases, orders, offers, receipts, told, stations]);
  useEffect(() => {
    if (isCutOff) void bringBack(queries, staffId, customerId);
  }, [isCutOff, queries, staffId, customerId]);
  useEffect(
    () =>
      subscribeLive(() => {
        if (isLive() && broughtBack.delete(customerId)) askAnew(queries, customerId);
      }),
    [queries, customerId],
  );
}

/** Without room on the disk the counter works on, only not without a line. */
function keep(staffId: string, seen: Seen): void {
  rememberServerAhead();
  void seenToday(staffId)
    .then((today) => today.keep(seen.customer.id, seen))
    .catch(() => undefined);
}

async function bringBack(queries: QueryClient, staffId: string, customerId: string): Promise<void> {
  const today = await seenToday(staffId).catch(() => undefined);
  const seen = await today?.find<Seen>(customerId).catch(() => undefined);
  if (!seen) return;
  broughtBack.add(customerId);
  queries.setQueryData(customerQuery(customerId).queryKey, seen.customer);
  if (seen.cases) queries.setQueryData(customerCasesQuery(customerId).queryKey, seen.cases);
  if (seen.orders) queries.setQueryData(ordersKey(customerId), seen.orders);
  if (seen.offers) queries.setQueryData(offersQuery(customerId).queryKey, seen.offers);
  if (seen.receipts) queries.setQueryData(receiptsKey(customerId), seen.receipts);
  if (seen.told) queries.setQueryData(toldKey(customerId), seen.told);
  if (seen.stations) queries.setQueryData(stationsKey(customerId), seen.stations);
}

function askAnew(queries: QueryClient, customerId: string): void {
  for (const queryKey of [
    customerQuery(customerId).queryKey,
    customerCasesQuery(customerId).queryKey,
    ordersKey(customerId),
    offersQuery(customerId).queryKey,
    receiptsKey(customerId),
  ])
    void queries.invalidateQueries({ queryKey });
}
