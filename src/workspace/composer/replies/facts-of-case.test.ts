import { expect, test } from 'vitest';
import type { Fact } from '#src/channels/channel.ts';
import { aCase, priya } from '#src/cases/builders.ts';
import type { Customer } from '#src/desk/customer.ts';
import { factsOfCase } from './facts-of-case.ts';

process.env['TZ'] = 'Europe/London';
const present = Date.parse('2026-03-19T15:12:00Z');
const customer: Customer = {
  id: 'james-whitcombe',
  name: 'James Whitcombe',
  givenName: 'James',
  brand: 'dunmore',
  since: '2021-10-01T00:00:00Z',
  language: 'en',
  pronoun: 'he',
  keys: [],
  consent: { service: true, offersEmail: true, offersPhone: false, offersSms: false },
  version: 1,
};
const promise = (dueAt: string, state: 'open' | 'kept' = 'open') => ({
  id: dueAt,
  text: 'Ring James',
  owner: priya,
  dueAt,
  channel: 'phone',
  madeAt: '2026-03-16T10:00:00Z',
  state,
});
const order = (reference: string, day: string): Fact => ({
  kind: 'ordered',
  entryKey: reference,
  at: Date.parse(day),
  channel: 'orders',
  reference,
});
const known = (more: Partial<Parameters<typeof factsOfCase>[0]> = {}) =>
  factsOfCase({ of: aCase(), customer, me: priya, facts: [], present, language: 'en', ...more });

test('who writes to whom, about which case', () => {
  expect(known()).toEqual({
    'customer.given_name': 'James',
    'customer.name': 'James Whitcombe',
    'agent.given_name': 'Priya',
    'case.number': '20418',
  });
});

test('the next promise still to be kept, in the language of the reply', () => {
  const of = aCase({
    promises: [
      promise('2026-03-20T17:00:00Z'),
      promise('2026-03-19T17:00:00Z'),
      promise('2026-03-19T16:00:00Z', 'kept'),
      promise('2026-03-19T15:00:00Z'),
    ],
  });
  expect(known({ of })['promise.due']).toBe('today 17:00');
  expect(known({ of, language: 'fr' })['promise.due']).toBe('aujourd’hui 17:00');
});

test('the place where the order lies, never where another one does', () => {
  const ours = order('DM-52010', '2026-03-19T14:34:00Z');
  const ready = (reference: string): Fact => ({
    ...order(reference, '2026-03-18T16:20:00Z'),
    kind: 'ready',
    place: 'Kingsgate',
  });
  expect(known({ facts: [ready('DM-51877'), ours] })['store.name']).toBe(undefined);
  expect(known({ facts: [ready('DM-52010'), ours] })['store.name']).toBe('Kingsgate');
  expect(known({ facts: [ready('DM-51877')] })['store.name']).toBe('Kingsgate');
});

test('the order of this case, and none when several older ones could be meant', () => {
  const old = order('DM-48001', '2025-11-01T09:00:00Z');
  const older = order('DM-47002', '2025-10-01T09:00:00Z');
  const ours = order('DM-52010', '2026-03-19T14:34:00Z');
  expect(known({ facts: [older, old, ours] })['order.number']).toBe('DM-52010');
  expect(known({ facts: [older, old] })['order.number']).toBe(undefined);
  expect(known({ facts: [old] })['order.number']).toBe('DM-48001');
});
