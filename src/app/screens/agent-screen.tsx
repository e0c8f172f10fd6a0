// The workspace at its addresses: the inbox, a case, a customer.
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { usualOrder } from '#src/cases/queries.ts';
import type { Place, Ways } from '#src/workspace/place.ts';
import { Workspace } from '#src/workspace/workspace.tsx';
import { listSearch, lookOf, searchOf, type LineSearch } from '../search-params.ts';

export function InboxScreen() {
  return <AgentScreen on={{}} search={useSearch({ from: '/' })} />;
}

export function CaseScreen() {
  const { caseId } = useParams({ from: '/cases/$caseId' });
  const on = useMemo(() => ({ caseId }), [caseId]);
  return <AgentScreen on={on} search={useSearch({ from: '/cases/$caseId' })} />;
}

export function CustomerScreen() {
  const { customerId } = useParams({ from: '/customers/$customerId' });
  const on = useMemo(() => ({ customerId }), [customerId]);
  return <AgentScreen on={on} search={useSearch({ from: '/customers/$customerId' })} />;
}

type On = Pick<Place, 'caseId' | 'customerId'>;

function AgentScreen({ on, search }: { readonly on: On; readonly search: LineSearch }) {
  const { view = 'mine', order = usualOrder(view) } = search;
  const place = useMemo<Place>(
    () => ({ view, order, look: lookOf(search), ...on }),
    [view, order, search, on],
  );
  return <Workspace place={place} ways={useWays(place)} />;
}

function useWays({ view, order, caseId, customerId }: Place): Ways {
  const navigate = useNavigate();
  const router = useRouter();
  return useMemo<Ways>(() => {
    const list = listSearch(view, order);
    const stay = (search: LineSearch, replace: boolean) => {
      if (caseId !== undefined) void navigate({ to: '/cases/$caseId', params: { caseId }, search, replace });
      else if (customerId !== undefined)
        void navigate({ to: '/customers/$customerId', params: { customerId }, search, replace });
      else void navigate({ to: '/', search, replace });
    };
    const toCase = (id: string) => ({ to: '/cases/$caseId', params: { caseId: id }, search: list }) as const;
    return {
      toCase: (id) => void navigate(toCase(id)),
      hrefOfCase: (id) => router.buildLocation(toCase(id)).href,
      toCustomer: (id) =>
        void navigate({ to: '/customers/$customerId', params: { customerId: id }, search: list }),
      toList: () => void navigate({ to: '/', search: list }),
      toView: (next) => stay(listSearch(next, usualOrder(next)), false),
      toOrder: (next) => stay(listSearch(view, next), true),
      toLook: (look) => stay(searchOf(look, list), true),
    };
  }, [navigate, router, view, order, caseId, customerId]);
}
