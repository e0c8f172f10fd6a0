// What the desk answered to a write of one's own stands at once wherever the case is drawn, and is brought to its place in
// the lists: nothing of them is read again.
import type { QueryClient } from '@tanstack/react-query';
import type { Case } from '#src/desk/case.ts';
import { caseQuery, customerCasesQuery } from '../queries.ts';

export function showAnswered(client: QueryClient, answered: Case): void {
  const { id, customer } = answered;
  client.setQueryData(caseQuery(id).queryKey, answered);
  client.setQueryData(customerCasesQuery(customer.id).queryKey, (held) =>
    held?.map((one) => (one.id === id ? answered : one)),
  );
  void bringToLists(client, id);
}

/** It was not done, or not known to be: whatever shows the case asks again. */
export function askAgain(client: QueryClient, { id, customer }: Case): void {
  void client.invalidateQueries({ queryKey: caseQuery(id).queryKey });
  void client.invalidateQueries({ queryKey: customerCasesQuery(customer.id).queryKey });
  void bringToLists(client, id);
}

const bringToLists = (client: QueryClient, id: string): Promise<void> =>
  import('../live/changed-cases.ts')
    .then(({ bringChanged }) => bringChanged(client, new Set([id])))
    .catch(() => client.invalidateQueries({ queryKey: ['cases'] }));
