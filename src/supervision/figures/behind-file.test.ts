import { setupI18n } from '@lingui/core';
import { expect, test } from 'vitest';
import { rowsOf } from './behind-file.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const base = {
  customer: { id: 'james', name: 'James Whitcombe' },
  subject: 'Chinos split',
  at: '2026-03-19T14:00:00Z',
};

test('the table has a column for what any of the cases has, and no other', () => {
  const [head = [], ...rows] = rowsOf(
    [
      { ...base, caseId: '20418', store: 'Kingsgate', loggedSeconds: 180 },
      { ...base, caseId: '20419', store: 'Kingsgate', unlogged: true },
    ],
    i18n,
  );
  expect(head).toHaveLength(7);
  expect(rows).toEqual([
    ['20418', 'James Whitcombe', 'Chinos split', base.at, 'Kingsgate', undefined, 180],
    ['20419', 'James Whitcombe', 'Chinos split', base.at, 'Kingsgate', 1, undefined],
  ]);
});
