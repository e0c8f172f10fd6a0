// One order to collect: where it is, what to pay, and its lines, each ticked unless it stays.
import { Trans, useLingui } from '@lingui/react/macro';
import { itemName } from '#src/channels/orders/index.ts';
import { money } from '#src/lib/format.ts';
import { PackageCheck } from '#src/ui/icons.ts';
import { TakenBy } from '#src/orders/taken-by.tsx';
import { PackIt } from './pack-it.tsx';
import type { ToCollect } from './to-collect.ts';

export interface OrderLinesProps {
  readonly one: ToCollect;
  /** Lines that stay here. */
  readonly left: ReadonlySet<string>;
  readonly keyOf: (uid: string | undefined) => string;
  /** Absent where nothing is ticked. */
  readonly onLeft?: (left: ReadonlySet<string>) => void;
  /** It lies on this shelf now. */
  readonly onPacked?: (shelf: string) => void;
}

export function OrderLines({
  one: { order, items, whyNot },
  left,
  keyOf,
  onLeft,
  onPacked,
}: OrderLinesProps) {
  const { t, i18n } = useLingui();
  const { number, pickUp, total, isPaid, discountCode, discountPercent, takenBy, takenFrom } = order;
  const shelf = pickUp?.shelf;
  const where = [pickUp?.place, shelf !== undefined && t`shelf ${shelf}`].filter(Boolean).join(', ');
  return (
    <section aria-label={t`Order ${number}`} className="rounded-4 border-line border px-3.5 py-3">
      <p className="rounded-3 bg-sunken flex items-center gap-2.5 px-3 py-2">
        <PackageCheck aria-hidden className="icon-l" />
        <span>
          {where === '' ? null : <b className="block">{where}</b>}
          <span className="num text-ink-2">{number}</span>
        </span>
      </p>
      {takenBy === undefined ? null : (
        <TakenBy takenBy={takenBy} source={order.source} from={takenFrom} at={order.createdAt} />
      )}
      <ul className="mt-1">
        {items.map((item) => {
          const key = keyOf(item.uid);
          return (
            <li key={key}>
              <label className="flex min-h-12 items-center gap-3">
                {whyNot === undefined ? (
                  <input
                    type="checkbox"
                    className="accent-accent outline-focus size-5.5 flex-none"
                    checked={!left.has(key)}
                    onChange={({ target }) => {
                      const next = new Set(left);
                      if (target.checked) next.delete(key);
                      else next.add(key);
                      onLeft?.(next);
                    }}
                  />
                ) : null}
                <span className="flex-1">{itemName(item)}</span>
                {item.price ? (
                  <span className="num text-ink-2">
                    {money(item.price.minor, item.price.currency, i18n.locale)}
                  </span>
                ) : null}
              </label>
            </li>
          );
        })}
      </ul>
      {discountCode === undefined ? null : (
        <p className="num text-ink-2">
          <Trans>
            {discountCode} is attached: {discountPercent}% off
          </Trans>
        </p>
      )}
      {total ? (
        <p className="border-line-faint mt-1 flex border-t pt-2 font-semibold">
          {isPaid ? (
            <Trans>Paid</Trans>
          ) : (
            <>
              <Trans>To pay at the till</Trans>
              <span className="num ml-auto">{money(total.minor, total.currency, i18n.locale)}</span>
            </>
          )}
        </p>
      ) : null}
      {whyNot === 'not-ready' && onPacked ? <PackIt onPacked={onPacked} /> : null}
      {whyNot === undefined ? null : (
        <p className="text-warn-text mt-2">
          {whyNot === 'elsewhere' ? (
            <Trans>It waits in another store: {pickUp?.place ?? order.location}.</Trans>
          ) : whyNot === 'not-ready' ? (
            <Trans>It is not packed yet.</Trans>
          ) : (
            <Trans>It was handed over; that has not arrived yet.</Trans>
          )}
        </p>
      )}
    </section>
  );
}
