// The customers looked at in this tab, newest first. Names stay in memory: nothing of a customer is left behind.
import { useSyncExternalStore } from 'react';

export interface RecentCustomer {
  readonly id: string;
  readonly name: string;
}

const MOST = 12;
let recent: readonly RecentCustomer[] = [];
const listeners = new Set<() => void>();

const change = (next: readonly RecentCustomer[]): void => {
  recent = next;
  for (const listener of listeners) listener();
};

export function lookedAt(customer: RecentCustomer): void {
  if (recent[0]?.id === customer.id && recent[0].name === customer.name) return;
  const { id, name } = customer;
  change([{ id, name }, ...recent.filter((other) => other.id !== id)].slice(0, MOST));
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useRecentCustomers = (): readonly RecentCustomer[] =>
  useSyncExternalStore(subscribe, () => recent);
