// The things a visit was about: tapped where an order or the catalogue names them, else typed or scanned.
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { itemName } from '#src/channels/orders/index.ts';
import type { Customer } from '#src/desk/customer.ts';
import { Press } from '#src/ui/button.tsx';
import { Check, X } from '#src/ui/icons.ts';
import { ScanButton } from '../scan/scan-button.tsx';
import type { CounterStore } from '../act.ts';
import { useGoods } from './use-goods.ts';
import { useOrders } from '#src/orders/use-orders.ts';

export interface VisitItemsProps {
  readonly customer: Customer;
  readonly store: CounterStore;
  readonly items: readonly string[];
  readonly onChange: (items: readonly string[]) => void;
}

/** More would be slower than typing. */
const OFFERED = 4;

export function VisitItems({ customer, store, items, onChange }: VisitItemsProps) {
  const { t } = useLingui();
  const id = useId();
  const [typed, setTyped] = useState('');
  const { data: orders = [] } = useOrders(customer);
  const goods = useGoods(store, typed.trim());
  const words = typed.trim().toLocaleLowerCase();
  // What they ordered comes first: that is mostly what they came about.
  const theirs = orders
    .flatMap((order) => order.items.map(itemName))
    .filter((name) => name.toLocaleLowerCase().includes(words));
  const known = [...new Set([...theirs, ...(words === '' ? [] : goods)])];
  const offered = known.filter((name) => name !== '' && !items.includes(name)).slice(0, OFFERED);
  const add = (name: string) => {
    if (name !== '' && !items.includes(name)) onChange([...items, name]);
    setTyped('');
  };
  return (
    <form
      aria-label={t`Items`}
      onSubmit={(event) => {
        event.preventDefault();
        add(typed.trim());
      }}
    >
      <label htmlFor={id} className="text-words text-ink-2">
        <Trans>Items: type, or scan</Trans>
      </label>
      <span className="mt-1 flex gap-2">
        <input
          id={id}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          enterKeyHint="done"
          className="rounded-3 border-line-strong bg-surface text-words focus:outline-focus block h-12 min-w-0 flex-1 border px-3.5 outline-offset-1 focus:outline-2"
        />
        <ScanButton onCode={add} />
      </span>
      <ul aria-label={t`Items`} className="mt-2 flex flex-wrap gap-2 empty:hidden">
        {items.map((name) => (
          <li key={name}>
            <Press
              aria-label={t`Take ${name} away`}
              onPress={() => onChange(items.filter((one) => one !== name))}
              className={`${CHIP} border-accent bg-accent-soft font-medium`}
            >
              <Check aria-hidden className="icon-s" />
              {name}
              <X aria-hidden className="icon-s" />
            </Press>
          </li>
        ))}
        {offered.map((name) => (
          <li key={name}>
            <Press
              aria-label={t`Add ${name}`}
              onPress={() => add(name)}
              className={`${CHIP} border-line-strong bg-surface`}
            >
              {name}
            </Press>
          </li>
        ))}
      </ul>
    </form>
  );
}

const CHIP = 'rounded-3 text-words inline-flex min-h-12 items-center gap-1.5 border px-3.5 text-left';
