import { expect, test } from 'vitest';
import type { Entry } from '#src/timeline/index.ts';
import { beginning, isNews, newestWord } from './word-meanwhile.ts';

const said = (key: string, more: Partial<Entry>): Entry => ({
  key,
  channel: 'chat',
  nativeId: key,
  sort: key,
  at: 1,
  kind: 'message',
  from: 'customer',
  who: 'James Whitcombe',
  summary: '',
  body: {},
  ...more,
});
const priya = { name: 'Priya Nair', intentIds: new Set(['i-1']), nativeIds: new Set(['n-1']) };
const first = said('first', {});
const after = (more: Partial<Entry>) => newestWord([first, said('then', more)], priya)?.key;

test.each([
  ['the customer, on another channel', { channel: 'email' }, 'then'],
  ['a colleague to the customer', { from: 'us', who: 'Tom Keller' }, 'then'],
  ['a colleague who logged a call', { from: 'us', who: 'Tom Keller', kind: 'call' }, 'then'],
  ['a note among colleagues', { from: 'us', who: 'Tom Keller', kind: 'note' }, 'first'],
  ['an automatic word of nobody', { from: 'us', who: '' }, 'first'],
  ['oneself', { from: 'us', who: 'Priya Nair' }, 'first'],
  [
    'oneself under the shop’s name, known by what was sent',
    { from: 'us', who: 'Rye', intentId: 'i-1' },
    'first',
  ],
  ['oneself, known by the id it was given', { from: 'us', who: 'Rye', nativeId: 'n-1' }, 'first'],
] as const)('what to read before sending, after %s', (_, more, expected) => {
  expect(after(more)).toBe(expected);
});

const begun = { at: 100, word: said('known', { at: 50 }), heard: new Set(['chat']) };
test.each([
  ['a new word on a channel that was heard, whatever its clock', { at: 60 }, true],
  ['the first of a channel that was not, from before', { channel: 'sms', at: 60 }, false],
  ['the first of a channel that was not, from since', { channel: 'sms', at: 100 }, true],
  ['an older one: other years are read', { at: 40 }, false],
  ['the one that was known', { key: 'known', at: 50 }, false],
] as const)('news since a text was begun: %s', (_, more, expected) => {
  expect(isNews(said('then', more), begun)).toBe(expected);
});

test('nothing was heard when the first key was pressed: nothing that comes then is news', () => {
  const early = beginning({ lanes: [] }, undefined, 100);
  expect(isNews(said('then', { at: 99 }), early)).toBe(false);
});
