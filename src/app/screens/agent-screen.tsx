// The workspace at its addresses: the inbox, a case, a customer.
import { useCallback, useMemo } from 'react';
import { usualOrder } from '#src/cases/queries.ts';
import type { Place, Ways } from '#src/workspace/place.ts';
import { goesOnAs } from '#src/workspace/followed.ts';
import { Workspace } from '#src/workspace/workspace.tsx';
import { currentAddress, go, hrefOf } from '../routing/address.ts';
import type { ScreenProps } from '../routing/router.tsx';
import { listSearch, lookOf, readLineSearch, readListSearch, searchOf } from '../search-params.ts';
import { caseAt, customerAt } from './addresses.ts';

export function AgentScreen({ params: { caseId, customerId }, search }: ScreenProps) {
  const { view, order, filter, only, case: isCaseOnly, at } = readLineSearch(search);
  // What of an address stays the same stays the same object: only what hangs on the rest is drawn anew.
  const list = useMemo(() => ({ view, order, filter }), [view, order, filter]);
  const look = useMemo(() => lookOf({ only, case: isCaseOnly, at }), [only, isCaseOnly, at]);
  const place = useMemo<Place>(() => ({ list, look, caseId, customerId }), [list, look, caseId, customerId]);
  const hrefOfCase = useCallback((id: string) => hrefOf(caseAt(id), listSearch(list)), [list]);
  return <Workspace place={place} ways={useWays(place)} hrefOfCase={hrefOfCase} />;
}

/** The list one is in when one goes. */
const listNow = () => readListSearch(currentAddress().search);

function useWays({ caseId, customerId }: Place): Ways {
  return useMemo(() => {
    const here =
      caseId !== undefined ? caseAt(caseId) : customerId !== undefined ? customerAt(customerId) : '/';
    const beside = (path: string) => hrefOf(path, listSearch(listNow()));
    return {
      toCase: (id) => go(beside(caseAt(id))),
      onAs: (id) => {
        if (caseId !== undefined) goesOnAs(caseId, id);
        go(beside(caseAt(id)), { replace: true });
      },
      toCustomer: (id) => go(beside(customerAt(id))),
      toList: () => go(beside('/')),
      toView: (view) => go(hrefOf(here, listSearch({ ...listNow(), view, order: usualOrder(view) }))),
      toSame: (next) => go(hrefOf(here, listSearch({ ...listNow(), ...next })), { replace: true }),
      toLook: (next) => {
        const now = readLineSearch(currentAddress().search);
        go(hrefOf(here, searchOf({ ...lookOf(now), ...next }, now)), { replace: true });
      },
      hrefOfList: (next) => hrefOf('/', listSearch(next)),
    };
  }, [caseId, customerId]);
}
