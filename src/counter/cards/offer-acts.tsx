// What can be done with an offer: use it once, and take that back within the day.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Offer } from '#src/desk/offers.ts';
import type { Customer } from '#src/desk/customer.ts';
import { clockTime, daysBetween, shortDate } from '#src/lib/format.ts';
import { useNow } from '#src/ui/use-now.ts';
import { CounterButton } from '../counter-button.tsx';
import { NotKept } from '../sheet.tsx';
import { useOfferDeed } from './use-offer-deed.ts';

export interface OfferActsProps {
  readonly customer: Customer;
  readonly offer: Offer;
}

export function OfferActs({ customer, offer }: OfferActsProps) {
  const { t } = useLingui();
  const { title, used, reported, isValidHere } = offer;
  const { does, isFull, waits } = useOfferDeed(customer, offer);
  const undo = used?.isReversible === true;
  const isUsable = isValidHere === true && used === undefined;
  return (
    <>
      {used ? <UsedWords used={used} /> : null}
      {reported ? (
        <p className="text-ink-2 text-base leading-4.5">
          <Trans>{reported.by.name} has told the supervisor.</Trans>
        </p>
      ) : null}
      {isFull ? <NotKept /> : null}
      {isUsable || undo ? (
        <p className="mt-2 flex flex-wrap gap-2">
          {isUsable ? (
            <CounterButton
              aria-label={t`${title}: use it`}
              isDisabled={waits}
              onPress={() => void does('use')}
            >
              <Trans>Use it</Trans>
            </CounterButton>
          ) : null}
          {undo ? (
            <CounterButton
              aria-label={t`${title}: not used after all`}
              isDisabled={waits}
              onPress={() => void does('give-back')}
            >
              <Trans>Not used after all</Trans>
            </CounterButton>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

function UsedWords({ used }: { readonly used: NonNullable<Offer['used']> }) {
  const { i18n } = useLingui();
  const present = useNow();
  const at = Date.parse(used.at);
  const when =
    daysBetween(at, present) === 0 ? clockTime(at, i18n.locale) : shortDate(at, i18n.locale, present);
  return (
    <p className="num text-base leading-4.5">
      <b>
        <Trans>Used {when}</Trans>
      </b>{' '}
      <span className="text-ink-2">
        <Trans>
          at {used.store}, {used.by.name}
        </Trans>
        {used.isReversible ? null : (
          <>
            . <Trans>Once, and this cannot be taken back.</Trans>
          </>
        )}
      </span>
    </p>
  );
}
