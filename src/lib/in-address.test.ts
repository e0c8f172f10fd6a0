import { expect, test } from 'vitest';
import { inAddress } from './in-address.ts';

test.each([
  ['case 1/2', 'case%201%2F2'],
  ['../desk', '..%2Fdesk'],
  ['Zoë', 'Zo%C3%AB'],
  ['half \ud800 of a letter', 'half%20%EF%BF%BD%20of%20a%20letter'],
  ['\udfff\ud800', '%EF%BF%BD%EF%BF%BD'],
])('%j becomes one part of an address', (word, part) => {
  expect(inAddress(word)).toBe(part);
});
