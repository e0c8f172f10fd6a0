// Text messages: short words to and from a phone number.
import { msg } from '@lingui/core/macro';
import { defineChannel } from '#src/channels/channel.ts';
import { Smartphone } from '#src/ui/icons.ts';
import { fetchPage, keysOf } from './api.ts';
import { SmsCard } from './card.tsx';
import { SmsComposer } from './composer.tsx';
import { factsOf } from './facts.ts';
import { CHANNEL } from './map.ts';
import { echo, lookUp, send } from './send.ts';

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
  fetchPage,
  send,
  lookUp,
  echo,
  facts: factsOf,
  shape: () => 'card',
  Card: SmsCard,
  Composer: SmsComposer,
});
