// One order of the shop's list: when they come, who, what is in it, where it lies.
import { Trans, useLingui } from '@lingui/react/macro';
import { itemName, sourceWords } from '#src/channels/orders/index.ts';
import { dayAndClockInSentence } from '#src/cases/due/due-words.ts';
import { clockTime } from '#src/lib/format.ts';
import { Press } from '#src/ui/button.tsx';
import { ChevronRight } from '#src/ui/icons.ts';
import { useNow } from '#src/ui/use-now.ts';
import { DeedStanding } from '../waiting/deed-standing.tsx';
import { goneAt, type Listed } from './shop-list.ts';

export interface OrderRowProps {
  readonly one: Listed;
  readonly onPress: () => void;
}

export function OrderRow({ one, onPress }: OrderRowProps) {
  const { customer, order, send } = one;
  return (
    <li className="border-line-faint [&+&]:border-t">
      <Press
        onPress={onPress}
        isDisabled={send !== undefined && send.state !== 'sent'}
        className="flex min-h-12 w-full items-center gap-3 py-2 text-left"
      >
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap gap-x-2">
            <b>{customer.name}</b>
            <span className="num text-ink-2">
              <When one={one} />
            </span>
          </span>
          <span className="num text-ink-2 block text-base leading-4.5">
            {[order.number, ...order.items.map(itemName)].join(', ')}
          </span>
          <Where one={one} />
        </span>
        <ChevronRight aria-hidden className="icon-m text-ink-3 flex-none" />
      </Press>
      {send && send.state !== 'sent' ? (
        <div className="text-ink-2 pb-2 text-base">
          <DeedStanding send={send} />
        </div>
      ) : null}
    </li>
  );
}

/** When they come for it, when it was given to them, or how long it is kept. */
function When({ one: { order, dueAt } }: { readonly one: Listed }) {
  const { i18n } = useLingui();
  const present = useNow();
  const gone = goneAt(order);
  if (gone !== undefined) {
    const clock = clockTime(gone, i18n.locale);
    return <Trans>collected {clock}</Trans>;
  }
  if (dueAt === undefined) return null;
  const when = dayAndClockInSentence(dueAt, present, i18n.locale);
  return order.pickUp?.at === undefined ? <Trans>kept until {when}</Trans> : <Trans>comes {when}</Trans>;
}

/** On which shelf, or who had it kept, who took it, and what was asked for. */
function Where({ one: { order, send } }: { readonly one: Listed }) {
  const { t, i18n } = useLingui();
  const { pickUp, reservedFrom, takenBy, source = '' } = order;
  const taken = [takenBy, sourceWords(source, i18n)].filter(Boolean).join(', ');
  const { deed } = send?.outgoing ?? {};
  const told = typeof deed === 'object' && deed !== null && 'shelf' in deed ? String(deed.shelf) : undefined;
  const shelf = pickUp?.shelf ?? told;
  const words = [
    shelf !== undefined && t`Shelf ${shelf}`,
    reservedFrom !== undefined && shelf === undefined && t`Put it aside: reserved from ${reservedFrom}`,
    reservedFrom === undefined && takenBy !== undefined && t`Taken by ${taken}`,
    pickUp?.note !== undefined && t`“${pickUp.note}”`,
  ].filter((part) => part !== false);
  return words.length === 0 ? null : <span className="block text-base leading-4.5">{words.join('. ')}</span>;
}
