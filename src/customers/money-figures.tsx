// What a customer brought and cost; nothing for roles that may not see it.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Customer } from '#src/desk/customer.ts';
import { wholeMoney } from '#src/lib/format.ts';

export function MoneyFigures({ customer: { value, cost } }: { readonly customer: Customer }) {
  const { i18n } = useLingui();
  if (!value && !cost) return null;
  return (
    <dl className="num mt-2 grid grid-cols-2 gap-3">
      {value ? (
        <div>
          <dt className="text-meta text-ink-3 leading-4">
            <Trans>Lifetime value</Trans>
          </dt>
          <dd>
            <b className="text-title">{wholeMoney(value.minor, value.currency, i18n.locale)}</b>{' '}
            <span className="text-meta text-ink-3">
              <Plural value={value.orders} one="# order" other="# orders" />
            </span>
          </dd>
        </div>
      ) : null}
      {cost ? (
        <div>
          <dt className="text-meta text-ink-3 leading-4">
            <Trans>Cost to serve</Trans>
          </dt>
          <dd>
            <b className="text-title">{wholeMoney(cost.minor, cost.currency, i18n.locale)}</b>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
