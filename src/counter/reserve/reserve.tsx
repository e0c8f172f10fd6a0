// Keeping a replacement for the customer in another store, with the discount they were given: nobody types a code.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { orders as channel } from '#src/channels/orders/index.ts';
import { foreseenReservation, type Grant, type Reserve } from '#src/channels/orders/receipts.ts';
import { money, shortDate } from '#src/lib/format.ts';
import { now } from '#src/lib/time.ts';
import type { ActProps } from '../act.ts';
import { AsItWas } from '../as-it-was.tsx';
import { AskingSheet } from '../asking-sheet.tsx';
import { NoStock } from '../bring-back/no-stock.tsx';
import { tillIdOf, useReceipts, useStock } from '../bring-back/use-receipts.ts';
import { Choices } from '../choices.tsx';
import { NotKept, Sheet } from '../sheet.tsx';
import { useDeed } from '../use-deed.ts';
import { useNoLineSince } from '../use-no-line-since.ts';
import { Kept } from './kept.tsx';
import { LetGo } from './let-go.tsx';
import { articlesOf, whyNoDiscount } from './wishes.ts';

/** Without a code. */
const NONE = '';

export function ReserveElsewhere({ customer, store, onDone }: ActProps) {
  const { i18n, t } = useLingui();
  const write = useDeed(customer);
  const { data: receipts, error, refetch } = useReceipts(customer);
  const [article, setArticle] = useState<string>();
  const [size, setSize] = useState<string>();
  const [place, setPlace] = useState<string>();
  const [chosenCode, setCode] = useState<string>();
  const [intentId, setIntent] = useState<string>();
  const [standing, setStanding] = useState<'open' | 'busy' | 'failed'>('open');
  const stock = useStock(customer, article);
  const isCutOff = useNoLineSince() !== undefined;
  const title = <Trans>Reserve for {customer.name}</Trans>;

  if (intentId !== undefined)
    return <Kept intentId={intentId} givenName={customer.givenName} onClose={onDone} />;
  if (!receipts)
    return (
      <AskingSheet
        title={title}
        onClose={onDone}
        loading={<Trans>Loading</Trans>}
        failed={<Trans>What there is could not be read. Nothing is promised yet.</Trans>}
        error={error}
        onRetry={() => void refetch()}
      />
    );

  const articles = articlesOf(receipts.receipts);
  const shelves = stock.error ? undefined : stock.data;
  const counts = shelves?.sizes.find((one) => one.size === size)?.counts ?? [];
  const usable = receipts.grants.find((grant) => whyNoDiscount(grant, now()) === undefined);
  const code = chosenCode ?? usable?.code ?? NONE;
  const grant = receipts.grants.find((one) => one.code === code);
  const price = shelves?.price_money;
  const toPay = price && Math.round((price.amount * (100 - (grant?.percentage ?? 0))) / 100);
  const sum = price && toPay !== undefined ? money(toPay, price.currency, i18n.locale) : '';
  const placeName = counts.find(({ location_id }) => location_id === place)?.place ?? '';

  const reserve = async () => {
    const tillId = tillIdOf(customer);
    if (article === undefined || size === undefined || place === undefined || tillId === undefined) return;
    setStanding('busy');
    const deed: Reserve = {
      does: 'reserve',
      customer_id: tillId,
      location_id: place,
      article,
      size,
      ...(code !== NONE && { discount: code }),
      told: foreseenReservation({
        at: now(),
        shop: store,
        keeper: { id: place, name: placeName },
        article,
        size,
        minor: toPay ?? 0,
        currency: price?.currency ?? 'GBP',
        discount: grant,
      }),
    };
    const text = `${[article, size].filter(Boolean).join(', ')}, ${placeName}`;
    const intent = await write({ channel: channel.id, text, deed });
    setStanding(intent === undefined ? 'failed' : 'open');
    setIntent(intent);
  };
  const onArticle = (next: string | undefined) => {
    setArticle(next);
    setSize(undefined);
    setPlace(undefined);
  };

  return (
    <Sheet
      title={title}
      onClose={onDone}
      why={
        standing === 'failed' ? (
          <NotKept />
        ) : place === undefined ? undefined : grant ? (
          <Trans>
            {sum} to pay at {placeName}, {grant.code} attached. Off the shelf there until the evening of the
            third day.
          </Trans>
        ) : (
          <Trans>
            {sum} to pay at {placeName}. Off the shelf there until the evening of the third day.
          </Trans>
        )
      }
      act={
        articles.length === 0
          ? undefined
          : {
              words: place === undefined ? <Trans>Reserve</Trans> : <Trans>Reserve at {placeName}</Trans>,
              onPress: () => void reserve(),
              isDisabled: place === undefined || standing === 'busy',
            }
      }
    >
      <AsItWas readAt={receipts.readAt} isSilent={error !== null} />
      {isCutOff && article === undefined ? (
        <p role="status">
          <Trans>
            Without a line nobody knows what lies in the stores: nothing can be kept now. Promise nothing.
          </Trans>
        </p>
      ) : null}
      <LetGo customer={customer} />
      {articles.length === 0 ? (
        <p>
          <Trans>There is no receipt of {customer.givenName} to replace anything of.</Trans>
        </p>
      ) : (
        <Choices
          question={t`What does ${customer.givenName} want?`}
          options={articles.map((name) => ({ id: name, words: name }))}
          chosen={article}
          onChoose={onArticle}
        />
      )}
      {stock.error ? (
        <NoStock error={stock.error} onRetry={() => void stock.refetch()}>
          <Trans>
            What lies in the stores could not be read, so nothing can be kept yet. Promise nothing.
          </Trans>
        </NoStock>
      ) : null}
      {shelves && article !== undefined ? (
        <Choices
          question={t`Which size?`}
          options={shelves.sizes.map((one) => {
            const all = one.counts.reduce((total, { quantity }) => total + quantity, 0);
            const name = one.size === '' ? t`One size` : one.size;
            return { id: one.size, words: all === 0 ? t`${name}: none` : name, isOff: all === 0 };
          })}
          chosen={size}
          onChoose={(next) => {
            setSize(next);
            setPlace(undefined);
          }}
        />
      ) : null}
      {size === undefined ? null : (
        <Choices
          question={t`In which store?`}
          options={counts.map(({ location_id, place: name, quantity }) => {
            const where = location_id === store.id ? t`Here` : name;
            return {
              id: location_id,
              words: quantity === 0 ? t`${where}: none` : t`${where}: ${quantity}`,
              isOff: quantity === 0,
            };
          })}
          chosen={place}
          onChoose={setPlace}
        />
      )}
      {place === undefined || receipts.grants.length === 0 ? null : (
        <Choices
          question={t`With which discount?`}
          options={[
            ...receipts.grants.map((one) => ({
              id: one.code,
              words: <GrantWords grant={one} />,
              isOff: whyNoDiscount(one, now()) !== undefined,
            })),
            { id: NONE, words: t`None` },
          ]}
          chosen={code}
          onChoose={(next) => setCode(next ?? NONE)}
        />
      )}
    </Sheet>
  );
}

function GrantWords({ grant }: { readonly grant: Grant }) {
  const { i18n } = useLingui();
  const { code, percentage, place, used_for } = grant;
  const day = (at: string) => shortDate(Date.parse(at), i18n.locale, now());
  const granted = day(grant.granted_at);
  const until = day(grant.until);
  const why = whyNoDiscount(grant, now());
  const percent = `${String(percentage)}%`;
  return (
    <>
      <b>
        {code}, {percent}
      </b>
      <span className="block text-base">
        {why === 'used' ? (
          <Trans>Used for {used_for}</Trans>
        ) : why === 'expired' ? (
          <Trans>It was good until {until}</Trans>
        ) : (
          <Trans>
            Given at {place} on {granted}, until {until}
          </Trans>
        )}
      </span>
    </>
  );
}
