// The agent's screen: cases, one customer's line, and the case beside it. What does not fit becomes a drawer or gives
// way.
import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import { useLiveCases } from '#src/cases/live/use-live-cases.ts';
import type { CaseRow } from '#src/desk/case.ts';
import { CaseList } from '#src/inbox/case-list.tsx';
import { Find } from '#src/inbox/find.tsx';
import { Blank } from '#src/ui/blank.tsx';
import { useCommand } from '#src/ui/commands.ts';
import { cx } from '#src/ui/cx.ts';
import { MessagesSquare } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { useMedia } from '#src/ui/use-media.ts';
import { CaseView } from './case-view.tsx';
import { screenOf } from './followed.ts';
import { CaseHrefContext, LookContext, type Place, type Ways } from './place.ts';

const CustomerView = latePart(async () => (await import('./customer-view.tsx')).CustomerView);

export interface WorkspaceProps {
  readonly place: Place;
  readonly ways: Ways;
  /** Beside the list one is in. */
  readonly hrefOfCase: (caseId: string) => string;
}

export function Workspace({ place, ways, hrefOfCase }: WorkspaceProps) {
  const { t } = useLingui();
  useLiveCases();
  const isOpen = place.caseId !== undefined || place.customerId !== undefined;
  const isNarrow = useMedia('(width < 960px)');
  useCommand('back', isNarrow && isOpen ? ways.toList : undefined);
  const { toCase, toCustomer } = ways;
  const onOpen = useCallback((row: CaseRow) => toCase(row.id), [toCase]);
  const hrefOf = useCallback((row: CaseRow) => hrefOfCase(row.id), [hrefOfCase]);
  const find = useMemo(() => <Find onCase={toCase} onCustomer={toCustomer} />, [toCase, toCustomer]);
  return (
    <div className="grid min-h-0 min-w-0 flex-1 grid-cols-[minmax(0,1fr)] md:grid-cols-[var(--w-list)_minmax(0,1fr)] lg:grid-cols-[var(--w-list)_minmax(0,1fr)_auto]">
      <div
        role={isOpen ? undefined : 'main'}
        className={cx(
          'isolate flex min-h-0 min-w-0 flex-col border-line-faint md:border-r',
          isOpen && 'max-md:hidden',
        )}
      >
        {isOpen ? null : (
          <h1 className="sr-only">
            <Trans>Inbox</Trans>
          </h1>
        )}
        <CaseList
          look={place.list}
          onLook={ways.toSame}
          onView={ways.toView}
          hrefOfList={ways.hrefOfList}
          openId={place.caseId}
          hrefOf={hrefOf}
          onOpen={onOpen}
          find={find}
        />
      </div>
      {isOpen ? (
        <LookContext value={place.look}>
          <CaseHrefContext value={hrefOfCase}>
            {place.caseId !== undefined ? (
              <CaseView key={screenOf(place.caseId)} caseId={place.caseId} ways={ways} />
            ) : place.customerId !== undefined ? (
              <CustomerView key={place.customerId} customerId={place.customerId} ways={ways} />
            ) : null}
          </CaseHrefContext>
        </LookContext>
      ) : (
        <section aria-label={t`Case`} className="flex min-h-0 max-md:hidden lg:col-span-2">
          <Blank icon={MessagesSquare} title={<Trans>No case is open</Trans>}>
            <Trans>Choose one from the list, or find a customer.</Trans>
          </Blank>
        </section>
      )}
    </div>
  );
}
