import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Density } from '#src/desk/density.ts';
import { fractionOf, instantAt, scaleOf } from './scale.ts';

const present = Date.parse('2026-03-19T15:12:00Z');
const density: Density = {
  from: '2021-10-04T09:00:00Z',
  to: '2026-03-19T15:12:00Z',
  lanes: [
    {
      channel: 'chat',
      total: 5,
      months: [
        { month: '2021-10', count: 1 },
        { month: '2026-03', count: 4 },
      ],
      days: [
        { day: '2026-03-14', count: 1 },
        { day: '2026-03-19', count: 3 },
      ],
    },
  ],
};

test('years are months, the present month is days, up to today', () => {
  const { slots, most } = scaleOf(density, present);
  expect(slots.length).toBe(53 + 19);
  expect(slots[0]?.bars).toEqual([{ channel: 'chat', count: 1 }]);
  expect(slots.at(-1)?.bars).toEqual([{ channel: 'chat', count: 3 }]);
  expect(most).toBe(3);
  expect(slots.reduce((sum, slot) => sum + slot.size, 0)).toBeCloseTo(1, 9);
});

test('recent days are taller than months of years ago', () => {
  const { slots } = scaleOf(density, present);
  const day = slots.at(-1);
  const old = slots[0];
  expect((day?.size ?? 0) / (old?.size ?? 1)).toBeCloseTo(15 / 4.2, 5);
});

test('an instant, its place and back is the same instant to the minute', () => {
  const scale = scaleOf(density, present);
  fc.assert(
    fc.property(fc.integer({ min: scale.from, max: present }), (at) => {
      expect(Math.abs(instantAt(scale, fractionOf(scale, at)) - at)).toBeLessThan(60_000);
    }),
  );
});

test('a customer without history has a scale of today alone', () => {
  const scale = scaleOf({ from: null, to: density.to, lanes: [] }, present);
  expect(instantAt(scale, 1)).toBe(present);
});
