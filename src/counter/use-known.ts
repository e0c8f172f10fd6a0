// What is known of a customer at this moment, from the desk and every channel, as the counter shows it.
import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IdentitySet } from '#src/channels/channel.ts';
import type { OrderBody } from '#src/channels/orders/index.ts';
import { channelOf } from '#src/channels/registry.ts';
import type { Case } from '#src/desk/case.ts';
import type { Customer } from '#src/desk/customer.ts';
import { useTold } from '#src/line/told.ts';
import { useLineState, useLineStore, type UsableLine } from '#src/line/use-line.ts';
import { readyOrders, type ReadyOrder } from '#src/orders/ready-orders.ts';
import { useOrders } from '#src/orders/use-orders.ts';
import { useMe } from '#src/staff/use-me.ts';
import type { Lane } from '#src/timeline/index.ts';
import { useNow } from '#src/ui/use-now.ts';
import type { CounterStore } from './act.ts';
import type { Hello } from './hello/facts.ts';
import { helloOf } from './hello/hello.ts';
import { lastContacts, type LastContact } from './last/last-contacts.ts';
import { offersQuery } from './queries.ts';

const NONE: readonly OrderBody[] = [];

export interface Known {
  readonly line: UsableLine;
  /** Absent until the desk has answered, and the channels have or take too long. */
  readonly hello: Hello | undefined;
  readonly contacts: readonly LastContact[];
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
  const line = useLineStore(identity);
  const { told } = useTold(line);
  const { lanes, held } = useLineState(line).line;
  const { data: orders = NONE, isPending, isError } = useOrders(customer);
  const { data: offers } = useQuery(offersQuery(customer.id));

  const contacts = useMemo(() => lastContacts(lanes, held), [lanes, held]);
  const ready = useMemo(() => readyOrders(orders), [orders]);
  const isComplete = offers !== undefined && !isPending && lanes.every(hasSpoken);
  const hello = useMemo(() => {
    if (!cases || !(isComplete || isDue)) return undefined;
    const facts = {
      customer,
      me,
      store,
      present,
      cases,
      told: told.flatMap((one) => one.facts).toSorted((a, b) => a.at - b.at),
      ready,
      offers: offers?.items ?? [],
      missing: lanes.filter(({ failed }) => failed !== undefined).map(({ channel }) => channel),
      asking: lanes.filter((lane) => !hasSpoken(lane)).map(({ channel }) => channel),
    };
    return helloOf(facts, i18n, (id) => {
      const channel = channelOf(id);
      return channel ? i18n._(channel.label) : id;
    });
  }, [customer, me, store, present, cases, told, ready, offers, lanes, i18n, isComplete, isDue]);

  const orderTrouble = isError ? 'failed' : isPending ? 'asking' : undefined;
  return { line, hello, contacts, ready, orderTrouble };
}

const hasSpoken = ({ linked, failed, heard }: Lane): boolean =>
  !linked || failed !== undefined || heard.older || heard.newer;
