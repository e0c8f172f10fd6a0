// The supervisor's screen: everybody's work, a tab a question.
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ComponentType } from 'react';
import { useLiveCases } from '#src/cases/live/use-live-cases.ts';
import { JourneyOf } from '#src/inbox/journey-of.tsx';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Blank } from '#src/ui/blank.tsx';
import { buttonClass } from '#src/ui/button.tsx';
import { Lock } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { Filters } from './figures/filters.tsx';
import './figures/figures.css';
import { UnlessNoPeriod } from './figures/period-blank.tsx';
import { OwnLink } from '#src/ui/own-link.tsx';
import './supervision.css';
import { tabs, type ContentProps, type Tab, type Ways } from './place.ts';

interface TabKind {
  readonly label: MessageDescriptor;
  /** Who may not do this has no such tab. */
  readonly needs: string;
  /** What it shows can be narrowed. */
  readonly hasFigures?: boolean;
  readonly Content: ComponentType<ContentProps>;
  /** How much there is to do, beside the name. */
  readonly Count?: ComponentType;
}

const kinds: Readonly<Record<Tab, TabKind>> = {
  overview: {
    label: msg`Overview`,
    needs: 'supervision.read',
    hasFigures: true,
    Content: latePart(async () => (await import('./overview.tsx')).Overview),
  },
  shift: {
    label: msg`Shift`,
    needs: 'supervision.read',
    Content: latePart(async () => (await import('./shift/shift.tsx')).Shift),
  },
  review: {
    label: msg`Review queue`,
    needs: 'review.read',
    Content: latePart(async () => (await import('./review/review.tsx')).Review),
    Count: latePart(async () => (await import('./review/review-count.tsx')).ReviewCount),
  },
  stores: {
    label: msg`Stores`,
    needs: 'supervision.read',
    hasFigures: true,
    Content: latePart(async () => (await import('./stores.tsx')).Stores),
  },
  promises: {
    label: msg`Promises`,
    needs: 'supervision.read',
    hasFigures: true,
    Content: latePart(async () => (await import('./promises/promises.tsx')).Promises),
  },
};

function OpenJourney({ place: { look }, ways }: ContentProps) {
  const { journey, ...closed } = look;
  return journey === undefined ? null : (
    <JourneyOf caseId={journey} onClose={() => ways.toLook(closed)} onGo={(at) => ways.toCase(journey, at)} />
  );
}

/** Plainly, and with a way back. */
function NotYours({ tab, ways }: { readonly tab: Tab; readonly ways: Ways }) {
  const { role } = useMe();
  const isReader = may(role, 'supervision.read');
  const [back, onBack] = isReader
    ? [ways.hrefOfTab('overview'), () => ways.toTab('overview')]
    : [ways.hrefOfHome, ways.toHome];
  return (
    <Blank
      icon={Lock}
      title={
        tab === 'review' && isReader ? (
          <Trans>Your role does not read cases again</Trans>
        ) : (
          <Trans>Your role does not look over everybody’s work</Trans>
        )
      }
      action={
        <OwnLink href={back} onGo={onBack} className={`${buttonClass()} no-underline`}>
          {isReader ? (
            <Trans>Go to the overview</Trans>
          ) : may(role, 'case.claim') ? (
            <Trans>Go to the inbox</Trans>
          ) : (
            <Trans>Go to the counter</Trans>
          )}
        </OwnLink>
      }
    >
      {tab === 'review' && isReader ? (
        <Trans>Supervisors and reviewers do.</Trans>
      ) : (
        <Trans>Team leads, supervisors, reviewers and administrators do.</Trans>
      )}
    </Blank>
  );
}

/** On a phone the tabs are wider than the screen. */
const intoView = (tab: HTMLElement | null) => tab?.scrollIntoView({ inline: 'nearest', block: 'nearest' });

export function Supervision({ place, ways }: ContentProps) {
  const { t, i18n } = useLingui();
  const { role, team } = useMe();
  useLiveCases();
  const { needs, hasFigures = false, Content } = kinds[place.tab];
  return (
    <main className="flex min-h-0 min-w-0 flex-1 flex-col">
      <header className="supervision-head">
        <h1 className="text-title flex items-center">
          <Trans>Supervisor</Trans>
        </h1>
        <nav aria-label={t`Supervisor’s views`} className="supervision-tabs">
          {tabs
            .filter((tab) => may(role, kinds[tab].needs))
            .map((tab) => {
              const { label, Count } = kinds[tab];
              return (
                <OwnLink
                  key={tab}
                  href={ways.hrefOfTab(tab)}
                  onGo={() => ways.toTab(tab)}
                  aria-current={tab === place.tab ? 'page' : undefined}
                  ref={tab === place.tab ? intoView : undefined}
                >
                  {i18n._(label)}
                  {Count ? <Count /> : null}
                </OwnLink>
              );
            })}
        </nav>
        {place.tab === 'review' && role === 'reviewer' ? (
          <p className="supervision-about">
            <Trans>Reviewers do not manage a channel. Yours: {team}.</Trans>
          </p>
        ) : null}
        {hasFigures && may(role, needs) ? <Filters place={place} ways={ways} /> : null}
      </header>
      {may(role, needs) ? (
        <>
          {hasFigures ? (
            <UnlessNoPeriod place={place} ways={ways}>
              <Content place={place} ways={ways} />
            </UnlessNoPeriod>
          ) : (
            <Content place={place} ways={ways} />
          )}
          <OpenJourney place={place} ways={ways} />
        </>
      ) : (
        <NotYours tab={place.tab} ways={ways} />
      )}
    </main>
  );
}
