import { describe, expect, test } from 'vitest';
import type { Staff } from '#src/desk/staff.ts';
import { meant, named, wordAfterAt } from './naming.ts';

describe('somebody is being named', () => {
  test.each([
    ['@', ''],
    ['Ask @To', 'To'],
    ['Ask @Tom K', 'Tom K'],
    ['Ask @René', 'René'],
    ['a line\n@Le', 'Le'],
  ])('%j', (text, word) => {
    expect(wordAfterAt(text, text.length)).toBe(word);
  });

  test.each(['', 'tom@keller', 'Ask @Tom Keller now', '@ Tom Keller', 'no at all'])('not in %j', (text) => {
    expect(wordAfterAt(text, text.length)).toBeUndefined();
  });

  test('only what stands before the caret counts', () => {
    expect([wordAfterAt('@To and more', 3), wordAfterAt('@To and more', 12)]).toEqual(['To', undefined]);
  });
});

const person = (id: string, name: string, more: Partial<Staff> = {}): Staff => ({
  id,
  name,
  givenName: name.split(' ')[0] ?? name,
  initials: id.slice(0, 2).toUpperCase(),
  role: 'agent',
  team: 'care',
  brands: [],
  onShift: true,
  ...more,
});
const staff = [
  person('tom', 'Tom Keller'),
  person('rene', 'René Fabre', { role: 'reviewer' }),
  person('nadia', 'Nadia Petrov', { role: 'store' }),
  person('kim', 'Kim Kell', { brands: ['rye'] }),
  person('me', 'Mara Kell'),
];
const found = (word: string) => meant(word, staff, { brand: 'dunmore', me: 'me' }).map(({ id }) => id);

test('whoever may see the case and its notes may be named: by any part of the name, whatever its accents', () => {
  expect([found(''), found('kel'), found('rene'), found('nad'), found('tom k')]).toEqual([
    ['tom', 'rene'],
    ['tom'],
    ['rene'],
    [],
    ['tom'],
  ]);
});

test('the name takes the place of the word, and the caret stands behind it', () => {
  expect(named('Ask @To about it', 7, 'Tom Keller')).toEqual({ text: 'Ask @Tom Keller about it', caret: 16 });
});
