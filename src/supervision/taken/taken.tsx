// Orders our own people took by hand: outside every system until now. Each opens the words it was taken from.
import type { I18n } from '@lingui/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { channelOf } from '#src/channels/registry.ts';
import type { TakenOrders } from '#src/desk/figures.ts';
import { clockTime, isoDay, money, shortDate } from '#src/lib/format.ts';
import { nameOfChannel } from '#src/inbox/channel-name.tsx';
import { OwnLink } from '#src/ui/own-link.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { FigurePanel } from '../figures/figure-panel.tsx';
import { takenQuery } from '../figures/queries.ts';
import type { ContentProps, Ways } from '../place.ts';
import { useTakenWords } from './taken-words.ts';
import './taken.css';

type Taken = TakenOrders['orders'][number];

export function TakenPanel({ place, ways }: ContentProps) {
  const { t, i18n } = useLingui();
  const words = useTakenWords();
  const query = useQuery(takenQuery(place.look));
  const file = ({ from, to, orders }: TakenOrders) => ({
    name: `${t`orders-taken-by-hand`}-${from}-${to}`,
    rows: [
      [
        t`Day`,
        t`Time`,
        t`Order`,
        t`Customer`,
        t`Taken by`,
        t`Came by`,
        t`Store`,
        t`State`,
        t`Amount`,
        t`Currency`,
      ],
      ...orders.map(({ at, number, customer, takenBy, source, store, state, amount }) => [
        isoDay(Date.parse(at)),
        clockTime(Date.parse(at), 'en-GB'),
        number,
        customer.name,
        takenBy,
        sourceWords(source, i18n),
        store.name ?? t`Web shop`,
        words[state],
        amount.minor / 100,
        amount.currency,
      ]),
    ],
  });
  return (
    <FigurePanel
      query={query}
      title={t`Orders taken by hand`}
      about={<Trans>from a message, a call or a visit, by our own people</Trans>}
      file={file}
      definition={
        <Trans>
          Of orders that belong to a case, by the day they were taken: those that somebody of us wrote down,
          not the customer. Each opens the customer’s timeline at the words it was taken from; where nobody
          wrote those down, at the order itself. The amount is what the order costs, paid or not.
        </Trans>
      }
    >
      {({ orders }) =>
        orders.length === 0 ? (
          <p className="plot-note">
            <Trans>No order was taken by hand in this period.</Trans>
          </p>
        ) : (
          <>
            <table className="taken num">
              <thead>
                <tr>
                  <th scope="col">
                    <Trans>Customer</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Taken</Trans>
                  </th>
                  <th scope="col">
                    <Trans>By</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Store</Trans>
                  </th>
                  <th scope="col">
                    <Trans>State</Trans>
                  </th>
                  <th scope="col" className="plot-number">
                    <Trans>Amount</Trans>
                  </th>
                </tr>
              </thead>
              <tbody>
                {orders.map((order) => (
                  <Row key={`${order.caseId} ${order.id}`} order={order} ways={ways} />
                ))}
              </tbody>
            </table>
            <p className="plot-note">
              <Plural value={orders.length} one="# order" other="# orders" />
            </p>
          </>
        )
      }
    </FigurePanel>
  );
}

/** Where the order system names a channel of ours, in the reader's language. */
function sourceWords(source: string, i18n: I18n): string {
  return channelOf(source) ? nameOfChannel(source, i18n) : source;
}

function Row({ order, ways }: { readonly order: Taken; readonly ways: Ways }) {
  const { i18n } = useLingui();
  const present = useNow();
  const words = useTakenWords();
  const { caseId, customer, number, at, from, store, takenBy, source, state, amount } = order;
  const taken = Date.parse(at);
  const entryAt = from ? Date.parse(from.at) : taken;
  return (
    <tr>
      <th scope="row">
        <OwnLink href={ways.hrefOfCase(caseId, entryAt)} onGo={() => ways.toCase(caseId, entryAt)}>
          <bdi>{customer.name}</bdi>
        </OwnLink>{' '}
        <span className="taken-number">{number}</span>
      </th>
      <td>
        <time dateTime={at}>
          {shortDate(taken, i18n.locale, present)} {clockTime(taken, i18n.locale)}
        </time>
      </td>
      <td>{[takenBy, sourceWords(source, i18n)].filter(Boolean).join(', ')}</td>
      <td>{store.name ?? <Trans>Web shop</Trans>}</td>
      <td data-state={state}>{words[state]}</td>
      <td className="plot-number">{money(amount.minor, amount.currency, i18n.locale)}</td>
    </tr>
  );
}
