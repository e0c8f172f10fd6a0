// Campaigns and survey invitations: what we sent unasked, what was held back, and what should have been.
import { msg } from '@lingui/core/macro';
import { defineChannel } from '#src/channels/channel.ts';
import { Megaphone } from '#src/ui/icons.ts';
import { fetchPage, keysOf } from './api.ts';
import { TouchCard } from './card.tsx';
import { CHANNEL } from './map.ts';

export const campaigns = defineChannel({
  id: CHANNEL,
  label: msg`Campaign`,
  icon: Megaphone,
  can: {
    reply: false,
    attach: false,
    subject: false,
    audience: 'person',
    dedupe: 'server',
    exactTotal: true,
    newerPaging: true,
    stop: false,
  },
  keysOf,
  link: { kinds: ['email', 'phone', 'loyalty'], label: msg`Link an address, number or card` },
  fetchPage,
  facts: () => [],
  shape: () => 'line',
  Card: TouchCard,
});
