import { beforeEach, expect, test, vi } from 'vitest';
import { oneLookAtATime } from './one-look-at-a-time.ts';

const CALM_MS = 300;

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** Looks that are over when they are told to be. */
function looks() {
  const ends: (() => void)[] = [];
  const news = oneLookAtATime(() => new Promise<void>((resolve) => ends.push(resolve)), CALM_MS);
  return { ...news, begun: () => ends.length, end: () => ends.at(-1)?.() };
}

test('a burst of news is one look', async () => {
  const { hear, begun } = looks();
  for (let piece = 0; piece < 20; piece++) hear();
  expect(begun()).toBe(0);
  await vi.advanceTimersByTimeAsync(CALM_MS);
  expect(begun()).toBe(1);
});

test('a look that takes long is finished before the next, and what came meanwhile is looked at', async () => {
  const { hear, begun, end } = looks();
  hear();
  await vi.advanceTimersByTimeAsync(CALM_MS);
  for (let piece = 0; piece < 20; piece++) {
    hear();
    await vi.advanceTimersByTimeAsync(CALM_MS);
  }
  expect(begun()).toBe(1);
  end();
  await vi.advanceTimersByTimeAsync(CALM_MS);
  expect(begun()).toBe(2);
  end();
  await vi.advanceTimersByTimeAsync(10 * CALM_MS);
  expect(begun()).toBe(2);
});

test('nothing is looked at once nobody listens', async () => {
  const { hear, stop, begun } = looks();
  hear();
  stop();
  await vi.advanceTimersByTimeAsync(CALM_MS);
  expect(begun()).toBe(0);
});
