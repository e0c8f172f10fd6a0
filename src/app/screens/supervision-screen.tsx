// The supervisor's screen at its addresses.
import { useMemo } from 'react';
import { tabs, type Tab, type Ways } from '#src/supervision/place.ts';
import { Supervision } from '#src/supervision/supervision.tsx';
import { go, hrefOf } from '../routing/address.ts';
import type { ScreenProps } from '../routing/router.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { caseAt, supervisionAt } from './addresses.ts';

const hrefOfTab = (tab: Tab) => hrefOf(supervisionAt(tab === 'overview' ? undefined : tab));
const hrefOfCase = (id: string) => hrefOf(caseAt(id));

export function SupervisionScreen({ params: { tab: asked = 'overview' } }: ScreenProps) {
  const tab = tabs.find((one) => one === asked);
  const ways = useMemo<Ways>(
    () => ({
      hrefOfTab,
      toTab: (to) => go(hrefOfTab(to)),
      hrefOfCase,
      toCase: (id) => go(hrefOfCase(id)),
    }),
    [],
  );
  return tab ? <Supervision place={{ tab }} ways={ways} /> : <NotFound />;
}
