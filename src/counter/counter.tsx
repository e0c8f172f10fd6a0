// The store's screen: find the customer, know what to say before hello, and do what they came for.
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLiveCases } from '#src/cases/live/use-live-cases.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Blank } from '#src/ui/blank.tsx';
import { Store } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { Find } from './find.tsx';
import { Greeting } from './greeting.tsx';
import { NotSaved } from './not-saved.tsx';
import type { Place, Ways } from './place.ts';
import { Top } from './top.tsx';
import './counter.css';

const ToPack = latePart(async () => (await import('./to-pack/to-pack.tsx')).ToPack);

export interface CounterProps {
  readonly place: Place;
  readonly ways: Ways;
  readonly logo: ReactNode;
  readonly person: ReactNode;
}

export function Counter({ place, ways, logo, person }: CounterProps) {
  const { store } = useMe();
  useLiveCases();
  if (!store)
    return (
      <div className="counter min-h-0 flex-1">
        <main className="flex h-full">
          <Blank level={1} icon={Store} title={<Trans>The counter is for people in a store</Trans>}>
            {person}
          </Blank>
        </main>
      </div>
    );
  const { customerId } = place;
  return (
    <div className="counter min-h-0 flex-1">
      <div className="text-title flex h-full flex-col leading-5.5">
        <Top store={store} logo={logo} person={person} />
        <NotSaved />
        <Find customerId={customerId} ways={ways} />
        {customerId === undefined ? (
          <main className="scroll-quiet min-h-0 flex-1 overflow-y-auto px-5 pt-4 pb-5 max-sm:px-4">
            <h1 className="text-h2">
              <Trans>Who is in front of you?</Trans>
            </h1>
            <p className="text-ink-2 mb-4">
              <Trans>Type a name, a phone number, an order or a card, or scan one.</Trans>
            </p>
            <ToPack store={store} toCustomer={ways.toCustomer} />
          </main>
        ) : (
          <Greeting key={customerId} customerId={customerId} store={store} place={place} ways={ways} />
        )}
      </div>
    </div>
  );
}
