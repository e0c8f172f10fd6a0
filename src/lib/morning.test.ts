import { expect, test, vi } from 'vitest';
import { morning } from './morning.ts';

test('a morning is nine by the reader’s clock, across the night the clocks change', () => {
  vi.stubEnv('TZ', 'Europe/London');
  const saturday = Date.parse('2026-03-28T15:12:00Z');
  expect(new Date(morning(saturday, 1)).toISOString()).toBe('2026-03-29T08:00:00.000Z');
  expect(new Date(morning(saturday, 7)).toISOString()).toBe('2026-04-04T08:00:00.000Z');
});
