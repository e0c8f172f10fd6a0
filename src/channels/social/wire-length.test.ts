import { expect, test } from 'vitest';
import { key } from './builders.ts';
import { addressed } from './addressed.ts';
import { lengthOf } from './wire-length.ts';
import { social } from './index.ts';

test.each([
  ['letters', 'Sorry, James.', 13],
  ['a family is one letter', '👩‍👩‍👧‍👦'.repeat(499), 499],
  ['an accent of its own belongs to its letter', 'e\u0301te\u0301', 3],
  ['a link, however long', `https://dunmore.example/${'a'.repeat(400)}`, 23],
  ['of a handle its first part', '@jwhitcombe@social.example hello', 17],
])('%s', (_, text, length) => {
  expect(lengthOf(text)).toBe(length);
});

test('who is answered is named once, and counts', () => {
  expect(addressed('hello', key)).toBe('@jwhitcombe@social.example hello');
  expect(addressed('@JWhitcombe@social.example hello', key)).toBe('@JWhitcombe@social.example hello');
  expect(addressed('hello', undefined)).toBe('hello');
  expect(social.lengthOf?.('hello', key)).toBe('@jwhitcombe hello'.length);
});
