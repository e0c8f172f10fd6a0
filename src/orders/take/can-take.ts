// Whether an order can be taken from an entry by this person, and why not.
import { orders } from '#src/channels/orders/index.ts';
import type { Customer } from '#src/desk/customer.ts';
import { may, type Role } from '#src/staff/roles.ts';
import type { EntryRow } from '#src/timeline/index.ts';

/** no-account: the shop's system does not know the customer, so nothing can be ordered for them. */
type CanTake = 'yes' | 'no-account' | 'no';

const KINDS: ReadonlySet<string> = new Set(['message', 'call', 'visit']);

/** From what the customer wrote or said, and has arrived here. */
export function canTake({ entry, echo }: EntryRow, customer: Customer, role: Role): CanTake {
  const isWord = KINDS.has(entry.kind) && entry.from === 'customer' && echo === undefined;
  if (!isWord || !may(role, 'orders.take')) return 'no';
  const { id: customerId, name, keys } = customer;
  return orders.keysOf({ customerId, name, keys }).length > 0 ? 'yes' : 'no-account';
}
