import { expect, test } from 'vitest';
import { isFound } from './words-found.ts';

test.each([
  ['', 'Prête à être retirée', true],
  ['prete', 'Prête à être retirée', true],
  ['RETI pre', 'Prête à être retirée', true],
  ['tirée', 'Prête à être retirée', false],
  ['Prête x', 'Prête à être retirée', false],
  ['order 52', 'Order DM-52010 leaves', true],
  ['…', 'Order', true],
])('%j in %j: %s', (query, text, isThere) => {
  expect(isFound(query, text)).toBe(isThere);
});
