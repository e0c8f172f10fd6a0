import { expect, test } from 'vitest';
import { namedSo } from './named-so.ts';

test.each([
  ['', true],
  ['  ', true],
  ['res', true],
  ['case res', true],
  ['RÉSOLVE', true],
  ['olve', false],
  ['resolve cases', false],
])('“Resolve this case” is meant by %j: %s', (typed, meant) => {
  expect(namedSo('Resolve this case', typed)).toBe(meant);
});

test('accents and apostrophes are no hindrance', () => {
  expect([
    namedSo('Répondre à la cliente', 'repondre'),
    namedSo('Répondre à l’agent', 'agent'),
    namedSo('Ozan Çelik', 'cel'),
  ]).toEqual([true, true, true]);
});
