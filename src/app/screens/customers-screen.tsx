// The customers page at its address.
import { CustomersScreen } from '#src/workspace/customers-screen.tsx';
import { go, hrefOf } from '../routing/address.ts';
import { caseAt, customerAt } from './addresses.ts';

export function FindCustomerScreen() {
  const hrefOfCustomer = (id: string) => hrefOf(customerAt(id));
  return (
    <CustomersScreen
      toCase={(id) => go(hrefOf(caseAt(id)))}
      toCustomer={(id) => go(hrefOfCustomer(id))}
      hrefOfCustomer={hrefOfCustomer}
    />
  );
}
