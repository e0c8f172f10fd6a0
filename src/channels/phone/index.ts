// Telephone: calls in both directions, as the call log has them. One logs a call; nobody answers one in writing.
import { msg } from '@lingui/core/macro';
import { defineChannel, notLeft, notLooked } from '#src/channels/channel.ts';
import { late } from '#src/lib/late.ts';
import { Phone } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { fetchPage, keysOf } from './api.ts';
import { CallCard } from './card.tsx';
import { factsOf } from './facts.ts';
import { CHANNEL } from './map.ts';
import { echo } from './echo.ts';

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
  link: { kinds: ['hubspot_contact'], label: msg`Link a call record` },
  fetchPage,
  send: late(async () => (await import('./send.ts')).send, notLeft),
  lookUp: late(async () => (await import('./send.ts')).lookUp, notLooked),
  echo,
  facts: factsOf,
  shape: () => 'card',
  Card: CallCard,
  Composer: latePart(async () => (await import('./composer.tsx')).CallComposer),
});
