// What a return came to, to tell the customer: the money and where it goes, the voucher's code, or that it waits.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answeredOrder } from '#src/channels/orders/receipts.ts';
import { money } from '#src/lib/format.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import type { ActProps } from '../act.ts';
import { CounterButton } from '../counter-button.tsx';
import { ReserveElsewhere } from '../reserve/reserve.tsx';
import { Sheet } from '../sheet.tsx';
import { OnItsWay } from '../waiting/on-its-way.tsx';

export interface GivenBackProps extends ActProps {
  readonly intents: readonly string[];
}

export function GivenBack({ customer, store, intents, onDone }: GivenBackProps) {
  const { sends } = useOutboxState();
  const [isReserving, setReserving] = useState(false);
  if (isReserving) return <ReserveElsewhere customer={customer} store={store} onDone={onDone} />;
  return (
    <Sheet title={<Trans>Taken back from {customer.name}</Trans>} onClose={onDone}>
      {intents.map((intent) => {
        const send = sends.find(({ outgoing }) => outgoing.intentId === intent);
        const order = answeredOrder(send?.answer);
        return (
          <div key={intent} role="status">
            {order?.returnOf ? (
              <Given order={order} returnOf={order.returnOf} givenName={customer.givenName} />
            ) : (
              <OnItsWay send={send}>
                <Trans>
                  It is safe on this device and goes as soon as the line is back. Keep the thing here; the
                  money moves only then.
                </Trans>
              </OnItsWay>
            )}
          </div>
        );
      })}
      <CounterButton onPress={() => setReserving(true)}>
        <Trans>Reserve one in a store</Trans>
      </CounterButton>
    </Sheet>
  );
}

type Order = NonNullable<ReturnType<typeof answeredOrder>>;
interface GivenProps {
  readonly order: Order;
  readonly returnOf: NonNullable<Order['returnOf']>;
  readonly givenName: string;
}

function Given({ order: { number, refunds, returned }, returnOf, givenName }: GivenProps) {
  const { i18n } = useLingui();
  const { voucher, remedy, size, tender } = returnOf;
  const sum = refunds.reduce((total, { amount }) => total + amount.minor, 0);
  const back = money(sum, refunds[0]?.amount.currency ?? 'GBP', i18n.locale);
  const worth = voucher ? money(voucher.worth.minor, voucher.worth.currency, i18n.locale) : '';
  const what = returned.join(', ');
  return (
    <>
      <p className="text-h2 num text-pretty">
        {voucher ? (
          <Trans>
            Give {givenName} the voucher over <b>{worth}</b>:
          </Trans>
        ) : remedy === 'exchange' ? (
          size === undefined || size === '' ? (
            <Trans>Hand another one out to {givenName}.</Trans>
          ) : (
            <Trans>
              Hand <b>{size}</b> out to {givenName}.
            </Trans>
          )
        ) : tender === 'CASH' ? (
          <Trans>
            Give {givenName} <b>{back}</b> from the till.
          </Trans>
        ) : (
          <Trans>
            <b>{back}</b> goes back to the card {givenName} paid with.
          </Trans>
        )}
      </p>
      {voucher ? (
        <p className="num text-[40px] leading-12 font-semibold tracking-wide">{voucher.code}</p>
      ) : null}
      <p className="num text-ink-2 mt-1">
        {number}: {what}
      </p>
    </>
  );
}
