// Telephone: calls in both directions, as the call log has them. One logs a call; nobody answers one in writing.
import { msg } from '@lingui/core/macro';
import { defineChannel } from '#src/channels/channel.ts';
import { Phone } from '#src/ui/icons.ts';
import { fetchPage, keysOf } from './api.ts';
import { CallCard } from './card.tsx';
import { CallComposer } from './composer.tsx';
import { factsOf } from './facts.ts';
import { CHANNEL } from './map.ts';
import { echo, lookUp, send } from './send.ts';

export const phone = defineChannel({
  id: CHANNEL,
  label: msg`Phone`,
  icon: Phone,
  can: {
    reply: false,
    mode: 'call',
    attach: false,
    subject: false,
    audience: 'person',
    dedupe: 'lookup',
    exactTotal: true,
    newerPaging: true,
    stop: true,
  },
  keysOf,
  fetchPage,
  send,
  lookUp,
  echo,
  facts: factsOf,
  shape: () => 'card',
  Card: CallCard,
  Composer: CallComposer,
});
