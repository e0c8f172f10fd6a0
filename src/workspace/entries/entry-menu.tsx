// What can be done with one entry: move it, promise something from it, copy it. Loaded when it is first asked for.
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { judged } from '#src/cases/joining/judged.ts';
import { decideSplit } from '#src/cases/rules/joining.ts';
import { canBeMoved } from '#src/cases/rules/placing.ts';
import { decideMaking } from '#src/cases/rules/promise.ts';
import type { Case } from '#src/desk/case.ts';
import type { Customer } from '#src/desk/customer.ts';
import { now } from '#src/lib/time.ts';
import type { UsableLine } from '#src/line/use-line.ts';
import { canTake } from '#src/orders/take/can-take.ts';
import { SayThanks } from '#src/orders/thank/say-thanks.tsx';
import { thanksIn } from '#src/orders/thank/thanks-in.ts';
import { useThankable } from '#src/orders/thank/use-thankable.ts';
import { TakeOrder } from '#src/orders/take/take-order.tsx';
import { may } from '#src/staff/roles.ts';
import { useIsLooking, useMe } from '#src/staff/use-me.ts';
import type { EntryRow } from '#src/timeline/index.ts';
import { announce } from '#src/ui/announce.tsx';
import { BesideMenu } from '#src/ui/beside-menu.tsx';
import { Copy, Handshake, Link2 } from '#src/ui/icons.ts';
import { Heart, ShoppingBasket, Split } from '#src/ui/late-icons.ts';
import { MoveDialog } from './move-dialog.tsx';
import { PromiseFrom } from './promise-from.tsx';

export interface EntryMenuProps {
  readonly row: EntryRow;
  readonly button: HTMLElement;
  readonly customer: Customer;
  readonly cases: readonly Case[];
  /** The case on screen. */
  readonly caseId: string | undefined;
  readonly line: UsableLine;
  readonly onClose: () => void;
}

export function EntryMenu({ row, button, customer, cases, caseId, line, onClose }: EntryMenuProps) {
  const { t } = useLingui();
  const me = useMe();
  const isLooking = useIsLooking();
  const [asking, setAsking] = useState<'move' | 'promise' | 'order' | 'thanks'>();

  const { entry } = row;
  const own = cases.find(({ id }) => id === row.caseId);
  const promising = own ?? cases.find(({ id }) => id === caseId);
  const isOnTheirSide = row.echo === undefined || row.echo.kind === 'sent';
  const mayMove =
    isOnTheirSide &&
    canBeMoved(entry.kind) &&
    entry.kind !== 'unreadable' &&
    may(me.role, 'case.move') &&
    cases.length > 0;
  const isOwned = own !== undefined && !decideSplit(judged(own), me).ok;
  const making = promising && decideMaking(promiseOf(promising), me, { text: ' .', dueAt: now() + 1 }, now());
  const reasons = {
    owned: t`a colleague’s case`,
    unowned: t`nobody owns the case`,
    resolved: t`the case is resolved`,
  } as const;
  const why = making && !making.ok ? reasonIn(reasons, making.reason) : undefined;
  const taking = canTake(row, customer, me.role);
  const thanks = thanksIn(row, useThankable(customer));
  const switched = (isOff: boolean, reason?: string) => {
    const hint = isLooking ? t`read-only just now` : reason;
    return { isDisabled: isOff || isLooking, ...(hint !== undefined && { hint }) };
  };
  const copy = async (words: string, said: string) => {
    try {
      await navigator.clipboard.writeText(words);
      announce(said);
    } catch {
      announce(t`It could not be copied.`);
    }
  };
  const link = () => {
    const url = new URL(location.href);
    url.searchParams.set('at', new Date(entry.at).toISOString());
    return url.href;
  };
  if (asking === 'move')
    return <MoveDialog entry={entry} from={own} cases={cases} line={line} onClose={onClose} />;
  if (asking === 'promise' && promising)
    return <PromiseFrom entry={entry} of={promising} onClose={onClose} />;
  if (asking === 'order')
    return <TakeOrder customer={customer} entry={entry} caseId={own?.id ?? caseId} onClose={onClose} />;
  if (asking === 'thanks' && thanks) return <SayThanks customer={customer} {...thanks} onClose={onClose} />;
  return (
    <BesideMenu
      button={button}
      label={t`Entry menu`}
      onClose={onClose}
      groups={[
        {
          items: [
            ...(mayMove
              ? [
                  {
                    id: 'move',
                    label: own ? t`Move to another case` : t`Move to a case`,
                    icon: Split,
                    ...switched(isOwned, isOwned ? reasons.owned : undefined),
                    onAction: () => setAsking('move'),
                  },
                ]
              : []),
            ...(making && may(me.role, 'promise.make') && isOnTheirSide
              ? [
                  {
                    id: 'promise',
                    label: t`Make a promise from this`,
                    icon: Handshake,
                    ...switched(!making.ok, why),
                    onAction: () => setAsking('promise'),
                  },
                ]
              : []),
            ...(taking === 'no'
              ? []
              : [
                  {
                    id: 'order',
                    label: t`Take an order from this`,
                    icon: ShoppingBasket,
                    ...(taking === 'no-account'
                      ? switched(true, t`no order account is linked`)
                      : switched(false)),
                    onAction: () => setAsking('order'),
                  },
                ]),
            ...(thanks
              ? [
                  {
                    id: 'thanks',
                    label: t`The customer said thank you`,
                    icon: Heart,
                    ...switched(false),
                    onAction: () => setAsking('thanks'),
                  },
                ]
              : []),
          ],
        },
        {
          items: [
            {
              id: 'copy',
              label: t`Copy text`,
              icon: Copy,
              onAction: () => void copy(entry.summary, t`The text is copied.`),
            },
            {
              id: 'link',
              label: t`Copy link to this entry`,
              icon: Link2,
              onAction: () => void copy(link(), t`The link is copied.`),
            },
          ],
        },
      ]}
    />
  );
}

const promiseOf = ({ state, owner, ownerAway }: Case) => ({
  state,
  ownerId: owner?.id ?? null,
  ...(ownerAway?.standIn && { standInId: ownerAway.standIn.id }),
});

const reasonIn = (reasons: Readonly<Record<string, string>>, reason: string): string | undefined =>
  reasons[reason];
