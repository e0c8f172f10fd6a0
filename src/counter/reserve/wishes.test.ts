import { expect, test } from 'vitest';
import type { Grant } from '#src/channels/orders/receipts.ts';
import { articlesOf, whyNoDiscount } from './wishes.ts';

test('offered is what they bought last, each thing once', () => {
  const bought = (...articles: readonly string[]) => ({ lines: articles.map((article) => ({ article })) });
  expect(articlesOf([bought('Slim chino, navy'), bought('Belt', 'Slim chino, navy')])).toEqual([
    'Slim chino, navy',
    'Belt',
  ]);
});

test.each([
  [{}, undefined],
  [{ used_for: 'RV-1' }, 'used'],
  [{ until: '2026-03-18T00:00:00Z' }, 'expired'],
])('a discount goes along while it is good and unused: %j', (more, why) => {
  const grant: Grant = {
    code: 'KG40',
    percentage: 40,
    granted_at: '2026-03-14T12:04:00Z',
    place: 'Kingsgate',
    until: '2026-04-11T12:04:00Z',
    ...more,
  };
  expect(whyNoDiscount(grant, Date.parse('2026-03-19T15:12:00Z'))).toBe(why);
});
