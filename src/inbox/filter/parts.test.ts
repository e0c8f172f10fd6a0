import { expect, test } from 'vitest';
import { only, toggled, valuesIn } from './parts.ts';

test('a value is taken in and out again, beside others of its part', () => {
  const one = toggled('', 'priority', 'urgent');
  const two = toggled(one, 'priority', 'high');
  expect([one, two, valuesIn(two, 'priority'), toggled(two, 'priority', 'urgent')]).toEqual([
    'priority=urgent',
    'priority=urgent&priority=high',
    ['urgent', 'high'],
    'priority=high',
  ]);
});

test('of due there is one', () => {
  const late = only('brand=rye', 'due', 'late');
  expect([late, only(late, 'due', 'day'), only(late, 'due', undefined)]).toEqual([
    'brand=rye&due=late',
    'brand=rye&due=day',
    'brand=rye',
  ]);
});
