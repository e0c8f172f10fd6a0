import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recallServerAhead, rememberServerAhead } from './server-ahead.ts';
import { hearServerTime } from './server-time.ts';
import { now, setClock } from './time.ts';

const DEVICE = '2026-11-29T06:00:00Z';
const disk = new Map<string, string>();
beforeEach(() => {
  disk.clear();
  vi.useFakeTimers({ now: Date.parse(DEVICE) });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => disk.get(name) ?? null,
    setItem: (name: string, value: string) => void disk.set(name, value),
    removeItem: (name: string) => void disk.delete(name),
  });
});
afterEach(() => {
  setClock();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The page is closed and opened again. */
function opensAnew(): void {
  setClock();
  recallServerAhead();
}

test('a page opened without a line lives in the server’s day, until the server says otherwise', () => {
  hearServerTime('Thu, 19 Mar 2026 15:12:00 GMT');
  rememberServerAhead();
  opensAnew();
  expect(now()).toBe(Date.parse('2026-03-19T15:12:00Z'));
  hearServerTime(DEVICE);
  rememberServerAhead();
  opensAnew();
  expect(now()).toBe(Date.parse(DEVICE));
});

test('what the server said since is not forgotten for what it said before', () => {
  hearServerTime('Thu, 19 Mar 2026 15:12:00 GMT');
  rememberServerAhead();
  setClock();
  hearServerTime('Fri, 20 Mar 2026 09:00:00 GMT');
  recallServerAhead();
  expect(now()).toBe(Date.parse('2026-03-20T09:00:00Z'));
});

test('where the browser keeps nothing, the device’s own day holds', () => {
  vi.stubGlobal('localStorage', undefined);
  hearServerTime('Thu, 19 Mar 2026 15:12:00 GMT');
  rememberServerAhead();
  opensAnew();
  expect(now()).toBe(Date.parse(DEVICE));
});
