// What waits for the customer in a store, in the panel beside the line.
import { Trans, useLingui } from '@lingui/react/macro';
import { PanelHeading } from '#src/cases/panel-heading.tsx';
import { itemName, orders as channel } from '#src/channels/orders/index.ts';
import type { Customer } from '#src/desk/customer.ts';
import { shortDate } from '#src/lib/format.ts';
import { useNow } from '#src/ui/use-now.ts';
import { readyOrders } from './ready-orders.ts';
import { useOrders } from './use-orders.ts';

export function OrdersToCollect({ customer }: { readonly customer: Customer }) {
  const { i18n } = useLingui();
  const present = useNow();
  const { data = [] } = useOrders(customer);
  const ready = readyOrders(data);
  const { icon: Icon } = channel;
  if (ready.length === 0) return null;
  return (
    <>
      <PanelHeading>
        <Trans>Orders to collect</Trans>
      </PanelHeading>
      <ul>
        {ready.map(({ number, items, location, place = location, shelf, keptUntil }) => {
          const where = [place, shelf].filter(Boolean).join(', ');
          const until = keptUntil === undefined ? '' : shortDate(keptUntil, i18n.locale, present);
          return (
            <li key={number} className="num flex items-center gap-2 py-0.5">
              <Icon aria-hidden data-ch={channel.id} className="icon-s text-ch flex-none" />
              <span className="truncate">{[number, ...items.slice(0, 1).map(itemName)].join(', ')}</span>
              <span className="text-meta text-ink-3 ml-auto flex-none">
                {until === '' ? (
                  where
                ) : (
                  <Trans>
                    {where}, until {until}
                  </Trans>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
