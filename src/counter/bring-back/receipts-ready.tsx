// The receipts of whoever stands at the counter, asked for once hello can be said: they are here when something is
// brought back, and when the line drops.
import type { Customer } from '#src/desk/customer.ts';
import { useReceipts } from './use-receipts.ts';

export function ReceiptsReady({ customer }: { readonly customer: Customer }) {
  useReceipts(customer);
  return null;
}
