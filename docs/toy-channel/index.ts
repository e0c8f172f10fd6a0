// Postcards: the smallest channel.
import { msg } from '@lingui/core/macro';
import { defineChannel } from '#src/channels/channel.ts';
import { Mail } from '#src/ui/icons.ts';
import { fetchPage, keysOf } from './api.ts';
import { PostcardCard } from './card.tsx';
import { CHANNEL } from './map.ts';

export const postcards = defineChannel({
  id: CHANNEL,
  label: msg`Postcard`,
  icon: Mail,
  can: {
    reply: false,
    attach: false,
    subject: false,
    audience: 'person',
    dedupe: 'none',
    exactTotal: true,
    newerPaging: false,
    stop: true,
  },
  keysOf,
  fetchPage,
  facts: ({ kind, key, at, channel, who }) =>
    kind === 'message' ? [{ kind: 'contact', entryKey: key, at, channel, who }] : [],
  shape: () => 'card',
  Card: PostcardCard,
});
