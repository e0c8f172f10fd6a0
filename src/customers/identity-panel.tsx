// Who this is: what not to do first, then how we know them, what they are worth, what they allowed.
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Customer } from '#src/desk/customer.ts';
import { monthAndYear } from '#src/lib/format.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Hand } from '#src/ui/icons.ts';
import { Tag } from '#src/ui/tag.tsx';
import { ConsentTags } from './consent-tags.tsx';
import { IdentityKeys } from './identity-keys.tsx';
import type { KeyKind } from './key-rules.ts';
import { MoneyFigures } from './money-figures.tsx';

export interface IdentityPanelProps {
  readonly customer: Customer;
  /** A complaint of theirs is open. */
  readonly hasComplaint: boolean;
  /** The channel whose colour a key takes; absent for keys no channel asks by. */
  readonly channelOfKey: (key: Customer['keys'][number]) => string | undefined;
  /** The kinds of keys this person may link; absent: none, and they change nothing. */
  readonly kinds: readonly KeyKind[] | undefined;
  /** Nothing can be changed just now. */
  readonly isOff: boolean;
  /** Orders waiting in a store, where they are known. */
  readonly toCollect?: ReactNode;
}

export function IdentityPanel({
  customer,
  hasComplaint,
  channelOfKey,
  kinds,
  isOff,
  toCollect,
}: IdentityPanelProps) {
  const { t, i18n } = useLingui();
  const since = monthAndYear(Date.parse(customer.since), i18n.locale);
  const { pronoun } = customer;
  return (
    <section
      aria-labelledby="panel-customer"
      className="border-line-faint border-b px-4 pt-3 pb-3 last:border-b-0"
    >
      {customer.doNotSell === undefined ? null : (
        <Banner
          tone="danger"
          icon={Hand}
          title={
            hasComplaint ? <Trans>Don’t sell now: open complaint.</Trans> : <Trans>Don’t sell now.</Trans>
          }
        >
          {customer.doNotSell}
        </Banner>
      )}
      <div className="mt-2.5 flex min-h-6 items-center gap-1.5 whitespace-nowrap first:mt-0">
        <h2 id="panel-customer" className="truncate">
          {customer.name}
        </h2>
        {customer.tier === undefined ? null : (
          <Tag tone="line" className="max-w-2/5 shrink!">
            <span className="truncate">{customer.tier}</span>
          </Tag>
        )}
        <span className="text-meta text-ink-3 ml-auto flex-none">
          <Trans>since {since}</Trans>
        </span>
      </div>
      <IdentityKeys customer={customer} channelOfKey={channelOfKey} kinds={kinds} isOff={isOff} />
      <MoneyFigures customer={customer} />
      <h3 className="text-meta font-regular text-ink-3 mt-2.5 mb-1 leading-4">
        {pronoun === 'he'
          ? t`May we contact him?`
          : pronoun === 'she'
            ? t`May we contact her?`
            : t`May we contact them?`}
      </h3>
      <ConsentTags consent={customer.consent} />
      {toCollect}
    </section>
  );
}
