// What the customer gets for what comes back: the money as it was paid, a voucher, or another size from this shop's shelf.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Remedy } from '#src/channels/orders/receipts.ts';
import type { Customer } from '#src/desk/customer.ts';
import { money } from '#src/lib/format.ts';
import type { CounterStore } from '../act.ts';
import { Choices } from '../choices.tsx';
import { worthOf, type PickedLine } from './coming-back.ts';
import { NoStock } from './no-stock.tsx';
import { useStock } from './use-receipts.ts';

export interface ForItProps {
  readonly customer: Customer;
  readonly store: CounterStore;
  readonly lines: readonly PickedLine[];
  readonly remedy: Remedy | undefined;
  readonly onRemedy: (remedy: Remedy | undefined) => void;
  readonly size: string | undefined;
  readonly onSize: (size: string | undefined) => void;
}

export function ForIt({ customer, store, lines, remedy, onRemedy, size, onSize }: ForItProps) {
  const { i18n, t } = useLingui();
  const [first, ...others] = lines;
  const sum = money(worthOf(lines), first?.line.paid_money.currency ?? 'GBP', i18n.locale);
  const isCash = lines.every(({ receipt }) => receipt.tender_type === 'CASH');
  const isOne = others.length === 0 && first?.quantity === 1;
  return (
    <>
      <Choices
        question={t`What does ${customer.givenName} get for it?`}
        options={[
          {
            id: 'refund',
            words: isCash ? t`${sum} in cash, as paid` : t`${sum} to the card it was paid with`,
          },
          { id: 'voucher', words: t`Voucher over ${sum}` },
          {
            id: 'exchange',
            words: isOne ? t`Exchange` : t`Exchange: one thing at a time`,
            isOff: !isOne,
          },
        ]}
        chosen={remedy}
        onChoose={onRemedy}
      />
      {remedy === 'exchange' && isOne && first ? (
        <Sizes customer={customer} store={store} article={first.line.article} size={size} onSize={onSize} />
      ) : null}
    </>
  );
}

interface SizesProps {
  readonly customer: Customer;
  readonly store: CounterStore;
  readonly article: string;
  readonly size: string | undefined;
  readonly onSize: (size: string | undefined) => void;
}

function Sizes({ customer, store, article, size, onSize }: SizesProps) {
  const { t } = useLingui();
  const { data, error, refetch } = useStock(customer, article);
  if (error)
    return (
      <NoStock error={error} onRetry={() => void refetch()}>
        <Trans>What lies on the shelf could not be read. Without it nothing can be exchanged.</Trans>
      </NoStock>
    );
  if (!data)
    return (
      <p className="animate-late text-ink-3">
        <Trans>Loading</Trans>
      </p>
    );
  const here = data.sizes.map((one) => ({
    size: one.size,
    left: one.counts.find(({ location_id }) => location_id === store.id)?.quantity ?? 0,
  }));
  return (
    <>
      <Choices
        question={t`Handed out in its place`}
        options={here.map((one) => {
          const name = one.size === '' ? article : one.size;
          const { left } = one;
          return {
            id: one.size,
            words: left === 0 ? t`${name}: none here` : t`${name}: ${left} here`,
            isOff: left === 0,
          };
        })}
        chosen={size}
        onChoose={onSize}
      />
      <p className="text-ink-2">
        <Trans>Not the right one here? Take the money back, then reserve it in another store.</Trans>
      </p>
    </>
  );
}
