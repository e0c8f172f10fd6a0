import { expect, test } from 'vitest';
import type { Entry } from '#src/timeline/index.ts';
import { newestWord } from './word-meanwhile.ts';

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
