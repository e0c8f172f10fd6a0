// What is known of a customer at this moment, from the desk and every channel, as the counter shows it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Fact, IdentitySet } from '#src/channels/channel.ts';
import type { OrderBody } from '#src/channels/orders/index.ts';
import { channelOf } from '#src/channels/registry.ts';
import type { Case } from '#src/desk/case.ts';
import type { Customer } from '#src/desk/customer.ts';
import { factsOf, useTold } from '#src/line/told.ts';
import { useHeldLine, useLineStore, type UsableLine } from '#src/line/use-line.ts';
import { readyOrders, type ReadyOrder } from '#src/orders/ready-orders.ts';
import { useOrders } from '#src/orders/use-orders.ts';
import { useMe } from '#src/staff/use-me.ts';
import type { Lane } from '#src/timeline/index.ts';
import { useLingui } from '#src/ui/use-lingui.tsx';
import { useNow } from '#src/ui/use-now.ts';
import type { CounterStore } from './act.ts';
import type { Hello } from './hello/facts.ts';
import { helloOf } from './hello/hello.ts';
import { factsToKeep, withKept } from './hello/kept-facts.ts';
import type { Station } from './last/stations.ts';
import { useStations } from './last/use-stations.ts';
import { offersQuery } from './queries.ts';
import { toldKey } from './seen/seen.ts';
import { useNoLineSince } from './use-no-line-since.ts';

const NONE: readonly OrderBody[] = [];
const NOTHING: readonly Fact[] = [];

export interface Known {
  readonly line: UsableLine;
  /** Absent until the desk has answered, and the channels have or take too long. */
  readonly hello: Hello | undefined;
  readonly stations: readonly Station[];
  readonly ready: readonly ReadyOrder[];
  readonly orderTrouble: 'failed' | 'asking' | undefined;
}

export function useKnown(
  customer: Customer,
  identity: IdentitySet,
  cases: readonly Case[] | undefined,
  store: CounterStore,
  isDue: boolean,
): Known {
  const { i18n } = useLingui();
  const me = useMe();
  const present = useNow();
  const isCutOff = useNoLineSince() !== undefined;
  const line = useLineStore(identity);
  const { told } = useTold(line);
  const { lanes, held } = useHeldLine(line);
  const { data: orders = NONE, isPending, isError } = useOrders(customer);
  const { data: offers } = useQuery(offersQuery(customer.id));

  const facts = useMemo(() => told.flatMap(factsOf).toSorted((a, b) => a.at - b.at), [told]);
  const queries = useQueryClient();
  const { data: kept = NOTHING } = useQuery<readonly Fact[]>({
    queryKey: toldKey(customer.id),
    enabled: false,
  });
  const isWhole = lanes.every((lane) => lane.failed === undefined && hasSpoken(lane));
  useEffect(() => {
    if (isWhole) queries.setQueryData(toldKey(customer.id), factsToKeep(facts));
  }, [isWhole, facts, queries, customer.id]);

  const stations = useStations(customer.id, lanes, held, isWhole);
  const ready = useMemo(() => readyOrders(orders), [orders]);
  const isComplete = offers !== undefined && !isPending && lanes.every(hasSpoken);
  const hello = useMemo(() => {
    if (!cases || !(isComplete || isDue)) return undefined;
    const missing = lanes.filter(({ failed }) => failed !== undefined).map(({ channel }) => channel);
    const known = {
      customer,
      me,
      store,
      present,
      cases,
      told: withKept(facts, kept, missing),
      ready,
      offers: offers?.items ?? [],
      missing,
      isCutOff,
      asking: lanes.filter((lane) => !hasSpoken(lane)).map(({ channel }) => channel),
    };
    return helloOf(known, i18n, (id) => {
      const channel = channelOf(id);
      return channel ? i18n._(channel.label) : id;
    });
  }, [
    customer,
    me,
    store,
    present,
    cases,
    facts,
    kept,
    ready,
    offers,
    lanes,
    isCutOff,
    i18n,
    isComplete,
    isDue,
  ]);

  const orderTrouble = isError ? 'failed' : isPending ? 'asking' : undefined;
  return { line, hello, stations, ready, orderTrouble };
}

const hasSpoken = ({ linked, failed, heard }: Lane): boolean =>
  !linked || failed !== undefined || heard.older || heard.newer;
