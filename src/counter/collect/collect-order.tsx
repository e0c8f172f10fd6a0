// Handing over what the customer came for: all of an order, or some lines of it. What cannot be had says why.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { orders as channel } from '#src/channels/orders/index.ts';
import { foreseenHandOver, type HandOver } from '#src/channels/orders/receipts.ts';
import { now } from '#src/lib/time.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { announce } from '#src/ui/announce.tsx';
import type { ActProps } from '../act.ts';
import { AskingSheet } from '../asking-sheet.tsx';
import { NotKept, Sheet } from '../sheet.tsx';
import { useDeed } from '../use-deed.ts';
import { OrderLines } from './order-lines.tsx';
import { packingOf, toCollect, type ToCollect } from './to-collect.ts';
import { useOrders } from '#src/orders/use-orders.ts';

export function CollectOrder({ customer, store, onDone }: ActProps) {
  const { t } = useLingui();
  const write = useDeed(customer);
  const { sends } = useOutboxState();
  const { data, error, refetch } = useOrders(customer);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [standing, setStanding] = useState<'open' | 'busy' | 'failed'>('open');
  const title = <Trans>Orders of {customer.name}</Trans>;

  if (!data)
    return (
      <AskingSheet
        title={title}
        onClose={onDone}
        loading={<Trans>Loading the orders</Trans>}
        failed={<Trans>The orders could not be read.</Trans>}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  const all = toCollect(data, store.id, sends);
  const here = all.filter(({ whyNot }) => whyNot === undefined);
  const chosen = here.map((one) => ({
    ...one,
    taken: one.items.filter(({ uid }) => !left.has(keyOf(one, uid))),
  }));
  const count = chosen.reduce((sum, { taken }) => sum + taken.length, 0);

  const handOver = async () => {
    setStanding('busy');
    for (const { order, items, taken } of chosen) {
      if (taken.length === 0) continue;
      const lines = taken.map(({ uid = '', quantity }) => ({ uid, quantity }));
      const { orderId, version, location, number, fulfillment } = order;
      const deed: HandOver = {
        orderId,
        version,
        location,
        fulfillment: fulfillment?.uid ?? '',
        ...(taken.length < items.length && { lines }),
        told: foreseenHandOver(order, taken, now()),
      };
      const isKept = await write({ channel: channel.id, text: number, deed });
      if (isKept === undefined) return setStanding('failed');
    }
    announce(t`The collection is written down.`);
    onDone();
  };

  const pack = async ({ order }: ToCollect, shelf: string) => {
    const deed = packingOf(order, shelf);
    if ((await write({ channel: channel.id, text: order.number, deed })) === undefined)
      return setStanding('failed');
    announce(t`It is written down as packed.`);
    onDone();
  };

  return (
    <Sheet
      title={title}
      onClose={onDone}
      why={
        standing === 'failed' ? (
          <NotKept />
        ) : here.length > 0 && count === 0 ? (
          <Trans>Nothing is ticked.</Trans>
        ) : undefined
      }
      act={
        here.length === 0
          ? undefined
          : {
              words: <Plural value={count} one="Hand # item over" other="Hand # items over" />,
              onPress: () => void handOver(),
              isDisabled: count === 0 || standing === 'busy',
            }
      }
    >
      {all.length === 0 ? (
        <p>
          <Trans>There is nothing to collect for {customer.givenName}.</Trans>
        </p>
      ) : null}
      {all.map((one) => (
        <OrderLines
          key={one.order.orderId}
          one={one}
          left={left}
          keyOf={(uid) => keyOf(one, uid)}
          onLeft={setLeft}
          onPacked={(shelf) => void pack(one, shelf)}
        />
      ))}
    </Sheet>
  );
}

const keyOf = ({ order }: ToCollect, uid = ''): string => `${order.orderId}/${uid}`;
