// What is being ordered, line by line, with how many of each, and what all of it costs.
import { Trans, useLingui } from '@lingui/react/macro';
import { money } from '#src/lib/format.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Minus, Plus } from '#src/ui/late-icons.ts';
import { changed, totalOf, type Wanted } from './basket.ts';

export interface BasketListProps {
  readonly basket: readonly Wanted[];
  readonly currency: string;
  readonly onChange: (basket: readonly Wanted[]) => void;
}

export function BasketList({ basket, currency, onChange }: BasketListProps) {
  const { t, i18n } = useLingui();
  const isOpen = basket.some(({ minor }) => minor === undefined);
  if (basket.length === 0)
    return (
      <p className="text-meta text-ink-3">
        <Trans>Nothing is on the list yet.</Trans>
      </p>
    );
  return (
    <>
      <ul aria-label={t`On the list`} className="divide-line-faint divide-y">
        {basket.map(({ key, name, variation, quantity, minor }) => {
          const whole = [name, variation].filter(Boolean).join(', ');
          return (
            <li key={key} className="flex items-center gap-1 py-0.5 pointer-coarse:py-1">
              <span className="min-w-0 flex-1">{whole}</span>
              <IconButton
                icon={Minus}
                label={t`One less: ${whole}`}
                className="pointer-coarse:size-11"
                onPress={() => onChange(changed(basket, key, quantity - 1))}
              />
              <span className="num min-w-6 text-center">{quantity}</span>
              <IconButton
                icon={Plus}
                label={t`One more: ${whole}`}
                className="pointer-coarse:size-11"
                onPress={() => onChange(changed(basket, key, quantity + 1))}
              />
              <span className="num text-ink-2 min-w-16 text-right">
                {minor === undefined ? t`at the till` : money(minor * quantity, currency, i18n.locale)}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="border-line mt-1 flex border-t pt-1.5 font-semibold">
        {isOpen ? <Trans>To pay, without what is priced at the till</Trans> : <Trans>To pay</Trans>}
        <span className="num ml-auto">{money(totalOf(basket), currency, i18n.locale)}</span>
      </p>
    </>
  );
}
