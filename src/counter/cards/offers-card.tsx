// What the customer may be offered, in the words it was promised in, and whether it is what it was called.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Offer } from '#src/desk/offers.ts';
import type { Customer } from '#src/desk/customer.ts';
import { clockTime, shortDate } from '#src/lib/format.ts';
import { failureOf } from '#src/lib/result.ts';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { TriangleAlert } from '#src/ui/late-icons.ts';
import { Tag } from '#src/ui/tag.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { CounterButton } from '../counter-button.tsx';
import { useOffers } from '../queries.ts';
import { useNoLineSince } from '../use-no-line-since.ts';
import { Card } from './card.tsx';
import { NotExclusive } from './not-exclusive.tsx';
import { OfferActs } from './offer-acts.tsx';

export interface OffersCardProps {
  readonly customer: Customer;
  readonly isComplaint: boolean;
}

export function OffersCard({ customer, isComplaint }: OffersCardProps) {
  const { t, i18n } = useLingui();
  const failureWords = useFailureWords();
  const { data, error, refetch } = useOffers(customer.id);
  const isSilent = useNoLineSince() !== undefined || error !== null;
  const clock = data ? clockTime(data.readAt, i18n.locale) : '';
  return (
    <Card
      title={t`Offers`}
      aside={data ? (isSilent ? t`as it was at ${clock}` : t`checked just now`) : undefined}
    >
      {data?.items.map((offer) => (
        <OneOffer key={offer.id} customer={customer} offer={offer} />
      ))}
      {data || error ? null : (
        <p className="animate-late text-ink-3 mt-1">
          <Trans>Asking</Trans>
        </p>
      )}
      {data ? <NotExclusive customer={customer} offers={data.items} /> : null}
      {error && !data ? (
        <div className="mt-1 grid justify-items-start gap-2">
          <p className="text-danger-text">
            <Trans>The offers did not load.</Trans> {failureWords(failureOf(error))}
          </p>
          <CounterButton onPress={() => void refetch()}>
            <Trans>Try again</Trans>
          </CounterButton>
        </div>
      ) : null}
      {data?.items.length === 0 ? (
        <p className="mt-1">
          <b>
            <Trans>Nothing to offer</Trans>
          </b>
        </p>
      ) : null}
      {data?.isHeld === true ? (
        <p className="text-ink-2 mt-1 text-base leading-4.5">
          {isComplaint ? (
            <Trans>Other offers are held while the complaint is open.</Trans>
          ) : (
            <Trans>Other offers are held.</Trans>
          )}
        </p>
      ) : null}
    </Card>
  );
}

function OneOffer({ customer, offer }: { readonly customer: Customer; readonly offer: Offer }) {
  const { i18n } = useLingui();
  const present = useNow();
  const { title, terms, until, isExclusive, openToAll, stores, isValidHere } = offer;
  const day = until === undefined ? '' : shortDate(Date.parse(until), i18n.locale, present);
  const where = stores.join(', ');
  return (
    <div className="border-line-faint py-1.5 [&+&]:mt-1.5 [&+&]:border-t [&+&]:pt-2.5">
      <p className="flex flex-wrap items-center gap-x-1.5">
        <b>{title}</b>
        {isExclusive && openToAll ? (
          <Tag tone="warn" icon={TriangleAlert}>
            <Trans>Not exclusive</Trans>
          </Tag>
        ) : (
          <Tag tone="plain">{isExclusive ? <Trans>For some alone</Trans> : <Trans>For everybody</Trans>}</Tag>
        )}
      </p>
      <p className="text-ink-2 text-base leading-4.5">
        {terms} {day === '' ? null : <Trans>Until {day}.</Trans>}
      </p>
      {openToAll ? <OpenTo open={openToAll} /> : null}
      {isValidHere === false ? (
        <p className="text-warn-text text-base leading-4.5">
          <Trans>Not valid here, only in {where}.</Trans>
        </p>
      ) : isValidHere === true ? (
        <p className="text-ok-text text-base leading-4.5">
          <Trans>Valid here.</Trans>
        </p>
      ) : null}
      <OfferActs customer={customer} offer={offer} />
    </div>
  );
}

function OpenTo({ open }: { readonly open: NonNullable<Offer['openToAll']> }) {
  const { i18n } = useLingui();
  const present = useNow();
  const stores = open.stores.join(', ');
  const since = shortDate(Date.parse(open.since), i18n.locale, present);
  return (
    <p className="text-base leading-4.5">
      <Trans>
        Open to everyone in {stores} since {since}.
      </Trans>
    </p>
  );
}
