// Who the customer is, with each key in the colour of the channel that asks by it.
import { registry } from '#src/channels/registry.ts';
import { IdentityPanel } from '#src/customers/identity-panel.tsx';
import type { Customer } from '#src/desk/schemas.ts';

export function CustomerSection({ customer }: { readonly customer: Customer }) {
  const { id: customerId, name } = customer;
  const channelOfKey = (key: Customer['keys'][number]) =>
    registry.find((channel) => channel.keysOf({ customerId, name, keys: [key] }).length > 0)?.id;
  return <IdentityPanel customer={customer} channelOfKey={channelOfKey} />;
}
