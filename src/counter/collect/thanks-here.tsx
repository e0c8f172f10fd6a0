// After an order was handed over: the customer said thank you to whoever took it by hand. Loaded when it was.
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Customer } from '#src/desk/customer.ts';
import { SayThanks } from '#src/orders/thank/say-thanks.tsx';
import { useThankable } from '#src/orders/thank/use-thankable.ts';
import { Heart } from '#src/ui/late-icons.ts';
import { CounterButton } from '../counter-button.tsx';

export interface ThanksHereProps {
  readonly customer: Customer;
  readonly orderId: string;
}

export function ThanksHere({ customer, orderId }: ThanksHereProps) {
  const [isOpen, setOpen] = useState(false);
  const order = useThankable(customer).find((one) => one.orderId === orderId);
  if (!order) return null;
  return (
    <>
      <CounterButton className="mt-1.5" onPress={() => setOpen(true)}>
        <Heart aria-hidden className="icon-m" />
        <Trans>The customer said thank you</Trans>
      </CounterButton>
      {isOpen ? <SayThanks customer={customer} taken={[order]} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
