// The words for the steps and states of an order.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Tone } from '#src/ui/tag.tsx';
import { CircleX, OctagonX, PackageCheck, PackageX, Undo2, type LucideIcon } from '#src/ui/icons.ts';
import { stepAt, type OrderBody, type OrderItem } from './body.ts';
import type { StepKind } from './wire-steps.ts';

export const stepWords: Readonly<Record<StepKind, MessageDescriptor>> = {
  ordered: msg`Ordered`,
  picking: msg`Picking`,
  packed: msg`Packed`,
  shipped: msg`Shipped`,
  ready: msg`Ready`,
  collected: msg`Collected`,
  delivered: msg({ message: 'Delivered', context: 'an order' }),
  stopped: msg`Stopped`,
  returned: msg`Returned`,
  cancelled: msg`Cancelled`,
};

export interface OrderState {
  readonly words: MessageDescriptor;
  readonly tone: Tone;
  readonly icon?: LucideIcon;
}

/** What the order's tag says: trouble first, then the furthest step. */
export function stateOf(body: OrderBody): OrderState {
  const last = body.steps.findLast(({ at }) => at !== undefined)?.kind ?? 'ordered';
  if (last === 'stopped') return { words: msg`Stopped`, tone: 'danger', icon: OctagonX };
  if (last === 'cancelled' || body.state === 'CANCELED')
    return { words: msg`Cancelled`, tone: 'plain', icon: CircleX };
  if (last === 'returned' || body.returned.length > 0)
    return { words: msg`Returned`, tone: 'plain', icon: Undo2 };
  if (last === 'ready')
    return body.fulfillment?.state === 'FAILED'
      ? { words: msg`Not collected`, tone: 'warn', icon: PackageX }
      : { words: msg`Ready to collect`, tone: 'ok', icon: PackageCheck };
  if (last === 'ordered' && body.changeableUntil !== undefined)
    return { words: msg`Not packed yet`, tone: 'plain' };
  return { words: stepWords[last], tone: 'plain' };
}

/** "Slim chino, navy, W33", "2 × Oxford shirt". The names are the till's own. */
export function itemName({ name, variation, quantity }: OrderItem): string {
  const whole = variation === undefined ? name : `${name}, ${variation}`;
  return quantity === '1' ? whole : `${quantity} × ${whole}`;
}

/** When it came to the customer. */
export const handedOverAt = (body: OrderBody) => stepAt(body, 'delivered') ?? stepAt(body, 'collected');
