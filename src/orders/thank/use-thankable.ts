// Which orders of a customer a colleague can be thanked for now: what was written down here is not asked again.
import { isPraise } from '#src/channels/notes/index.ts';
import type { Customer } from '#src/desk/customer.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import { useOrders } from '../use-orders.ts';
import { thankable, type Thankable } from './thankable.ts';

export function useThankable(customer: Customer): readonly Thankable[] {
  const me = useMe();
  const { data = [] } = useOrders(customer);
  const { sends } = useOutboxState();
  if (!may(me.role, 'praise.record')) return [];
  const written = new Set(sends.flatMap(({ outgoing: { deed } }) => (isPraise(deed) ? [deed.orderId] : [])));
  return thankable(data, me.id).filter(({ orderId }) => !written.has(orderId));
}
