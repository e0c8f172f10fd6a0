// What can be done with an offer: use it once, take that back within the day, and say that everybody gets it here.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Offer, OfferAct, OfferToDo } from '#src/desk/offers.ts';
import type { Customer } from '#src/desk/customer.ts';
import { clockTime, daysBetween, shortDate } from '#src/lib/format.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { useNow } from '#src/ui/use-now.ts';
import { CounterButton } from '../counter-button.tsx';
import { offerOf } from '../offer-deed.ts';
import { NotKept } from '../sheet.tsx';
import { isLeft, useDeed } from '../use-deed.ts';

/** The desk's own lane. */
const LANE = 'notes';

export interface OfferActsProps {
  readonly customer: Customer;
  readonly offer: Offer;
}

export function OfferActs({ customer, offer }: OfferActsProps) {
  const { t } = useLingui();
  const write = useDeed(customer);
  const { sends } = useOutboxState();
  const [isFull, setFull] = useState(false);
  const { id, title, used, reported, isExclusive, isValidHere } = offer;
  const waits = sends.some(
    (send) =>
      isLeft(send) && send.outgoing.customerId === customer.id && offerOf(send.outgoing.deed)?.offer === id,
  );
  const does = async (act: OfferAct) => {
    const deed: OfferToDo = { offer: id, act };
    setFull((await write({ channel: LANE, text: title, deed })) === undefined);
  };
  const undo = used?.isReversible === true;
  const isUsable = isValidHere === true && used === undefined;
  const isToReport = isExclusive && isValidHere === true && !reported;
  return (
    <>
      {used ? <UsedWords used={used} /> : null}
      {reported ? (
        <p className="text-ink-2 text-base leading-4.5">
          <Trans>{reported.by.name} has told the supervisor.</Trans>
        </p>
      ) : null}
      {isFull ? <NotKept /> : null}
      {isUsable || undo || isToReport ? (
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
          {isToReport ? (
            <CounterButton
              aria-label={t`${title}. Report: everybody gets it`}
              className="text-words font-normal"
              isDisabled={waits}
              onPress={() => void does('report')}
            >
              <Trans>Report: everybody gets it</Trans>
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
