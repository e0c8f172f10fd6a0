// The desk's own words about a customer: notes nobody outside sees, who owned what, promises, survey answers.
import { msg } from '@lingui/core/macro';
import { defineChannel, notLeft } from '#src/channels/channel.ts';
import { late } from '#src/lib/late.ts';
import { DAY } from '#src/lib/time.ts';
import { Lock } from '#src/ui/icons.ts';
import { fetchPage, keysOf } from './api.ts';
import { DeskCard } from './card.tsx';
import { factsOf } from './facts.ts';
import { CHANNEL } from './map.ts';
import { echo } from './echo.ts';

export { isPraise, type Praise } from './praise.ts';

export const notes = defineChannel({
  id: CHANNEL,
  label: msg`Note`,
  icon: Lock,
  can: {
    reply: true,
    mode: 'note',
    attach: false,
    subject: false,
    maxLength: 10_000,
    audience: 'person',
    dedupe: 'server',
    keepsKeysMs: 6 * DAY,
    exactTotal: true,
    newerPaging: true,
    stop: false,
  },
  keysOf,
  fetchPage,
  send: late(async () => (await import('./send.ts')).send, notLeft),
  echo,
  facts: factsOf,
  shape: ({ kind }) => (kind === 'ownership' || kind === 'promise' ? 'line' : 'card'),
  Card: DeskCard,
});
