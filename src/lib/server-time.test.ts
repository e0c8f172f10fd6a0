import { afterEach, expect, test, vi } from 'vitest';
import { hearServerTime } from './server-time.ts';
import { DAY, every, MINUTE, now, setClock } from './time.ts';

afterEach(() => {
  setClock();
  vi.useRealTimers();
});

test('a device that is months off goes by the server’s clock, at once and from then on', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-29T06:00:00Z') });
  const seen: number[] = [];
  const stop = every(MINUTE, () => seen.push(now()));
  hearServerTime('Thu, 19 Mar 2026 15:12:00 GMT');
  expect(seen).toEqual([Date.parse('2026-03-19T15:12:00Z')]);
  vi.advanceTimersByTime(MINUTE);
  expect(seen.at(-1)).toBe(Date.parse('2026-03-19T15:13:00Z'));
  stop();
  hearServerTime('Thu, 19 Mar 2020 15:12:00 GMT');
  expect(seen).toHaveLength(2);
});

test.each([
  ['less than a day', new Date(Date.now() - DAY / 2).toUTCString()],
  ['nothing', null],
  ['no date', 'soon'],
])('%s changes nothing', (_, date) => {
  hearServerTime(date);
  expect(Math.abs(now() - Date.now())).toBeLessThan(1000);
});
