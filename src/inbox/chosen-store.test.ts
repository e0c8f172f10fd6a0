import { afterEach, expect, test } from 'vitest';
import { aRow } from '#src/cases/builders.ts';
import { choose, chooseNothing, useChosenStore } from './chosen-store.ts';

const rows = ['a', 'b', 'c', 'd', 'e'].map((id, at) => aRow({ id, version: at }));
const chosen = () => [...useChosenStore.getState().cases];
const press = (id: string, isStretch = false, list = 'mine') => choose(list, rows, id, isStretch);
afterEach(chooseNothing);

test('a case is chosen with the version seen, and pressed again no longer', () => {
  press('b');
  press('d');
  press('b');
  expect(chosen()).toEqual([['d', 3]]);
});

test('a stretch goes from the one chosen last up or down to this one', () => {
  press('d');
  press('b', true);
  expect(chosen().map(([id]) => id)).toEqual(['d', 'b', 'c']);
  press('e', true);
  expect(chosen().map(([id]) => id)).toEqual(['d', 'b', 'c', 'e']);
});

test('a stretch from nowhere is the one case', () => {
  press('c', true);
  expect(chosen().map(([id]) => id)).toEqual(['c']);
});

test('in another list one begins with nothing', () => {
  press('a');
  press('b', false, 'team');
  expect(chosen().map(([id]) => id)).toEqual(['b']);
});
