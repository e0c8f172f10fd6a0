import { expect, test } from 'vitest';
import { secondsAgo } from './seconds-ago.ts';

test('a moment ago is told in seconds, then in minutes, and never in the future', () => {
  expect([4000, 89_000, 125_000, -800].map((ms) => secondsAgo(ms, 'en'))).toEqual([
    '4 seconds ago',
    '89 seconds ago',
    '2 minutes ago',
    '0 seconds ago',
  ]);
  expect(secondsAgo(4000, 'fr')).toBe('il y a 4 secondes');
});
