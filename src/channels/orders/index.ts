// Orders: what was bought, where it is, until when it may be changed. An order never moves the line.
import { msg } from '@lingui/core/macro';
import { defineChannel, notLeft } from '#src/channels/channel.ts';
import { late, notHad } from '#src/lib/late.ts';
import { HOUR } from '#src/lib/time.ts';
import { Package } from '#src/ui/icons.ts';
import { fetchPage, keysOf } from './api.ts';
import { isDone } from './body.ts';
import { OrderCard } from './card.tsx';
import { changes, echo } from './echo.ts';
import { factsOf } from './facts.ts';
import { CHANNEL, isOrder } from './map.ts';

export { waitsSince, type OrderBody, type OrderItem } from './body.ts';
export { isOrder } from './map.ts';
export type { Packing } from './send.ts';
export type { TakenOrder } from './taken.ts';
export { sourceWords } from './source-words.ts';
export { isOpenAt } from './wire-hours.ts';
export { itemName } from './words.ts';

export const orders = defineChannel({
  id: CHANNEL,
  label: msg`Order`,
  icon: Package,
  can: {
    reply: false,
    mode: 'deed',
    attach: false,
    subject: false,
    audience: 'person',
    dedupe: 'server',
    keepsKeysMs: 23 * HOUR,
    exactTotal: false,
    newerPaging: true,
    sells: true,
    stop: false,
  },
  keysOf,
  link: { kinds: ['square_customer'], label: msg`Link an order account` },
  fetchPage,
  send: late(async () => (await import('./send.ts')).send, notLeft),
  goods: late(async () => (await import('./goods.ts')).goods, notHad),
  pickUpPlaces: late(async () => (await import('./places.ts')).pickUpPlaces, notHad),
  echo,
  changes,
  facts: factsOf,
  shape: (entry) =>
    isOrder(entry) && isDone(entry.body) && entry.body.milestone === 'ordered' ? 'flow' : 'card',
  Card: OrderCard,
});
