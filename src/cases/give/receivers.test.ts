import { expect, test } from 'vitest';
import type { Staff } from '#src/desk/staff.ts';
import { priya } from '../builders.ts';
import { receiversOf, teamsOf } from './receivers.ts';

const colleague = (id: string, name: string, more: Partial<Staff> = {}): Staff => ({
  id,
  name,
  givenName: name,
  initials: 'XX',
  role: 'agent',
  team: 'Customer care',
  brands: ['dunmore'],
  onShift: true,
  ...more,
});
const staff = [
  colleague('priya', 'Priya Nair'),
  colleague('owen', 'Owen Pryce', { onShift: false }),
  colleague('tom', 'Tom Keller'),
  colleague('leila', 'Léïla Aziz', { away: { until: '2026-03-20T09:00:00Z' } }),
  colleague('ravi', 'Ravi Sood', { brands: ['northline'], team: 'Connectivity' }),
  colleague('nadia', 'Nadia Petrov', { role: 'store', team: 'Stores' }),
  colleague('mara', 'Mara Lind', { role: 'lead' }),
  colleague('rene', 'René Fabre', { role: 'reviewer' }),
];
const mine = { owner: priya, brand: 'dunmore' };
const names = (words = '') =>
  receiversOf(staff, [mine], 'priya', words).map(({ staff: { id }, standing }) => `${id} ${standing}`);

test('those at work come first, then who is away, then who is not on shift; never who may not own it', () => {
  expect(names()).toEqual(['mara here', 'tom here', 'leila away', 'owen off']);
});

test('a part of a name finds, whatever its accents', () => {
  expect([names('leila'), names('KEL'), names('nobody')]).toEqual([['leila away'], ['tom here'], []]);
});

test('teams are those whose people may own a case of the brand', () => {
  expect(teamsOf(staff, [mine])).toEqual(['Customer care']);
  expect(teamsOf(staff, [{ owner: null, brand: 'northline' }])).toEqual(['Connectivity']);
});

test('several go together to those who may own every one of them, and to an owner of only some', () => {
  const tom = { id: 'tom', name: 'Tom Keller', givenName: 'Tom', initials: 'TK' };
  const toms = { owner: tom, brand: 'dunmore' };
  const ids = (of: Parameters<typeof receiversOf>[1]) =>
    receiversOf(staff, of, 'priya').map(({ staff: { id } }) => id);
  expect(ids([toms])).toEqual(['mara', 'leila', 'owen']);
  expect(ids([toms, { owner: null, brand: 'dunmore' }])).toEqual(['mara', 'tom', 'leila', 'owen']);
  expect(ids([toms, { owner: null, brand: 'northline' }])).toEqual([]);
  expect(teamsOf(staff, [toms, { owner: null, brand: 'northline' }])).toEqual([]);
});
