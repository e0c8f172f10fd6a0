// Store visits: the customer came to us in person, and the store wrote down how it went.
import { msg } from '@lingui/core/macro';
import { defineChannel, notLeft } from '#src/channels/channel.ts';
import { late } from '#src/lib/late.ts';
import { DAY } from '#src/lib/time.ts';
import { Store } from '#src/ui/icons.ts';
import { fetchPage, keysOf } from './api.ts';
import { echo } from './echo.ts';
import { VisitCard } from './card.tsx';
import { factsOf } from './facts.ts';
import { CHANNEL, isVisit } from './map.ts';

export type { LoggedVisit } from './echo.ts';
export { reasonWords } from './words.ts';

export const visits = defineChannel({
  id: CHANNEL,
  label: msg`Store`,
  icon: Store,
  can: {
    reply: false,
    mode: 'deed',
    attach: false,
    subject: false,
    audience: 'person',
    dedupe: 'server',
    keepsKeysMs: 6 * DAY,
    exactTotal: true,
    newerPaging: true,
    sells: true,
    stop: true,
  },
  keysOf,
  link: { kinds: ['loyalty', 'phone'], label: msg`Link a loyalty card or number` },
  fetchPage,
  send: late(async () => (await import('./send.ts')).send, notLeft),
  echo,
  facts: factsOf,
  shape: (entry) => (isVisit(entry) && !entry.body.isLogged ? 'line' : 'card'),
  Card: VisitCard,
});
