import { expect, test } from 'vitest';
import { soundOf } from './sounds.ts';

test.each([
  ['meyer', 'maier'],
  ['caroline', 'karolin'],
  ['castan', 'kastan'],
  ['whitcombe', 'witcomb'],
  ['sofia', 'sophia'],
  ['schmidt', 'schmitt'],
  ['petrov', 'petroff'],
  ['laurent', 'lorent'],
  ['thibault', 'tibault'],
])('%s sounds like %s', (one, other) => {
  expect(soundOf(one)).toBeDefined();
  expect(soundOf(one)).toBe(soundOf(other));
});

test.each([
  ['meyer', 'mara'],
  ['castan', 'caston-smith'],
  ['james', 'tim'],
  ['clarke', 'claire'],
])('%s does not sound like %s', (one, other) => {
  expect(soundOf(one)).not.toBe(soundOf(other));
});

test('a sound too short says nothing', () => {
  expect([soundOf('zzz'), soundOf('lo'), soundOf('')]).toEqual([undefined, undefined, undefined]);
});
