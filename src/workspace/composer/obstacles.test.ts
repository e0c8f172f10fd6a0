import { expect, test } from 'vitest';
import { channelOf } from '#src/channels/registry.ts';
import { obstacleTo } from './obstacles.ts';
import type { Way } from './ways-to-write.ts';

const channel = channelOf('sms');
if (!channel) throw new Error('there is no such channel');
const way: Way = { channel, mode: 'reply', keys: [], isHere: false };
const mail = channelOf('email') ?? channel;
const byMail: Way = { ...way, channel: mail };
const handle = { kind: 'mastodon_acct', value: 'jwhitcombe@social.example', verified: true } as const;
const bySocial: Way = { ...way, channel: channelOf('social') ?? channel, to: handle };
const file = { id: 'f', name: 'label.pdf', type: 'application/pdf', size: 1 };
const asked = {
  way,
  values: { text: 'It leaves at 16:45.' },
  isRead: true,
  owner: 'me',
  mayClaim: false,
  isLooking: false,
  isElsewhere: false,
} as const;

test.each([
  ['it can go', {}, undefined],
  ['they look through other eyes', { isLooking: true, owner: 'somebody' as const }, { kind: 'looking' }],
  ['nothing is written', { values: { text: ' \n' } }, { kind: 'empty' }],
  ['what was kept here is still being read', { isRead: false }, { kind: 'unread' }],
  ['somebody else owns the case', { owner: 'somebody' as const }, { kind: 'foreign' }],
  ['nobody owns it and one may not claim it', { owner: 'nobody' as const }, { kind: 'unclaimable' }],
  ['nobody owns it and one may', { owner: 'nobody' as const, mayClaim: true }, undefined],
  [
    'a note goes whoever owns it',
    { owner: 'somebody' as const, way: { ...way, mode: 'note' as const } },
    undefined,
  ],
  ['the channel became unusable', { way: { ...way, whyNot: 'no-consent' as const } }, { kind: 'off' }],
  [
    'a place of a saved reply is still to be filled in',
    { values: { text: 'Order {{order.number}} leaves today.' } },
    { kind: 'unfilled', place: 'order.number' },
  ],
  ['there are files and the channel takes none', { values: { text: '', files: [file] } }, { kind: 'files' }],
  ['files alone go where they can', { values: { text: '', files: [file] }, way: byMail }, undefined],
  [
    'what was said last there is still being read',
    { way: { ...way, whyNot: 'not-read' as const } },
    { kind: 'not-read' },
  ],
  [
    'what was said last there is not being read',
    { way: { ...way, whyNot: 'not-read' as const }, isElsewhere: true },
    { kind: 'elsewhere' },
  ],
  [
    'nothing is written meanwhile',
    { way: { ...way, whyNot: 'not-read' as const }, values: { text: '' } },
    { kind: 'empty' },
  ],
  ['it is too long', { values: { text: 'x'.repeat(1612) } }, { kind: 'too-long', by: 12 }],
  [
    'the channel counts otherwise, and it fits',
    { values: { text: '👩‍👩‍👧‍👦'.repeat(480) }, way: bySocial },
    undefined,
  ],
  [
    'the channel counts who is named before it',
    { values: { text: 'x'.repeat(500) }, way: bySocial },
    { kind: 'too-long', by: '@jwhitcombe '.length },
  ],
])('%s', (_, more, obstacle) => {
  expect(obstacleTo({ ...asked, ...more })).toEqual(obstacle);
});
