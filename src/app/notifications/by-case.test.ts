import { expect, test } from 'vitest';
import type { Notification } from '#src/desk/notifications.ts';
import { byCase } from './by-case.ts';

const told = (id: string, caseId: string): Notification => ({
  id,
  kind: 'customer-wrote',
  at: '2026-03-19T15:12:00Z',
  case: { id: caseId, subject: `Case ${caseId}` },
  customer: { id: 'james', name: 'James Whitcombe' },
});

test('what concerns one case stands together, at the place of the newest of it', () => {
  const groups = byCase([told('4', 'b'), told('3', 'a'), told('2', 'b'), told('1', 'c')]);
  expect(groups.map(({ caseId, items }) => [caseId, items.map(({ id }) => id)])).toEqual([
    ['b', ['4', '2']],
    ['a', ['3']],
    ['c', ['1']],
  ]);
});

test('nothing makes no group', () => {
  expect(byCase([])).toEqual([]);
});
