// Whose line is on screen, if anybody's.
import { useQueryClient } from '@tanstack/react-query';
import { caseQuery } from '#src/cases/queries.ts';
import { match } from '../routing/match.ts';
import { useAddress } from '../routing/router.tsx';

export function useCustomerOnScreen(): string | undefined {
  const client = useQueryClient();
  const { path } = useAddress();
  const caseId = match('/cases/:id', path)?.['id'];
  if (caseId !== undefined) return client.getQueryData(caseQuery(caseId).queryKey)?.customer.id;
  return match('/customers/:id', path)?.['id'];
}
