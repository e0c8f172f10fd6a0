// Text messages: short words to and from a phone number.
import { msg } from '@lingui/core/macro';
import { defineChannel, notLeft, notLooked } from '#src/channels/channel.ts';
import { late } from '#src/lib/late.ts';
import { Smartphone } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { fetchPage, keysOf } from './api.ts';
import { SmsCard } from './card.tsx';
import { factsOf } from './facts.ts';
import { CHANNEL } from './map.ts';
import { echo } from './echo.ts';

export const sms = defineChannel({
  id: CHANNEL,
  label: msg`SMS`,
  icon: Smartphone,
  can: {
    reply: true,
    attach: false,
    subject: false,
    maxLength: 1600,
    segments: true,
    audience: 'person',
    dedupe: 'lookup',
    exactTotal: false,
    newerPaging: true,
    stop: true,
  },
  keysOf,
  link: { kinds: ['phone'], label: msg`Link a phone number` },
  fetchPage,
  send: late(async () => (await import('./send.ts')).send, notLeft),
  lookUp: late(async () => (await import('./send.ts')).lookUp, notLooked),
  echo,
  facts: factsOf,
  shape: () => 'card',
  Card: SmsCard,
  Composer: latePart(async () => (await import('./composer.tsx')).SmsComposer),
});
