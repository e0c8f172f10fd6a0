// Packing one order of the shop's list, whoever it is for.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { orders as channel } from '#src/channels/orders/index.ts';
import { announce } from '#src/ui/announce.tsx';
import { OrderLines } from '../collect/order-lines.tsx';
import { packingOf } from '../collect/to-collect.ts';
import { CounterButton } from '../counter-button.tsx';
import { NotKept, Sheet } from '../sheet.tsx';
import { useDeed } from '../use-deed.ts';
import type { Listed } from './shop-list.ts';

export interface PackSheetProps {
  readonly one: Listed;
  readonly toCustomer: () => void;
  readonly onClose: () => void;
}

const NOTHING_LEFT: ReadonlySet<string> = new Set();

export function PackSheet({ one: { customer, order }, toCustomer, onClose }: PackSheetProps) {
  const { t } = useLingui();
  const write = useDeed(customer);
  const [isFull, setFull] = useState(false);
  const pack = async (shelf: string) => {
    const intent = await write({ channel: channel.id, text: order.number, deed: packingOf(order, shelf) });
    if (intent === undefined) return setFull(true);
    announce(t`It is written down as packed.`);
    onClose();
  };
  return (
    <Sheet
      title={<Trans>Pack for {customer.name}</Trans>}
      onClose={onClose}
      why={isFull ? <NotKept /> : undefined}
    >
      <OrderLines
        one={{ order, items: order.items, whyNot: 'not-ready' }}
        left={NOTHING_LEFT}
        keyOf={(uid = '') => uid}
        onPacked={(shelf) => void pack(shelf)}
      />
      <CounterButton onPress={toCustomer}>
        <Trans>Everything about {customer.name}</Trans>
      </CounterButton>
    </Sheet>
  );
}
