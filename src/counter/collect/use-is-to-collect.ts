// Whether something waits for the customer here and now: then handing it over is what comes next.
import type { Customer } from '#src/desk/customer.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import type { CounterStore } from '../act.ts';
import { toCollect } from './to-collect.ts';
import { useOrders } from '#src/orders/use-orders.ts';

export function useIsToCollect(customer: Customer, store: CounterStore): boolean {
  const { sends } = useOutboxState();
  const { data = [] } = useOrders(customer);
  return toCollect(data, store.id, sends).some(({ whyNot }) => whyNot === undefined);
}
