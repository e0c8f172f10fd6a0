// Takes an order by hand from what a customer wrote or said: their words stay in sight, the list is made beside them,
// and one press writes it down and confirms it. Both go through the outbox, the confirmation once the order is there.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { channelOf } from '#src/channels/registry.ts';
import type { PickUpPlace } from '#src/channels/channel.ts';
import type { Customer } from '#src/desk/customer.ts';
import { clockTime, shortDate } from '#src/lib/format.ts';
import { freshId } from '#src/lib/ids.ts';
import { failureOf } from '#src/lib/result.ts';
import { now } from '#src/lib/time.ts';
import { useMe } from '#src/staff/use-me.ts';
import type { Entry } from '#src/timeline/index.ts';
import { announce } from '#src/ui/announce.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { placesQuery } from '../goods-query.ts';
import { put, putWords, totalOf, type Wanted } from './basket.ts';
import { BasketList } from './basket-list.tsx';
import { ConfirmFields } from './confirm-fields.tsx';
import { confirmation } from './confirmation.ts';
import { GoodsSearch } from './goods-search.tsx';
import { orderNumber } from './order-number.ts';
import { PickUpFields } from './pick-up-fields.tsx';
import { nextOpen, whyNotThen } from './pick-up-times.ts';
import { useTaking } from './use-taking.ts';
import { waysToConfirm } from './ways-to-confirm.ts';

export interface TakeOrderProps {
  readonly customer: Customer;
  readonly entry: Entry;
  /** The case the entry belongs to; absent: none. */
  readonly caseId: string | undefined;
  readonly onClose: () => void;
}

export function TakeOrder(props: TakeOrderProps) {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const { data, error, refetch } = useQuery(placesQuery(props.customer.brand));
  if (data && data[0] !== undefined) return <Taking {...props} places={data} first={data[0]} />;
  return (
    <Dialog title={t`Take an order`} isOpen onClose={props.onClose}>
      {error ? (
        <p role="alert" className="text-danger-text mt-2">
          <Trans>The shops could not be read.</Trans> {failureWords(failureOf(error))}{' '}
          <Button size="xs" onPress={() => void refetch()}>
            <Trans>Try again</Trans>
          </Button>
        </p>
      ) : (
        <p className="text-ink-3 mt-2">
          {data ? <Trans>This brand has no shop to collect in.</Trans> : <Trans>Loading the shops</Trans>}
        </p>
      )}
    </Dialog>
  );
}

interface TakingProps extends TakeOrderProps {
  readonly places: readonly PickUpPlace[];
  readonly first: PickUpPlace;
}

const CURRENCY = 'GBP';

function Taking({ customer, entry, caseId, onClose, places, first }: TakingProps) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const formId = useId();
  const [number] = useState(() => orderNumber(freshId()));
  const [basket, setBasket] = useState<readonly Wanted[]>([]);
  const [placeId, setPlace] = useState(me.store?.id);
  const place = places.find(({ id }) => id === placeId) ?? first;
  const [pickUpAt, setPickUpAt] = useState(() => nextOpen(place, now()));
  const [note, setNote] = useState('');
  const ways = useMemo(
    () =>
      waysToConfirm({ customerId: customer.id, name: customer.name, keys: customer.keys }, entry, me.role),
    [customer, entry, me.role],
  );
  const [channel, setChannel] = useState(ways[0]?.channel.id ?? '');
  const way = ways.find((one) => one.channel.id === channel);
  const [written, setWritten] = useState<string>();
  const [isLost, setLost] = useState(false);
  const take = useTaking(customer);
  const words =
    written ??
    (pickUpAt === undefined
      ? ''
      : confirmation({
          language: customer.language,
          givenName: customer.givenName,
          number,
          items: basket.map(
            ({ name, variation, quantity }) =>
              `${quantity} × ${[name, variation].filter(Boolean).join(', ')}`,
          ),
          place: place.name,
          zone: place.zone,
          pickUpAt,
          total: totalOf(basket),
          currency: CURRENCY,
          by: me.name.split(' ')[0] ?? me.name,
        }));
  const isReady =
    basket.length > 0 &&
    pickUpAt !== undefined &&
    whyNotThen(place, pickUpAt, now()) === undefined &&
    (way === undefined || words.trim() !== '');

  const submit = async () => {
    if (!isReady) return;
    const order = { number, basket, place, pickUpAt, note: note.trim(), currency: CURRENCY };
    const isKept = await take(order, entry, way && { way, words: words.trim(), caseId });
    if (!isKept) return setLost(true);
    announce(t`Order ${number} is written down.`);
    onClose();
  };
  const when = `${shortDate(entry.at, i18n.locale, now())} ${clockTime(entry.at, i18n.locale)}`;
  const label = channelOf(entry.channel)?.label;
  const source = label ? i18n._(label) : entry.channel;
  return (
    <Dialog
      title={t`Take an order`}
      width="wide"
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" type="submit" form={formId} isDisabled={!isReady}>
            {way ? <Trans>Take it and confirm</Trans> : <Trans>Take it</Trans>}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="mt-2 space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <figure className="border-line-strong border-l-2 pl-2.5">
          <blockquote className="text-words max-h-24 overflow-auto break-words whitespace-pre-wrap">
            {entry.summary}
          </blockquote>
          <figcaption className="text-meta text-ink-3 mt-0.5">
            {[customer.name, source, when].join(', ')}
          </figcaption>
        </figure>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          <GoodsSearch
            placeId={place.id}
            onPut={(good) => setBasket(put(basket, good))}
            onWords={(said) => setBasket(putWords(basket, said))}
          />
          <BasketList basket={basket} currency={CURRENCY} onChange={setBasket} />
        </div>
        <PickUpFields
          places={places}
          place={place}
          pickUpAt={pickUpAt}
          onPlace={setPlace}
          onPickUpAt={setPickUpAt}
        />
        <TextField label={t`Note for the shop`} value={note} onChange={setNote} />
        <ConfirmFields ways={ways} way={way} words={words} onWay={setChannel} onWords={setWritten} />
        {isLost ? (
          <p role="alert" className="text-meta text-danger-text">
            <Trans>It could not be kept on this device. Nothing was ordered.</Trans>
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}
