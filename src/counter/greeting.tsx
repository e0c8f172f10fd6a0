// Everything to know of the chosen customer before one says hello, and the bar of what can be done.
import { useLingui } from '@lingui/react/macro';
import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { customerCasesQuery } from '#src/cases/queries.ts';
import type { IdentitySet } from '#src/channels/channel.ts';
import { customerQuery } from '#src/customers/queries.ts';
import type { Customer } from '#src/desk/customer.ts';
import { failureOf } from '#src/lib/result.ts';
import { Hand } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import type { CounterStore } from './act.ts';
import { Bar } from './bar.tsx';
import { OffersCard } from './cards/offers-card.tsx';
import { OrdersCard } from './cards/orders-card.tsx';
import { HelloCard } from './hello-card.tsx';
import { LastList } from './last/last-list.tsx';
import { NobodyHere } from './nobody-here.tsx';
import type { Place, Ways } from './place.ts';
import { offersQuery } from './queries.ts';
import { useSeen } from './seen/use-seen.ts';
import { useKnown } from './use-known.ts';

const ReceiptsReady = latePart(async () => (await import('./bring-back/receipts-ready.tsx')).ReceiptsReady);
const WholeLine = latePart(async () => (await import('./whole-line.tsx')).WholeLine);

export interface GreetingProps {
  readonly customerId: string;
  readonly store: CounterStore;
  readonly place: Place;
  readonly ways: Ways;
}

/** A source that is silent keeps nobody waiting at the counter. */
const PATIENCE_MS = 120;

export function Greeting({ customerId, store, place, ways }: GreetingProps) {
  useSeen(customerId);
  usePrefetchQuery(offersQuery(customerId));
  const isDue = usePatience();
  const { data: customer, error, refetch } = useQuery(customerQuery(customerId));
  if (error && !customer)
    return <NobodyHere failure={failureOf(error)} onRetry={() => void refetch()} onBack={ways.toNobody} />;
  if (!customer) return <main className="min-h-0 flex-1" />;
  return <Known customer={customer} store={store} isDue={isDue} place={place} ways={ways} />;
}

/** True once one has waited long enough, from the choice on. */
function usePatience(): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isDue;
}

interface KnownProps extends Omit<GreetingProps, 'customerId'> {
  readonly customer: Customer;
  /** What is known is said, whoever has not answered yet. */
  readonly isDue: boolean;
}

function Known({ customer, store, isDue, place, ways }: KnownProps) {
  const { t } = useLingui();
  const { id, name, keys } = customer;
  const identity = useMemo<IdentitySet>(() => ({ customerId: id, name, keys }), [id, name, keys]);
  const { data: cases } = useQuery(customerCasesQuery(id));
  const { hello, stations, ready, orderTrouble, line } = useKnown(customer, identity, cases, store, isDue);
  const isComplaint = cases?.some(({ complaint, state }) => complaint && state !== 'resolved') === true;
  if (place.isLineOpen)
    return (
      <WholeLine
        line={line}
        customer={customer}
        identity={identity}
        cases={cases ?? []}
        look={place.look}
        onLook={ways.toLook}
        onBack={() => ways.toLine(false)}
      />
    );
  return (
    <>
      <main
        aria-label={t`${name} at the counter`}
        className="counter-cards scroll-quiet min-h-0 flex-1 px-5 pt-3 pb-4 max-sm:px-4 max-sm:pt-2.5"
      >
        {hello?.banner ? (
          <div
            role="note"
            className="wide border-danger-line bg-danger-soft rounded-4 flex gap-2 border px-3.5 py-2.5 leading-5 max-sm:px-3 max-sm:py-2"
          >
            <Hand aria-hidden className="icon-m text-danger mt-0.5" />
            <div>
              <b className="text-danger-text">{hello.banner.title}</b>
              <p className="text-ink-2 text-words mt-0.5 leading-4.5">{hello.banner.words}</p>
            </div>
          </div>
        ) : null}
        <HelloCard customer={customer} hello={hello} />
        {hello ? <ReceiptsReady customer={customer} /> : null}
        <div className="beside">
          <OrdersCard ready={ready} store={store} trouble={orderTrouble} />
          <OffersCard customer={customer} isComplaint={isComplaint} />
        </div>
        <LastList stations={stations} onLine={() => ways.toLine(true)} />
      </main>
      <Bar customer={customer} store={store} />
    </>
  );
}
