// Whose line is on screen, if anybody's.
import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { caseQuery } from '#src/cases/queries.ts';

export function useCustomerOnScreen(): string | undefined {
  const client = useQueryClient();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [, kind, id = ''] = path.split('/');
  if (kind === 'customers' && id !== '') return decodeURIComponent(id);
  return kind === 'cases'
    ? client.getQueryData(caseQuery(decodeURIComponent(id)).queryKey)?.customer.id
    : undefined;
}
