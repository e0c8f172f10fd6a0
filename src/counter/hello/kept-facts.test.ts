import { expect, test } from 'vitest';
import type { Fact } from '#src/channels/channel.ts';
import { factsToKeep, withKept } from './kept-facts.ts';

const wait: Fact = {
  kind: 'refunded',
  entryKey: 'visits/1',
  at: 10,
  channel: 'visits',
  place: 'Kingsgate',
  waitedMs: 1_500_000,
  amount: { minor: 5900, currency: 'GBP' },
  item: 'Slim chino',
  words: 'by card',
};
const chat: Fact = { kind: 'contact', entryKey: 'chat/1', at: 20, channel: 'chat', words: 'Where is it?' };
const paid: Fact = { kind: 'bought', entryKey: 'visits/2', at: 5, channel: 'visits' };

test('what is kept of a fact says that somebody came or waited, not what it cost or what they wrote', () => {
  expect(factsToKeep([paid, wait, chat])).toEqual([
    {
      kind: 'refunded',
      entryKey: 'visits/1',
      at: 10,
      channel: 'visits',
      place: 'Kingsgate',
      waitedMs: 1_500_000,
    },
    { kind: 'contact', entryKey: 'chat/1', at: 20, channel: 'chat' },
  ]);
});

test('what was kept speaks for a channel that is silent, and for no other, and nothing is told twice', () => {
  const now: Fact = { kind: 'contact', entryKey: 'visits/3', at: 30, channel: 'visits' };
  expect(withKept([now], [wait, chat, now], ['visits'])).toEqual([wait, now]);
  expect(withKept([now], [wait, chat], [])).toEqual([now]);
});
