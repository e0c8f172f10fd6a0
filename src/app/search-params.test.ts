import { expect, test } from 'vitest';
import { lookOf, readLineSearch, readListSearch, searchOf } from './search-params.ts';

test('an address keeps the view and its order, and drops what nobody understands', () => {
  expect(readListSearch(new URLSearchParams({ view: 'team', order: 'oldest', evil: '<script>' }))).toEqual({
    view: 'team',
    order: 'oldest',
  });
  expect(readListSearch(new URLSearchParams({ view: 'everything', order: '7' }))).toEqual({});
  expect(readListSearch(new URLSearchParams({ view: 'resolved', order: 'newest' }))).toEqual({
    view: 'resolved',
  });
});

test('what is looked at on the line survives the way through the address', () => {
  const look = { channels: ['a', 'b'], caseOnly: true, at: Date.parse('2019-03-01T00:00:00Z') };
  const search = searchOf(look, { view: 'team' });
  expect(search).toEqual({ view: 'team', only: 'a.b', case: true, at: '2019-03-01T00:00:00.000Z' });
  expect(
    lookOf(
      readLineSearch(new URLSearchParams('view=team&only=a.b&case=true&at=2019-03-01T00%3A00%3A00.000Z')),
    ),
  ).toEqual(look);
});

test('an instant or a channel that cannot be read is left out', () => {
  expect(readLineSearch(new URLSearchParams({ at: 'yesterday', only: '../x', case: 'yes' }))).toEqual({});
});
