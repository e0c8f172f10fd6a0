import { expect, test } from 'vitest';
import { saidOf, stationsOf, type Said } from './stations.ts';

const chat: Said = { channel: 'chat', state: 'contact', at: 20, from: 'us', words: 'Priya: “It left.”' };
const sms: Said = { channel: 'sms', state: 'contact', at: 40, from: 'customer', words: '“Where is it?”' };
const phone: Said = { channel: 'phone', state: 'never' };
const social: Said = { channel: 'social', state: 'unlinked' };
const kept = { said: [sms, chat, phone, social], readAt: 100 };

const well = { failed: undefined, knownAt: 90 };
const silent = { failed: { failure: 'down', direction: 'newer', triedAt: 95 }, knownAt: 90 } as const;
const lanesOf = (...channels: readonly string[]) =>
  ['chat', 'sms', 'phone', 'social'].map((channel) => ({
    channel,
    ...(channels.includes(channel) ? silent : well),
  }));

test('a contact is kept in words, another state as it is', () => {
  const entry = {
    key: 'chat/1',
    channel: 'chat',
    nativeId: '1',
    sort: '1',
    at: 20,
    kind: 'message',
    from: 'us',
    who: 'Priya',
    summary: 'It left.',
    body: undefined,
  } as const;
  expect(saidOf({ channel: 'chat', state: 'contact', entry }, ({ who }) => `${who}: “It left.”`)).toEqual(
    chat,
  );
  expect(saidOf(phone, () => '')).toEqual(phone);
});

test('while every channel speaks nothing is said to be of an earlier time', () => {
  expect(stationsOf([chat, sms, phone, social], lanesOf(), kept, undefined)).toEqual([
    sms,
    chat,
    phone,
    social,
  ]);
});

test('a channel that is silent says what was kept, and as of when; what was never read stays unknown', () => {
  const failed: Said = { channel: 'sms', state: 'failed' };
  expect(stationsOf([chat, failed], lanesOf('sms'), kept, undefined)).toEqual([{ ...sms, asOf: 100 }, chat]);
  expect(stationsOf([failed], lanesOf('sms'), undefined, undefined)).toEqual([failed]);
});

test('what this tab has read itself is as of when the channel last answered', () => {
  expect(stationsOf([chat, sms], lanesOf('sms'), kept, undefined)).toEqual([{ ...sms, asOf: 90 }, chat]);
});

test('without a line all of it is as of when the line dropped; not linked is not linked all the same', () => {
  expect(stationsOf([chat, phone, social], lanesOf(), kept, 120)).toEqual([
    { ...chat, asOf: 120 },
    { ...phone, asOf: 120 },
    social,
  ]);
  expect(stationsOf([{ channel: 'phone', state: 'asking' }], lanesOf(), kept, 120)).toEqual([
    { ...phone, asOf: 100 },
  ]);
});
