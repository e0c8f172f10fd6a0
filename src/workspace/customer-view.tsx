// A customer without a case on screen: the line, who they are, and the cases there are.
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { customerCasesQuery } from '#src/cases/queries.ts';
import { customerQuery } from '#src/customers/queries.ts';
import { TimelineSkeleton } from '#src/line/timeline-skeleton.tsx';
import { CustomerBar } from './customer-bar.tsx';
import { CustomerLine } from './customer-line.tsx';
import { CustomerSection } from './customer-section.tsx';
import { NotHere } from './not-here.tsx';
import { OtherCases } from './other-cases.tsx';
import type { Ways } from './place.ts';
import { SidePanel } from './side-panel.tsx';
import { useIsReading } from './use-is-reading.ts';

export interface CustomerViewProps {
  readonly customerId: string;
  readonly ways: Ways;
}

export function CustomerView({ customerId, ways }: CustomerViewProps) {
  const { t } = useLingui();
  const { data: customer, error, refetch } = useQuery(customerQuery(customerId));
  const { data: cases = [] } = useQuery(customerCasesQuery(customerId));
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [isReading, setReading] = useIsReading();
  if (error && !customer)
    return (
      <NotHere
        what="customer"
        id={customerId}
        error={error}
        onRetry={() => void refetch()}
        onBack={ways.toList}
      />
    );
  const name = customer?.name ?? '';
  return (
    <>
      <main
        aria-label={t`${name}, customer timeline`}
        className="flex min-h-0 min-w-0 flex-col overflow-y-auto"
      >
        <CustomerBar name={name} onPanel={() => setPanelOpen(true)} onList={ways.toList} />
        {customer ? (
          <CustomerLine
            customer={customer}
            cases={cases}
            promises={[]}
            onLook={ways.toLook}
            isReading={isReading}
            onReading={setReading}
          />
        ) : (
          <TimelineSkeleton />
        )}
      </main>
      <SidePanel title={t`Customer`} isOpen={isPanelOpen} onClose={() => setPanelOpen(false)}>
        {customer ? <CustomerSection customer={customer} cases={cases} /> : null}
        {cases.length === 0 ? null : (
          <div className="px-4 pt-1 pb-3">
            <OtherCases cases={cases.filter(({ mergedInto }) => !mergedInto)} ways={ways} />
          </div>
        )}
      </SidePanel>
    </>
  );
}
