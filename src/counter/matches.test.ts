import { expect, test } from 'vitest';
import type { SearchHits } from '#src/desk/search-hits.ts';
import { matchesOf } from './matches.ts';

const customer = (id: string, seen: SearchHits['customers'][number]['seen'] = {}) => ({
  id,
  name: id,
  match: id,
  seen,
});
const order = (number: string, customerId: string) => ({
  number,
  customerId,
  name: customerId,
  at: '2026-03-19T09:00:00Z',
  seen: {},
});

test('who has an order to collect comes first, the others as they were found', () => {
  const hits = {
    customers: [customer('a'), customer('b', { isOrderReady: true }), customer('c')],
    cases: [],
    orders: [],
  };
  expect(matchesOf(hits).map(({ customerId }) => customerId)).toEqual(['b', 'a', 'c']);
});

test('who was found by name and by an order stands there once, with the order', () => {
  const hits = { customers: [customer('a')], cases: [], orders: [order('DM-1', 'a')] };
  expect(matchesOf(hits)).toEqual([{ customerId: 'a', name: 'a', seen: {}, order: 'DM-1' }]);
});

test('the reference a customer was given finds them; a case that only came along is nobody more', () => {
  const one = { id: '20418', customerId: 'a', name: 'a', subject: 'Split', owner: null };
  expect(matchesOf({ customers: [], cases: [one], orders: [] })).toEqual([
    { customerId: 'a', name: 'a', seen: {}, order: '20418' },
  ]);
  expect(matchesOf({ customers: [customer('a')], cases: [one], orders: [] })).toEqual([
    { customerId: 'a', name: 'a', seen: {} },
  ]);
});

test('nobody found is nobody', () => {
  expect(matchesOf({ customers: [], cases: [], orders: [] })).toEqual([]);
});
