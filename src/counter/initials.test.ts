import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test.each([
  ['Caroline Meyer', 'CM'],
  ['Jean-Baptiste de la Tour', 'JT'],
  ['Björk', 'B'],
  ['𝒳avier Öz', '𝒳Ö'],
  ['  ', ''],
])('“%s” is %s', (name, letters) => {
  expect(initialsOf(name)).toBe(letters);
});
