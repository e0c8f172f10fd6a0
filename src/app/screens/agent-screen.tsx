// The workspace at its addresses: the inbox, a case, a customer.
import { useMemo } from 'react';
import { usualOrder } from '#src/cases/queries.ts';
import type { Place, Ways } from '#src/workspace/place.ts';
import { goesOnAs } from '#src/workspace/followed.ts';
import { Workspace } from '#src/workspace/workspace.tsx';
import { go, hrefOf } from '../routing/address.ts';
import type { ScreenProps } from '../routing/router.tsx';
import { listSearch, lookOf, readLineSearch, searchOf } from '../search-params.ts';
import { caseAt, customerAt } from './addresses.ts';

export function AgentScreen({ params: { caseId, customerId }, search }: ScreenProps) {
  const place = useMemo<Place>(() => {
    const read = readLineSearch(search);
    const { view, order, filter } = read;
    return { list: { view, order, filter }, look: lookOf(read), caseId, customerId };
  }, [caseId, customerId, search]);
  return <Workspace place={place} ways={useWays(place)} />;
}

function useWays({ list, caseId, customerId }: Place): Ways {
  return useMemo<Ways>(() => {
    const listHere = listSearch(list);
    const here =
      caseId !== undefined ? caseAt(caseId) : customerId !== undefined ? customerAt(customerId) : '/';
    const hrefOfCase = (id: string) => hrefOf(caseAt(id), listHere);
    return {
      hrefOfCase,
      toCase: (id) => go(hrefOfCase(id)),
      onAs: (id) => {
        if (caseId !== undefined) goesOnAs(caseId, id);
        go(hrefOfCase(id), { replace: true });
      },
      toCustomer: (id) => go(hrefOf(customerAt(id), listHere)),
      toList: () => go(hrefOf('/', listHere)),
      hrefOfList: (next) => hrefOf('/', listSearch(next)),
      toView: (view) => go(hrefOf(here, listSearch({ ...list, view, order: usualOrder(view) }))),
      toSame: (next) => go(hrefOf(here, listSearch({ ...list, ...next })), { replace: true }),
      toLook: (look) => go(hrefOf(here, searchOf(look, list)), { replace: true }),
    };
  }, [list, caseId, customerId]);
}
