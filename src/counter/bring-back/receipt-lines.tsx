// One receipt: when and where it is from, and its lines, each ticked when it comes back, or saying why it cannot.
import { Trans, useLingui } from '@lingui/react/macro';
import { sourceWords } from '#src/channels/orders/index.ts';
import { money, shortDate } from '#src/lib/format.ts';
import { now } from '#src/lib/time.ts';
import { CounterButton } from '../counter-button.tsx';
import type { ComingBack, OpenReceipt, Picked, WhyItStays } from './coming-back.ts';

export interface ReceiptLinesProps {
  readonly open: OpenReceipt;
  readonly isFault: boolean;
  readonly picked: Picked;
  readonly onPick: (key: string, quantity: number) => void;
}

export function ReceiptLines({ open: { receipt, lines }, isFault, picked, onPick }: ReceiptLinesProps) {
  const { i18n, t } = useLingui();
  const day = shortDate(Date.parse(receipt.bought_at), i18n.locale, now());
  const name = receipt.reference_id ?? t`Receipt`;
  const place = sourceWords(receipt.place, i18n);
  const last = isFault ? receipt.faulty_until : receipt.until;
  return (
    <section
      aria-label={t`${name}, ${place}, ${day}`}
      className="rounded-4 border-line border px-3.5 pt-2.5 pb-1"
    >
      <p className="num">
        <b>{name}</b>{' '}
        <span className="text-ink-2">
          {place}, {day}
        </span>
      </p>
      <ul>
        {lines.map((one) => (
          <li key={one.key} className="border-line-faint [&+&]:border-t">
            {one.whyNot === undefined ? (
              <Pickable one={one} quantity={picked.get(one.key) ?? 0} onPick={onPick} />
            ) : (
              <div className="flex flex-wrap items-baseline gap-x-3 py-2">
                <span className="flex-1 max-sm:flex-none max-sm:basis-full">{nameOf(one)}</span>
                <span className="text-warn-text text-base">
                  <WhyItStaysWords why={one.whyNot} last={last} />
                </span>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOf = ({ line: { article, size, left } }: ComingBack): string => {
  const name = [article, size].filter(Boolean).join(', ');
  return left > 1 ? `${String(left)} × ${name}` : name;
};

interface PickableProps {
  readonly one: ComingBack;
  readonly quantity: number;
  readonly onPick: (key: string, quantity: number) => void;
}

function Pickable({ one, quantity, onPick }: PickableProps) {
  const { i18n, t } = useLingui();
  const { key, line } = one;
  const name = nameOf(one);
  const { amount, currency } = line.paid_money;
  return (
    <>
      <label className="flex min-h-12 items-center gap-3">
        <input
          type="checkbox"
          className="accent-accent outline-focus size-5.5 flex-none"
          checked={quantity > 0}
          onChange={({ target }) => onPick(key, target.checked ? line.left : 0)}
        />
        <span className="flex-1">{name}</span>
        <span className="num text-ink-2">{money(amount, currency, i18n.locale)}</span>
      </label>
      {quantity > 0 && line.left > 1 ? (
        <div role="group" aria-label={t`How many of ${name}`} className="mb-2 flex items-center gap-3 pl-8.5">
          <CounterButton
            aria-label={t`One less`}
            isDisabled={quantity <= 1}
            className="w-12 px-0!"
            onPress={() => onPick(key, quantity - 1)}
          >
            −
          </CounterButton>
          <output className="num min-w-6 text-center font-medium">{quantity}</output>
          <CounterButton
            aria-label={t`One more`}
            isDisabled={quantity >= line.left}
            className="w-12 px-0!"
            onPress={() => onPick(key, quantity + 1)}
          >
            +
          </CounterButton>
          <span className="text-ink-2">
            <Trans>of {line.left}</Trans>
          </span>
        </div>
      ) : null}
    </>
  );
}

interface WhyProps {
  readonly why: WhyItStays;
  readonly last: string | undefined;
}

function WhyItStaysWords({ why, last }: WhyProps) {
  const { i18n } = useLingui();
  const day = last === undefined ? '' : shortDate(Date.parse(last), i18n.locale, now());
  switch (why) {
    case 'not-received':
      return <Trans>Not collected or delivered yet</Trans>;
    case 'returned':
      return <Trans>Came back before</Trans>;
    case 'hygiene':
      return <Trans>Only if something is wrong with it</Trans>;
    case 'under-way':
      return <Trans>Written down, has not arrived yet</Trans>;
    case 'too-late':
      return day === '' ? <Trans>Not taken back</Trans> : <Trans>Too late: until {day}</Trans>;
  }
}
