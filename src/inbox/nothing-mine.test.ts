import { expect, test } from 'vitest';
import { aRow } from '#src/cases/builders.ts';
import { longestWaiting } from './nothing-mine.tsx';

test('the oldest case is the one whose customer wrote first; who never wrote comes last', () => {
  const rows = [
    aRow({ id: 'never', customerWroteAt: null }),
    aRow({ id: 'late', customerWroteAt: '2026-03-19T15:00:00Z' }),
    aRow({ id: 'early', customerWroteAt: '2026-03-19T14:31:00Z' }),
  ];
  expect(longestWaiting(rows)?.id).toBe('early');
  expect(longestWaiting([aRow({ id: 'never', customerWroteAt: null })])?.id).toBe('never');
  expect(longestWaiting([])).toBeUndefined();
});
