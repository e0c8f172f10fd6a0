// The supervisor's screen at its addresses, and beside it what an agent was told of a case that was read again.
import { useMemo } from 'react';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import { tabs, type Tab, type Ways } from '#src/supervision/place.ts';
import { Feedback } from '#src/supervision/review/feedback.tsx';
import { Supervision } from '#src/supervision/supervision.tsx';
import { go, hrefOf } from '../routing/address.ts';
import type { ScreenProps } from '../routing/router.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { caseAt, FEEDBACK, reviewAt, supervisionAt } from './addresses.ts';

const hrefOfTab = (tab: Tab) => hrefOf(supervisionAt(tab === 'overview' ? undefined : tab));
const hrefOfCase = (id: string) => hrefOf(caseAt(id));
const hrefOfReview = (id: string) => hrefOf(reviewAt(id));

export function SupervisionScreen({ params: { tab: asked = 'overview', id } }: ScreenProps) {
  const { role } = useMe();
  const tab = tabs.find((one) => one === asked);
  const ways = useMemo<Ways>(
    () => ({
      hrefOfTab,
      toTab: (to) => go(hrefOfTab(to)),
      hrefOfCase,
      toCase: (to, at) => go(hrefOf(caseAt(to), at === undefined ? {} : { at: new Date(at).toISOString() })),
      hrefOfReview,
      toReview: (to) => go(hrefOfReview(to)),
    }),
    [],
  );
  if (supervisionAt(asked) === FEEDBACK && may(role, 'review.feedback')) return <Feedback ways={ways} />;
  return tab ? <Supervision place={{ tab, ...(id !== undefined && { id }) }} ways={ways} /> : <NotFound />;
}
