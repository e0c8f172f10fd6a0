import { expect, test } from 'vitest';
import { mentionsOf, withNamed } from './mentions.ts';

const tom = { id: 'tom', name: 'Tom Keller' };
const leila = { id: 'leila', name: 'Leila Aziz' };

test('who is named in the text is told, once each', () => {
  const fields = withNamed(withNamed(withNamed({ outcome: 'x' }, tom), leila), tom);
  expect(fields['outcome']).toBe('x');
  expect(mentionsOf('@Tom Keller, ask @Leila Aziz, then @Tom Keller', fields)).toEqual(['leila', 'tom']);
});

test('whose name was taken out again is not', () => {
  expect(mentionsOf('@Tom Kell knows', withNamed(undefined, tom))).toEqual([]);
});

test('a name typed without choosing anybody names nobody', () => {
  expect([mentionsOf('@Tom Keller', undefined), mentionsOf('@Tom Keller', { mentions: 'rubbish' })]).toEqual([
    [],
    [],
  ]);
});
