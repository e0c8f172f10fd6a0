// Everything to know of the chosen customer before one says hello, and the bar of what can be done.
import { useQuery } from '@tanstack/react-query';
import { customerQuery } from '#src/customers/queries.ts';
import { failureOf } from '#src/lib/result.ts';
import type { CounterStore } from './act.ts';
import { Bar } from './bar.tsx';
import { HelloCard } from './hello-card.tsx';
import { NobodyHere } from './nobody-here.tsx';
import type { Place, Ways } from './place.ts';

export interface GreetingProps {
  readonly customerId: string;
  readonly store: CounterStore;
  readonly place: Place;
  readonly ways: Ways;
}

export function Greeting({ customerId, store, ways }: GreetingProps) {
  const { data: customer, error, refetch } = useQuery(customerQuery(customerId));
  if (error && !customer)
    return <NobodyHere failure={failureOf(error)} onRetry={() => void refetch()} onBack={ways.toNobody} />;
  if (!customer) return <main className="min-h-0 flex-1" />;
  return (
    <>
      <main className="scroll-quiet grid min-h-0 flex-1 content-start gap-x-4 gap-y-3 px-5 pt-3 pb-4 max-sm:px-4">
        <HelloCard customer={customer} />
      </main>
      <Bar customer={customer} store={store} />
    </>
  );
}
