import { afterEach, expect, test, vi } from 'vitest';
import { hrefOf } from './routing/address.ts';
import { listSearch, lookOf, readLineSearch, readListSearch, searchOf } from './search-params.ts';

const read = (query: string) => readListSearch(new URLSearchParams(query));
const usual = { view: 'mine', order: 'due', filter: '' } as const;
const addressOf = (list: Parameters<typeof listSearch>[0]) => {
  vi.stubGlobal('location', { pathname: '/', search: '' });
  return hrefOf('/', listSearch(list));
};
afterEach(() => vi.unstubAllGlobals());

test('an address keeps the view and its order, and drops what nobody understands', () => {
  expect(read('view=team&order=oldest&evil=<script>')).toEqual({ ...usual, view: 'team', order: 'oldest' });
  expect(read('view=everything&order=7')).toEqual(usual);
  expect(read('view=resolved&order=newest')).toEqual({ view: 'resolved', order: 'newest', filter: '' });
});

test.each([
  ['priority=urgent&brand=rye&brand=dunmore&brand=rye', 'brand=rye&brand=dunmore&priority=urgent'],
  ['team=Customer+care&owner=me', 'owner=me&team=Customer+care'],
  ['unread=true&due=late', 'due=late&unread=true'],
  ['unread=yes&due=soon&priority=&owner=' + 'x'.repeat(61), ''],
])('of %s the filter is %j', (query, filter) => {
  expect(read(query).filter).toBe(filter);
});

test('a list is found again by its address, and what is usual is not in it', () => {
  const list = { view: 'team', order: 'newest', filter: 'brand=rye&brand=dunmore&unread=true' } as const;
  const address = addressOf(list);
  expect(address).toBe('/?view=team&order=newest&brand=rye&brand=dunmore&unread=true');
  expect(read(address.slice(2))).toEqual(list);
  expect(addressOf(usual)).toBe('/');
});

test('what is looked at on the line survives the way through the address', () => {
  const look = { channels: ['a', 'b'], caseOnly: true, at: Date.parse('2019-03-01T00:00:00Z') };
  const search = searchOf(look, { ...usual, view: 'team' });
  expect(search).toMatchObject({ view: 'team', only: 'a.b', case: true, at: '2019-03-01T00:00:00.000Z' });
  expect(
    lookOf(
      readLineSearch(new URLSearchParams('view=team&only=a.b&case=true&at=2019-03-01T00%3A00%3A00.000Z')),
    ),
  ).toEqual(look);
});

test('an instant or a channel that cannot be read is left out', () => {
  expect(readLineSearch(new URLSearchParams({ at: 'yesterday', only: '../x', case: 'yes' }))).toEqual(usual);
});
