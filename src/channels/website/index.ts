// The websites: what a signed-in customer tried to do alone.
import { msg } from '@lingui/core/macro';
import { defineChannel } from '#src/channels/channel.ts';
import { MousePointerClick } from '#src/ui/icons.ts';
import { fetchPage, keysOf } from './api.ts';
import { WebCard } from './card.tsx';
import { CHANNEL, factsOf } from './map.ts';

export const website = defineChannel({
  id: CHANNEL,
  label: msg`Website`,
  icon: MousePointerClick,
  can: {
    reply: false,
    attach: false,
    subject: false,
    audience: 'person',
    dedupe: 'none',
    exactTotal: true,
    newerPaging: true,
    stop: true,
    selfService: true,
  },
  keysOf,
  link: { kinds: ['web_user'], label: msg`Link a website account` },
  fetchPage,
  facts: factsOf,
  shape: () => 'flow',
  Card: WebCard,
});
