// What can be done with one entry at the counter: an order is taken from it, or a thank-you read in it. Loaded when it is
// first asked for.
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Customer } from '#src/desk/customer.ts';
import { canTake } from '#src/orders/take/can-take.ts';
import { thanksIn } from '#src/orders/thank/thanks-in.ts';
import { SayThanks } from '#src/orders/thank/say-thanks.tsx';
import { useThankable } from '#src/orders/thank/use-thankable.ts';
import { TakeOrder } from '#src/orders/take/take-order.tsx';
import { useMe } from '#src/staff/use-me.ts';
import type { EntryRow } from '#src/timeline/index.ts';
import { BesideMenu } from '#src/ui/beside-menu.tsx';
import { Heart, ShoppingBasket } from '#src/ui/late-icons.ts';

export interface EntryMenuProps {
  readonly row: EntryRow;
  readonly button: HTMLElement;
  readonly customer: Customer;
  readonly onClose: () => void;
}

export function EntryMenu({ row, button, customer, onClose }: EntryMenuProps) {
  const { t } = useLingui();
  const { role } = useMe();
  const [asking, setAsking] = useState<'order' | 'thanks'>();
  const taking = canTake(row, customer, role);
  const thanks = thanksIn(row, useThankable(customer));
  if (asking === 'thanks' && thanks) return <SayThanks customer={customer} {...thanks} onClose={onClose} />;
  if (asking === 'order')
    return <TakeOrder customer={customer} entry={row.entry} caseId={row.caseId} onClose={onClose} />;
  return (
    <BesideMenu
      button={button}
      label={t`Entry menu`}
      onClose={onClose}
      groups={[
        {
          items: [
            {
              id: 'order',
              label: t`Take an order from this`,
              icon: ShoppingBasket,
              isDisabled: taking !== 'yes',
              ...(taking === 'no-account' && { hint: t`no order account is linked` }),
              ...(taking === 'no' && { hint: t`only from the customer’s words` }),
              onAction: () => setAsking('order'),
            },
            ...(thanks
              ? [
                  {
                    id: 'thanks',
                    label: t`The customer said thank you`,
                    icon: Heart,
                    onAction: () => setAsking('thanks'),
                  },
                ]
              : []),
          ],
        },
      ]}
    />
  );
}
