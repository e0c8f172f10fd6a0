// One case on screen: its bar, the customer's line, the composer, and the panel with case and customer.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { ActStrips } from '#src/cases/acts/act-strips.tsx';
import { Others } from '#src/cases/presence/others.tsx';
import { CasePanel } from '#src/cases/case-panel.tsx';
import { caseQuery, customerCasesQuery } from '#src/cases/queries.ts';
import { useCaseActs } from '#src/cases/acts/use-case-acts.ts';
import { TimelineSkeleton } from '#src/line/timeline-skeleton.tsx';
import { channelOf } from '#src/channels/registry.ts';
import { customerQuery } from '#src/customers/queries.ts';
import { Trail } from '#src/inbox/trail.tsx';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { CaseBar } from './case-bar.tsx';
import type { Came } from './came-along.tsx';
import { Composer } from './composer/composer.tsx';
import { CustomerLine } from './customer-line.tsx';
import { CustomerSection } from './customer-section.tsx';
import { JourneyButton } from './journey-button.tsx';
import { SidePanel } from './side-panel.tsx';
import type { Ways } from './place.ts';
import { isReplyOn, useChannelName } from './use-channel-name.ts';
import { useIsReading } from './use-is-reading.ts';
import { useMarkRead } from './use-mark-read.ts';

const NotHere = latePart(async () => (await import('./not-here.tsx')).NotHere);
const OtherCases = latePart(async () => (await import('./other-cases.tsx')).OtherCases);
const RefusedToo = latePart(async () => (await import('./refused-too.tsx')).RefusedToo);
const FollowMerge = latePart(async () => (await import('./follow-merge.tsx')).FollowMerge);
const CameAlong = latePart(async () => (await import('./came-along.tsx')).CameAlong);
const GiveCase = latePart(async () => (await import('./give-case.tsx')).GiveCase);

export interface CaseViewProps {
  readonly caseId: string;
  readonly ways: Ways;
}

/** Memoised: where one is in its line, and the list beside it, are nothing to most of it. */
export const CaseView = memo(function CaseView({ caseId, ways }: CaseViewProps) {
  const { t } = useLingui();
  const { data: one, error, refetch } = useQuery(caseQuery(caseId));
  const customerId = one?.customer.id;
  const customer = useQuery({ ...customerQuery(customerId ?? ''), enabled: customerId !== undefined });
  const cases = useQuery({ ...customerCasesQuery(customerId ?? ''), enabled: customerId !== undefined });
  const acts = useCaseActs(one);
  const channelName = useChannelName();
  const { role } = useMe();
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [isReading, setReading] = useIsReading();
  const [giving, setGiving] = useState<'hand-over' | 'assign'>();
  const [came, setCame] = useState<Came>();
  useMarkRead(one);

  if (error && !one)
    return (
      <NotHere what="case" id={caseId} error={error} onRetry={() => void refetch()} onBack={ways.toList} />
    );
  const others = (cases.data ?? []).filter(({ id, mergedInto }) => id !== caseId && !mergedInto);
  const name = one?.customer.name ?? '';
  return (
    <>
      <main
        aria-label={t`${name}, customer timeline`}
        className="flex min-h-0 min-w-0 flex-col overflow-y-auto"
      >
        <CaseBar
          of={one}
          acts={acts}
          others={<Others caseId={caseId} channelName={channelName} isReply={isReplyOn} />}
          onGive={(act) => {
            acts.dismiss();
            setGiving(act);
          }}
          onPanel={() => setPanelOpen(true)}
          onList={ways.toList}
        />
        <ActStrips of={one} acts={acts} />
        {one?.mergedInto ? (
          <FollowMerge
            of={one}
            onFollow={(id, drafts) => {
              setCame({ from: one, drafts });
              ways.onAs(id);
            }}
          />
        ) : null}
        {came && !one?.mergedInto ? <CameAlong came={came} onClose={() => setCame(undefined)} /> : null}
        {customer.data && one ? (
          <CustomerLine
            customer={customer.data}
            cases={cases.data ?? [one]}
            caseId={caseId}
            promises={one.promises}
            onLook={ways.toLook}
            isReading={isReading}
            onReading={setReading}
          >
            {(line, identity) => (
              <>
                <Composer
                  of={one}
                  customer={customer.data}
                  identity={identity}
                  line={line}
                  isReading={isReading}
                  acts={acts}
                />
                {giving ? (
                  <GiveCase
                    of={one}
                    act={giving}
                    acts={acts}
                    cases={cases.data ?? [one]}
                    line={line}
                    onClose={() => setGiving(undefined)}
                  />
                ) : null}
              </>
            )}
          </CustomerLine>
        ) : customer.error ? (
          <NotHere
            what="customer"
            id={name}
            error={customer.error}
            onRetry={() => void customer.refetch()}
            onBack={ways.toList}
          />
        ) : (
          <TimelineSkeleton />
        )}
      </main>
      <SidePanel title={t`Case and customer`} isOpen={isPanelOpen} onClose={() => setPanelOpen(false)}>
        {one ? (
          <CasePanel
            of={one}
            acts={acts}
            path={<Trail stops={one.trail} most={11} />}
            channelName={channelName}
            below={
              <>
                {may(role, 'customer.value') ? (
                  <JourneyButton caseId={caseId} onGo={(at) => ways.toLook({ at })} />
                ) : null}
                {one.trail.some(({ channel }) => channelOf(channel)?.can.selfService) ? (
                  <RefusedToo caseId={caseId} ways={ways} />
                ) : null}
                {others.length === 0 ? null : <OtherCases of={one} cases={others} ways={ways} />}
              </>
            }
          />
        ) : null}
        {customer.data ? (
          <CustomerSection customer={customer.data} cases={cases.data ?? (one ? [one] : [])} />
        ) : null}
        {customer.isPending && one ? (
          <p className="animate-late text-ink-3 px-4 py-3">
            <Trans>Loading the customer</Trans>
          </p>
        ) : null}
      </SidePanel>
    </>
  );
});
