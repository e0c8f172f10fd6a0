import { expect, test } from 'vitest';
import { findSeen } from './find-seen.ts';
import type { Seen } from './seen.ts';

const seen = (id: string, name: string, keys: readonly (readonly ['phone' | 'loyalty', string])[]): Seen => ({
  customer: {
    id,
    name,
    givenName: name,
    brand: 'dunmore',
    since: '2024-04-18T09:00:00Z',
    language: 'en',
    pronoun: 'they',
    tier: 'Silver',
    keys: keys.map(([kind, value]) => ({ kind, value, verified: true, source: 'till' })),
    consent: { service: true, offersEmail: false, offersPhone: false, offersSms: false },
    version: 1,
  },
});
const all = [
  seen('james', 'James Whitcombe', [
    ['phone', '••• 184'],
    ['loyalty', 'DM-55120'],
  ]),
  seen('mireille', 'Mireille Castán', [['phone', '+44 7700 900311']]),
];
const found = (words: string) => findSeen(all, words).map(({ customerId }) => customerId);

test.each([
  ['whit ja', ['james']],
  ['castan', ['mireille']],
  ['07700 900 311', ['mireille']],
  ['184', ['james']],
  ['dm-55120', ['james']],
  ['DM55120', ['james']],
  ['55120', ['james']],
  ['84', []],
  ['caroline', []],
])('without a line "%s" finds, of those seen today, %j', (words, ids) => {
  expect(found(words)).toEqual(ids);
});

test('the reference they were given finds them, and an order however it is said', () => {
  const one = {
    ...seen('james', 'James Whitcombe', []),
    cases: [{ id: '20418' }],
    orders: [{ number: 'DM-51877' }],
  };
  const by = (words: string) => findSeen([one], words).map(({ order }) => order);
  expect([by('20418'), by('51877'), by('dm51877')]).toEqual([['20418'], ['DM-51877'], ['DM-51877']]);
});

test('what tells people apart stands beside them', () => {
  expect(findSeen(all, 'james')).toEqual([
    { customerId: 'james', name: 'James Whitcombe', seen: { phoneEnd: '184', tier: 'Silver' } },
  ]);
});
