// The supervisor's screen at its addresses, and beside it what an agent was told of a case that was read again.
import { useMemo } from 'react';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import { readLook, searchOf, type Look } from '#src/supervision/look.ts';
import { tabs, type Tab, type Ways } from '#src/supervision/place.ts';
import { Feedback } from '#src/supervision/review/feedback.tsx';
import { Supervision } from '#src/supervision/supervision.tsx';
import { go, hrefOf } from '../routing/address.ts';
import type { ScreenProps } from '../routing/router.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { homeOf } from '../sign-in/home-of.ts';
import { caseAt, FEEDBACK, reviewAt, supervisionAt } from './addresses.ts';

const hrefOfPlace = (tab: Tab, look: Look, id?: string) =>
  hrefOf(
    id === undefined ? supervisionAt(tab === 'overview' ? undefined : tab) : reviewAt(id),
    searchOf(look),
  );
const hrefOfCase = (id: string, at?: number) =>
  hrefOf(caseAt(id), at === undefined ? {} : { at: new Date(at).toISOString() });
const hrefOfReview = (id: string) => hrefOf(reviewAt(id));

export function SupervisionScreen({ params: { tab: asked = 'overview', id }, search }: ScreenProps) {
  const { role } = useMe();
  const tab = tabs.find((one) => one === asked);
  const look = useMemo(() => readLook(search), [search]);
  const ways = useMemo<Ways>(() => {
    // What one looks at goes along to another tab, an open figure does not.
    const { behind: _open, journey: _told, ...kept } = look;
    const hrefOfTab = (to: Tab) => hrefOfPlace(to, kept);
    const toLook = (next: Look) => go(hrefOfPlace(tab ?? 'overview', next, id));
    return {
      hrefOfTab,
      toTab: (to) => go(hrefOfTab(to)),
      toLook,
      hrefOfHome: hrefOf(homeOf(role)),
      toHome: () => go(hrefOf(homeOf(role))),
      toJourney: (journey) => toLook({ ...look, journey }),
      hrefOfCase,
      toCase: (to, at) => go(hrefOfCase(to, at)),
      hrefOfReview,
      toReview: (to) => go(hrefOfReview(to)),
    };
  }, [look, tab, id, role]);
  if (supervisionAt(asked) === FEEDBACK && may(role, 'review.feedback')) return <Feedback ways={ways} />;
  return tab ? (
    <Supervision place={{ tab, look, ...(id !== undefined && { id }) }} ways={ways} />
  ) : (
    <NotFound />
  );
}
