// Who the customer is, with each key in the colour of the channel that asks by it.
import { registry } from '#src/channels/registry.ts';
import { IdentityPanel } from '#src/customers/identity-panel.tsx';
import type { Case } from '#src/desk/case.ts';
import type { Customer } from '#src/desk/customer.ts';
import { OrdersToCollect } from '#src/orders/orders-to-collect.tsx';
import { may } from '#src/staff/roles.ts';
import { useIsLooking, useMe } from '#src/staff/use-me.ts';

const linkable = [...new Set(registry.flatMap(({ link }) => link?.kinds ?? []))];

export interface CustomerSectionProps {
  readonly customer: Customer;
  readonly cases: readonly Case[];
}

export function CustomerSection({ customer, cases }: CustomerSectionProps) {
  const { role } = useMe();
  const isLooking = useIsLooking();
  const { id: customerId, name } = customer;
  const channelOfKey = (key: Customer['keys'][number]) =>
    registry.find((channel) => channel.keysOf({ customerId, name, keys: [key] }).length > 0)?.id;
  const hasComplaint = cases.some(({ complaint, state }) => complaint && state !== 'resolved');
  return (
    <IdentityPanel
      customer={customer}
      hasComplaint={hasComplaint}
      channelOfKey={channelOfKey}
      toCollect={<OrdersToCollect customer={customer} />}
      kinds={may(role, 'key.link') ? linkable : undefined}
      isOff={isLooking}
    />
  );
}
