// The workspace at its addresses: the inbox, a case, a customer.
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { View } from '#src/desk/schemas.ts';
import type { Place, Ways } from '#src/workspace/place.ts';
import { Workspace } from '#src/workspace/workspace.tsx';
import { lookOf, searchOf, type LineSearch } from '../search-params.ts';

export function InboxScreen() {
  const { view } = useSearch({ from: '/' });
  return <AgentScreen search={view === undefined ? {} : { view }} />;
}

export function CaseScreen() {
  const { caseId } = useParams({ from: '/cases/$caseId' });
  return <AgentScreen caseId={caseId} search={useSearch({ from: '/cases/$caseId' })} />;
}

export function CustomerScreen() {
  const { customerId } = useParams({ from: '/customers/$customerId' });
  return <AgentScreen customerId={customerId} search={useSearch({ from: '/customers/$customerId' })} />;
}

interface AgentScreenProps {
  readonly search: LineSearch;
  readonly caseId?: string;
  readonly customerId?: string;
}

function AgentScreen({ search, caseId, customerId }: AgentScreenProps) {
  const { view } = search;
  const place = useMemo<Place>(
    () => ({
      view: view ?? 'mine',
      look: lookOf(search),
      ...(caseId === undefined ? {} : { caseId }),
      ...(customerId === undefined ? {} : { customerId }),
    }),
    [view, search, caseId, customerId],
  );
  return <Workspace place={place} ways={useWays(view, caseId, customerId)} />;
}

function useWays(view: View | undefined, caseId: string | undefined, customerId: string | undefined): Ways {
  const navigate = useNavigate();
  const router = useRouter();
  return useMemo<Ways>(() => {
    const keep = view === undefined ? {} : { view };
    return {
      toCase: (id) => void navigate({ to: '/cases/$caseId', params: { caseId: id }, search: keep }),
      hrefOfCase: (id) =>
        router.buildLocation({ to: '/cases/$caseId', params: { caseId: id }, search: keep }).href,
      toCustomer: (id) =>
        void navigate({ to: '/customers/$customerId', params: { customerId: id }, search: keep }),
      toList: () => void navigate({ to: '/', search: keep }),
      toView: (next) => {
        const search = next === 'mine' ? {} : { view: next };
        if (caseId !== undefined) void navigate({ to: '/cases/$caseId', params: { caseId }, search });
        else if (customerId !== undefined)
          void navigate({ to: '/customers/$customerId', params: { customerId }, search });
        else void navigate({ to: '/', search });
      },
      toLook: (look) => {
        const search = searchOf(look, view);
        if (caseId !== undefined)
          void navigate({ to: '/cases/$caseId', params: { caseId }, search, replace: true });
        else if (customerId !== undefined)
          void navigate({ to: '/customers/$customerId', params: { customerId }, search, replace: true });
      },
    };
  }, [navigate, router, view, caseId, customerId]);
}
