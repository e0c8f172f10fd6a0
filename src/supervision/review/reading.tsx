// The case under review as it happened: the customer's own timeline, to read and to cite from, not to act on.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { customerCasesQuery } from '#src/cases/queries.ts';
import type { IdentitySet } from '#src/channels/channel.ts';
import { customerQuery } from '#src/customers/queries.ts';
import type { CaseRow } from '#src/desk/case.ts';
import type { Customer } from '#src/desk/customer.ts';
import type { LineLook } from '#src/line/line-look.ts';
import { Line, type LineProps } from '#src/line/line.tsx';
import { useLineStore } from '#src/line/use-line.ts';
import { PartFailed, PartLoading } from '../part-states.tsx';
import { JourneyButton } from '../journey-button.tsx';
import type { Ways } from '../place.ts';
import { CitePin } from './evidence.tsx';

export interface ReadingProps {
  readonly of: CaseRow;
  readonly look: LineLook;
  readonly onLook: (look: LineLook) => void;
  readonly ways: Ways;
}

export function Reading({ of: one, look, onLook, ways }: ReadingProps) {
  const { t } = useLingui();
  const { name } = one.customer;
  const { data: customer, error, refetch } = useQuery(customerQuery(one.customer.id));
  return (
    <section aria-label={t`What happened with ${name}`} className="review-reading">
      <header className="flex min-h-12 flex-none flex-wrap items-center gap-x-2 px-4 py-1">
        <h2 className="text-title">{name}</h2>
        <span className="text-ink-2 min-w-0 truncate">{one.subject}</span>
        <span className="num text-meta text-ink-3 ml-auto">
          <Trans>Case {one.id}, read only</Trans>
        </span>
        <JourneyButton caseId={one.id} who={name} ways={ways} />
      </header>
      {customer ? (
        <ReadOnlyLine customer={customer} caseId={one.id} look={look} onLook={onLook} />
      ) : error ? (
        <PartFailed error={error} isOld={false} onRetry={() => void refetch()} />
      ) : (
        <PartLoading label={t`Loading the customer`} />
      )}
    </section>
  );
}

interface ReadOnlyLineProps extends Pick<ReadingProps, 'look' | 'onLook'> {
  readonly customer: Customer;
  readonly caseId: string;
}

const nothing = () => {};
/** A reader has sent nothing that could be sent again. */
const NO_ACTIONS: LineProps['actions'] = {
  resend: nothing,
  edit: nothing,
  sendElsewhere: nothing,
  lookAgain: nothing,
};

function ReadOnlyLine({ customer: { id, name, keys }, caseId, look, onLook }: ReadOnlyLineProps) {
  const { data: cases = [] } = useQuery(customerCasesQuery(id));
  const identity = useMemo<IdentitySet>(() => ({ customerId: id, name, keys }), [id, name, keys]);
  const line = useLineStore(identity);
  const [isDateOpen, setDateOpen] = useState(false);
  return (
    <Line
      line={line}
      identity={identity}
      cases={cases}
      caseId={caseId}
      look={look}
      onLook={onLook}
      actions={NO_ACTIONS}
      isDateOpen={isDateOpen}
      onDate={setDateOpen}
      Pin={CitePin}
    />
  );
}
