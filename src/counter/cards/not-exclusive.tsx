// Says that what was promised to some alone is given to everybody here. Few offers are, so it stands in one quiet place
// below them all.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Customer } from '#src/desk/customer.ts';
import type { Offer } from '#src/desk/offers.ts';
import { CounterButton } from '../counter-button.tsx';
import { NotKept } from '../sheet.tsx';
import { useOfferDeed } from './use-offer-deed.ts';

export interface NotExclusiveProps {
  readonly customer: Customer;
  readonly offers: readonly Offer[];
}

export function NotExclusive({ customer, offers }: NotExclusiveProps) {
  const open = offers.filter(
    ({ isExclusive, isValidHere, reported }) => isExclusive && isValidHere === true && !reported,
  );
  if (open.length === 0) return null;
  return (
    <details className="border-line-faint mt-1.5 border-t">
      <summary className="text-ink-2 min-h-12 cursor-pointer py-3 text-base">
        <Trans>Does everybody get one of these here?</Trans>
      </summary>
      <p className="flex flex-wrap gap-2 pb-1">
        {open.map((offer) => (
          <Report key={offer.id} customer={customer} offer={offer} />
        ))}
      </p>
    </details>
  );
}

function Report({ customer, offer }: { readonly customer: Customer; readonly offer: Offer }) {
  const { t } = useLingui();
  const { does, isFull, waits } = useOfferDeed(customer, offer);
  const { title } = offer;
  return (
    <>
      {isFull ? <NotKept /> : null}
      <CounterButton
        aria-label={t`${title}. Report: everybody gets it`}
        className="text-words font-normal whitespace-normal!"
        isDisabled={waits}
        onPress={() => void does('report')}
      >
        {title}
      </CounterButton>
    </>
  );
}
