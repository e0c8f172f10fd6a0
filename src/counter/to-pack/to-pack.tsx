// What this shop has to prepare, what waits here and what went today: found without asking for anybody's name.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { failureOf } from '#src/lib/result.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { useNow } from '#src/ui/use-now.ts';
import type { CounterStore } from '../act.ts';
import { AsItWas } from '../as-it-was.tsx';
import { Card } from '../cards/card.tsx';
import { CounterButton } from '../counter-button.tsx';
import { OrderRow } from './order-row.tsx';
import { PackSheet } from './pack-sheet.tsx';
import { shopList } from './shop-list.ts';
import { usePickUps } from './use-pick-ups.ts';

export interface ToPackProps {
  readonly store: CounterStore;
  readonly toCustomer: (customerId: string) => void;
}

export function ToPack({ store, toCustomer }: ToPackProps) {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const present = useNow();
  const { sends } = useOutboxState();
  const { data, error, refetch } = usePickUps(store.id);
  const [packing, setPacking] = useState<string>();
  if (!data)
    return error ? (
      <div role="alert">
        <p className="text-danger-text">
          <Trans>What is to pack here could not be read.</Trans> {failureWords(failureOf(error))}
        </p>
        <CounterButton className="mt-3" onPress={() => void refetch()}>
          <Trans>Try again</Trans>
        </CounterButton>
      </div>
    ) : (
      <p className="animate-late text-ink-3">
        <Trans>Loading what is to pack here</Trans>
      </p>
    );
  const { toPack, waiting, gone } = shopList(data.orders, sends, present);
  const open = toPack.find(({ order, send }) => order.orderId === packing && !send);
  return (
    <>
      <div className="mb-2 empty:hidden">
        <AsItWas readAt={data.readAt} isSilent={error !== null} />
      </div>
      {data.unreadable > 0 ? (
        <p role="status" className="text-warn-text mb-2">
          <Plural
            value={data.unreadable}
            one="# order could not be read and is not in the list."
            other="# orders could not be read and are not in the list."
          />
        </p>
      ) : null}
      <div className="grid items-start gap-3 min-[960px]:grid-cols-2">
        <Card title={t`To pack here`} aside={toPack.length}>
          {toPack.length === 0 ? (
            <p className="text-ink-2 mt-1">
              <Trans>Nothing has to be packed.</Trans>
            </p>
          ) : null}
          <ul>
            {toPack.map((one) => (
              <OrderRow key={one.order.orderId} one={one} onPress={() => setPacking(one.order.orderId)} />
            ))}
          </ul>
        </Card>
        <div className="grid gap-3">
          <Card title={t`Packed, not collected`} aside={waiting.length}>
            {waiting.length === 0 ? (
              <p className="text-ink-2 mt-1">
                <Trans>Nothing is waiting to be collected.</Trans>
              </p>
            ) : null}
            <ul>
              {waiting.map((one) => (
                <OrderRow key={one.order.orderId} one={one} onPress={() => toCustomer(one.customer.id)} />
              ))}
            </ul>
          </Card>
          {gone.length === 0 ? null : (
            <Card title={t`Handed over today`} aside={gone.length}>
              <ul>
                {gone.map((one) => (
                  <OrderRow key={one.order.orderId} one={one} onPress={() => toCustomer(one.customer.id)} />
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
      {open ? (
        <PackSheet
          key={open.order.orderId}
          one={open}
          toCustomer={() => toCustomer(open.customer.id)}
          onClose={() => setPacking(undefined)}
        />
      ) : null}
    </>
  );
}
