// What waits for the customer: what is in it, where it lies, and what to pay at the till.
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReadyOrder } from '#src/orders/ready-orders.ts';
import { clockTime, money, shortDate, daysBetween } from '#src/lib/format.ts';
import { PackageCheck } from '#src/ui/icons.ts';
import { TakenBy } from '#src/orders/taken-by.tsx';
import { useNow } from '#src/ui/use-now.ts';
import type { CounterStore } from '../act.ts';
import { Card } from './card.tsx';

export interface OrdersCardProps {
  readonly ready: readonly ReadyOrder[];
  readonly store: CounterStore;
  /** The order system has not answered: has it failed, or not yet? */
  readonly trouble: 'failed' | 'asking' | undefined;
}

export function OrdersCard({ ready, store, trouble }: OrdersCardProps) {
  const { t } = useLingui();
  return (
    <Card
      title={t`Orders to collect`}
      aside={ready.length > 0 ? ready.length : trouble === undefined ? t`none` : undefined}
    >
      {ready.map((order) => (
        <Order key={order.number} order={order} isHere={order.location === store.id} />
      ))}
      {trouble === 'failed' ? (
        <p className="text-warn-text mt-1">
          <Trans>The order system is not answering. There may be orders that are not shown.</Trans>
        </p>
      ) : ready.length > 0 ? null : trouble === 'asking' ? (
        <p className="animate-late text-ink-3 mt-1">
          <Trans>Asking</Trans>
        </p>
      ) : (
        <p className="text-ink-2 mt-1">
          <Trans>Nothing is waiting to be collected.</Trans>
        </p>
      )}
    </Card>
  );
}

function Order({ order, isHere }: { readonly order: ReadyOrder; readonly isHere: boolean }) {
  const { i18n, t } = useLingui();
  const { number, items, total, isPaid, takenBy, source, takenFrom, orderedAt } = order;
  return (
    <div className="border-line-faint [&+&]:mt-2.5 [&+&]:border-t [&+&]:pt-1.5">
      <ul className="mt-1">
        {items.map(({ uid, name, variation, quantity, price }, at) => (
          <li key={uid ?? at} className="flex gap-2">
            <span>
              {quantity} {[name, variation].filter(Boolean).join(', ')}
            </span>
            <span className="num text-ink-3 ml-auto whitespace-nowrap">
              {isPaid ? t`Paid` : price ? money(price.minor, price.currency, i18n.locale) : null}
            </span>
          </li>
        ))}
      </ul>
      <Shelf order={order} isHere={isHere} />
      {takenBy === undefined ? null : (
        <TakenBy takenBy={takenBy} source={source} from={takenFrom} at={orderedAt} />
      )}
      {isPaid || !total ? null : (
        <p className="mt-1 flex font-bold">
          <Trans>To pay at the till</Trans>
          <span className="num ml-auto">
            <span className="sr-only">{number} </span>
            {money(total.minor, total.currency, i18n.locale)}
          </span>
        </p>
      )}
    </div>
  );
}

function Shelf({ order, isHere }: { readonly order: ReadyOrder; readonly isHere: boolean }) {
  const { i18n, t } = useLingui();
  const present = useNow();
  const { number, shelf, place = order.location, readyAt, keptUntil } = order;
  const day = (at: number) =>
    daysBetween(at, present) === 0 ? clockTime(at, i18n.locale) : shortDate(at, i18n.locale, present);
  const since = day(readyAt);
  const until = keptUntil === undefined ? '' : day(keptUntil);
  const where = shelf === undefined ? place : isHere ? t`Shelf ${shelf}` : t`${place}, shelf ${shelf}`;
  return (
    <div
      data-ch="orders"
      className="bg-ch-soft rounded-3 forced:border my-2.5 flex items-center gap-2.5 px-3 py-2 max-sm:my-1.5"
    >
      <PackageCheck aria-hidden className="icon-l text-ch" />
      <span className="leading-5.5">
        <b>{where}</b>
        <br />
        <span className="num text-ink-2 text-base">
          {until === '' ? (
            <Trans>
              {number}, ready since {since}
            </Trans>
          ) : (
            <Trans>
              {number}, ready since {since}, kept until {until}
            </Trans>
          )}
        </span>
      </span>
    </div>
  );
}
