import { expect, test } from 'vitest';
import { keyIn } from './key-in.ts';

test.each([
  ['odile@example.com', 'email'],
  ['07700 900 555', 'phone'],
  ['+33 6 12 34 56 78', 'phone'],
  ['DUN-300999', 'loyalty'],
  ['300999', 'loyalty'],
  ['Odile Brun', undefined],
  ['', undefined],
])('%s: %s', (words, kind) => {
  expect(keyIn(words)?.kind).toBe(kind);
});
