// One open line per customer on screen, shared by the timeline, the story and the panel.
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { IdentitySet } from '#src/channels/channel.ts';
import { registry } from '#src/channels/registry.ts';
import { subscribe as listen, subscribeReset } from '#src/lib/events.ts';
import type { Line } from '#src/timeline/index.ts';
import { openLineStore, type LineState, type LineStore } from './lanes.ts';

interface OpenLine {
  readonly store: LineStore;
  readonly stopHearing: () => void;
  users: number;
}

const open = new Map<string, OpenLine>();
const LINGER_MS = 3000;

/** An open line, as the workspace hands it round. */
export type UsableLine = LineStore;

/** The store of a customer's line, opened with its first user and closed shortly after its last one left. */
export function useLineStore(identity: IdentitySet): LineStore {
  const queries = useQueryClient();
  const { customerId } = identity;
  const store = useMemo(() => storeOf(identity, queries), [identity, queries]);
  useEffect(() => keep(customerId), [customerId]);
  useEffect(() => store.identify(identity), [store, identity]);
  return store;
}

/** Begins to read the line of somebody who is about to be looked at; it is let go of when nobody does soon. */
export function readAhead(identity: IdentitySet, queries: QueryClient): void {
  storeOf(identity, queries);
  keep(identity.customerId)();
}

/** What a line shows now; draws again when it changes. */
export const useLineState = (store: LineStore): LineState =>
  useSyncExternalStore(store.subscribe, store.state);

/** What a line holds, whatever of it is shown: a filter changes nothing of it. */
export const useHeldLine = (store: LineStore): Line =>
  useSyncExternalStore(store.subscribe, () => store.state().line);

/** Whether the newest entry of all is among what is shown. */
export const useIsAtNewest = (store: LineStore): boolean =>
  useSyncExternalStore(store.subscribe, () => store.state().shown.atNewest);

function storeOf(identity: IdentitySet, queries: QueryClient): LineStore {
  const known = open.get(identity.customerId);
  if (known) return known.store;
  const store = openLineStore(identity, queries);
  open.set(identity.customerId, { store, stopHearing: hear(identity.customerId, store), users: 0 });
  return store;
}

/** News of the customer, for as long as the line is open; what was missed for good may be on any channel. */
function hear(customerId: string, store: LineStore): () => void {
  const stopPokes = listen('channel.changed', (poke) => {
    if (poke.customer === customerId) store.poke(poke.subject);
  });
  const stopResets = subscribeReset(() => {
    for (const { id } of registry) store.poke(id);
  });
  return () => {
    stopPokes();
    stopResets();
  };
}

function keep(customerId: string): () => void {
  const line = open.get(customerId);
  if (line) line.users += 1;
  return () => {
    if (!line) return;
    line.users -= 1;
    setTimeout(() => {
      if (line.users > 0 || open.get(customerId) !== line) return;
      line.stopHearing();
      line.store.close();
      open.delete(customerId);
    }, LINGER_MS);
  };
}
