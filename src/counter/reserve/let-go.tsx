// What is kept for the customer somewhere: each can be let go, which puts it back on the shelf and frees its discount.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { orders as channel, type OrderBody } from '#src/channels/orders/index.ts';
import type { LetGo as LetGoDeed } from '#src/channels/orders/receipts.ts';
import type { Customer } from '#src/desk/customer.ts';
import { shortDate } from '#src/lib/format.ts';
import { now } from '#src/lib/time.ts';
import { NotKept } from '../sheet.tsx';
import { useOrders } from '#src/orders/use-orders.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { handsOver } from '../collect/to-collect.ts';
import { CounterButton } from '../counter-button.tsx';
import { isLeft, useDeed } from '../use-deed.ts';

export function LetGo({ customer }: { readonly customer: Customer }) {
  const { i18n, t } = useLingui();
  const write = useDeed(customer);
  const { sends } = useOutboxState();
  const { data = [] } = useOrders(customer);
  const [isFull, setFull] = useState(false);
  const kept = data.filter(({ reservedFrom, state }) => reservedFrom !== undefined && state === 'OPEN');
  const isUnderWay = ({ orderId }: OrderBody) =>
    sends.some((send) => isLeft(send) && handsOver(send) === orderId);
  const letGo = async ({ orderId, version, location, number }: OrderBody) => {
    const deed: LetGoDeed = { does: 'let-go', orderId, version, location };
    setFull((await write({ channel: channel.id, text: number, deed })) === undefined);
  };
  if (kept.length === 0) return null;
  return (
    <>
      {isFull ? <NotKept /> : null}
      <ul aria-label={t`Kept already`} className="grid gap-2">
        {kept.map((order) => {
          const { number, items, pickUp } = order;
          const what = items
            .map(({ name, variation }) => [name, variation].filter(Boolean).join(', '))
            .join('; ');
          const until =
            pickUp?.keptUntil === undefined ? '' : shortDate(pickUp.keptUntil, i18n.locale, now());
          return (
            <li
              key={order.orderId}
              className="bg-sunken rounded-3 flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2"
            >
              <span className="min-w-0 flex-1 basis-50">
                <b>{what}</b>
                <span className="num text-ink-2 block">
                  <Trans>
                    {number}, {pickUp?.place}, until {until}
                  </Trans>
                </span>
              </span>
              <CounterButton isDisabled={isUnderWay(order)} onPress={() => void letGo(order)}>
                <Trans>Let it go</Trans>
              </CounterButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}
