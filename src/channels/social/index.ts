// Social network: posts that mention us, private messages, and our answers.
import { msg } from '@lingui/core/macro';
import { defineChannel, notLeft, notLooked } from '#src/channels/channel.ts';
import { late } from '#src/lib/late.ts';
import { AtSign } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { fetchPage } from './api.ts';
import { PostCard } from './card.tsx';
import { factsOf } from './facts.ts';
import { CHANNEL } from './map.ts';
import { echo } from './echo.ts';
import { addressed } from './addressed.ts';
import { lengthOf } from './wire-length.ts';
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
  link: { kinds: ['mastodon_acct'], label: msg`Link a social account` },
  fetchPage,
  lengthOf: (text, to) => lengthOf(addressed(text, to)),
  send: late(async () => (await import('./send.ts')).send, notLeft),
  lookUp: late(async () => (await import('./send.ts')).lookUp, notLooked),
  echo,
  facts: factsOf,
  shape: () => 'card',
  Card: PostCard,
  Composer: latePart(async () => (await import('./composer.tsx')).PostComposer),
});
