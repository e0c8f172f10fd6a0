import { expect, test } from 'vitest';
import { trailOf, type Stop } from './trail.ts';

const HOUR = 3_600_000;
const stop = (channel: string, hour: number, logged = true): Stop => ({ channel, at: hour * HOUR, logged });
const names = (...stops: readonly Stop[]) => trailOf(stops).map(({ channel }) => channel);

test('a stop is a change of channel, in order of time', () => {
  expect(names(stop('phone', 5), stop('chat', 1), stop('chat', 2), stop('chat', 9))).toEqual([
    'chat',
    'phone',
    'chat',
  ]);
});
test('coming back on the same channel is a stop of its own after a day', () => {
  expect(names(stop('website', 0), stop('website', 24), stop('website', 49))).toEqual(['website', 'website']);
});
test('a visit nobody logged is marked', () => {
  expect(trailOf([stop('visits', 1, false), stop('phone', 2)])).toEqual([
    { channel: 'visits', logged: false },
    { channel: 'phone', logged: true },
  ]);
});
