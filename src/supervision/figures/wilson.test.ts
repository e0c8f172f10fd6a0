import { expect, test } from 'vitest';
import { likelyRange } from './wilson.ts';

// By hand, from the formula in any textbook.
test.each([
  [81, 263, 0.2551, 0.3663],
  [15, 148, 0.0624, 0.1605],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [334, 412, 0.7701, 0.8456],
])('%i of %i lie between %d and %d', (good, all, low, high) => {
  const range = likelyRange(good, all);
  expect(range.low).toBeCloseTo(low, 3);
  expect(range.high).toBeCloseTo(high, 3);
});

test('where nobody answered everything is possible', () => {
  expect(likelyRange(0, 0)).toEqual({ low: 0, high: 1 });
});

test('more answers, less doubt; a share always lies inside its range', () => {
  for (const all of [1, 2, 7, 30, 1000])
    for (const good of [0, 1, Math.floor(all / 2), all]) {
      const { low, high } = likelyRange(good, all);
      expect(low).toBeLessThanOrEqual(good / all + 1e-12);
      expect(high).toBeGreaterThanOrEqual(good / all - 1e-12);
      const more = likelyRange(good * 10, all * 10);
      expect(more.high - more.low).toBeLessThan(high - low);
    }
});
