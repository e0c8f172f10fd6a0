// Social network: posts that mention us, private messages, and our answers.
import { msg } from '@lingui/core/macro';
import { defineChannel } from '#src/channels/channel.ts';
import { AtSign } from '#src/ui/icons.ts';
import { fetchPage } from './api.ts';
import { PostCard } from './card.tsx';
import { PostComposer } from './composer.tsx';
import { factsOf } from './facts.ts';
import { CHANNEL } from './map.ts';
import { echo, lookUp, send } from './send.ts';
import { keysOf } from './streams.ts';
import { MAX_LENGTH } from './wire.ts';

export const social = defineChannel({
  id: CHANNEL,
  label: msg`Social`,
  icon: AtSign,
  can: {
    reply: true,
    attach: false,
    answersOnly: true,
    subject: false,
    maxLength: MAX_LENGTH,
    audience: 'choice',
    dedupe: 'server',
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
  Card: PostCard,
  Composer: PostComposer,
});
