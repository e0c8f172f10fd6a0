// Asks for somebody before they are chosen: whoever is alone found, pointed at or touched is most likely the one, and what
// is known of them is then here by the time the thumb is up. The desk is asked for everything at once, and each channel
// as soon as it is known by which keys.
import type { QueryClient } from '@tanstack/react-query';
import { customerCasesQuery } from '#src/cases/queries.ts';
import { customerQuery } from '#src/customers/queries.ts';
import { readAhead } from '#src/line/use-line.ts';
import { offersQuery } from './queries.ts';

/** What cannot be had now is asked for again, and said, once they are chosen. */
export async function askAhead(queries: QueryClient, id: string): Promise<void> {
  void queries.prefetchQuery(customerCasesQuery(id));
  void queries.prefetchQuery(offersQuery(id));
  const customer = await queries.fetchQuery(customerQuery(id)).catch(() => undefined);
  if (customer) readAhead({ customerId: id, name: customer.name, keys: customer.keys }, queries);
}
