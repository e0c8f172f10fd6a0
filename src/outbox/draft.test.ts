import { expect, test } from 'vitest';
import { isBlank, joined, remainder } from './draft.ts';

const file = (id: string) => ({ id, name: `${id}.pdf`, type: 'application/pdf', size: 1 });
const [a, b] = [file('a'), file('b')];

test('files alone are worth keeping', () => {
  expect([isBlank({ text: '', files: [a] }), isBlank({ text: '' })]).toEqual([false, true]);
});

test('what was attached while the words left stays; what left with them does not', () => {
  const sent = { text: 'Hello', files: [a] };
  expect(remainder({ text: 'Hello', files: [a, b] }, sent)).toEqual({ text: '', files: [b] });
  expect(remainder({ text: 'Hello there', files: [a] }, sent)).toEqual({ text: ' there' });
  expect(remainder({ text: 'Other words', files: [a, b] }, sent)).toEqual({
    text: 'Other words',
    files: [b],
  });
});

test('two texts become one with the files of both, none of them twice', () => {
  expect(joined({ text: 'One', files: [a] }, { text: 'Two', files: [a, b] })).toMatchObject({
    text: 'One\nTwo',
    files: [a, b],
  });
});
