// Store visits: the customer came to us in person, and the store wrote down how it went.
import { msg } from '@lingui/core/macro';
import { defineChannel } from '#src/channels/channel.ts';
import { Store } from '#src/ui/icons.ts';
import { fetchPage, keysOf } from './api.ts';
import { VisitCard } from './card.tsx';
import { factsOf } from './facts.ts';
import { CHANNEL, isVisit } from './map.ts';

export const visits = defineChannel({
  id: CHANNEL,
  label: msg`Store`,
  icon: Store,
  can: {
    reply: false,
    attach: false,
    subject: false,
    audience: 'person',
    dedupe: 'server',
    exactTotal: true,
    newerPaging: true,
    sells: true,
    stop: true,
  },
  keysOf,
  link: { kinds: ['loyalty', 'phone'], label: msg`Link a loyalty card or number` },
  fetchPage,
  facts: factsOf,
  shape: (entry) => (isVisit(entry) && !entry.body.isLogged ? 'line' : 'card'),
  Card: VisitCard,
});
