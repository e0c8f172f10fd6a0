// The counter at its addresses: nobody yet, a customer, the customer's whole timeline.
import { lazy, Suspense, useMemo } from 'react';
import { Counter } from '#src/counter/counter.tsx';
import type { Place, Ways } from '#src/counter/place.ts';
import { recallServerAhead } from '#src/lib/server-ahead.ts';
import { go, hrefOf } from '../routing/address.ts';
import type { ScreenProps } from '../routing/router.tsx';
import { lookOf, readLineSearch, searchOf } from '../search-params.ts';
import { AccountMenu } from '../shell/account-menu.tsx';
import { Logo } from '../shell/logo.tsx';
import { Bell } from '../notifications/bell.tsx';
import { counterAt, counterLineAt } from './addresses.ts';

// Customers seen today are kept under the server's day.
if (!__EMBEDDED__) recallServerAhead();

const Backstage = __EMBEDDED__
  ? lazy(async () => ({ default: (await import('../backstage/backstage-button.tsx')).BackstageButton }))
  : undefined;

export function CounterScreen({ params: { customerId, part }, search }: ScreenProps) {
  const place = useMemo<Place>(
    () => ({ customerId, isLineOpen: part === 'line', look: lookOf(readLineSearch(search)) }),
    [customerId, part, search],
  );
  const ways = useMemo<Ways>(() => waysFrom(customerId), [customerId]);
  return (
    <Counter
      place={place}
      ways={ways}
      logo={<Logo />}
      person={
        <>
          {Backstage ? (
            <Suspense>
              <Backstage />
            </Suspense>
          ) : null}
          <Bell isAtHead />
          <AccountMenu isAtHead />
        </>
      }
    />
  );
}

function waysFrom(customerId = ''): Ways {
  const hello = counterAt(customerId);
  const line = counterLineAt(customerId);
  return {
    toCustomer: (id) => go(hrefOf(counterAt(id))),
    toNobody: () => go(hrefOf(counterAt())),
    toLine: (isOpen) => go(hrefOf(isOpen ? line : hello)),
    toLook: (look) => go(hrefOf(line, searchOf(look)), { replace: true }),
  };
}
