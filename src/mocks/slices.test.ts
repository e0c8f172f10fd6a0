import { expect, test } from 'vitest';
import { stopwatch } from '#src/lib/time.ts';
import { eachInSlices, inSlices } from './slices.ts';

/** Keeps everybody else waiting. */
const busy = (ms: number): void => {
  const until = stopwatch() + ms;
  while (stopwatch() < until);
};

test('others get a turn again and again, and what comes of each stays in order', async () => {
  let turns = 0;
  const other = setInterval(() => (turns += 1), 1);
  const items = Array.from({ length: 30 }, (_, place) => place);
  const all = await eachInSlices(items, (place) => {
    busy(5);
    return [place, -place];
  });
  clearInterval(other);
  expect(all).toEqual(items.flatMap((place) => [place, -place]));
  // A hundred and fifty milliseconds of work, and none of it in stretches of fifty.
  expect(turns).toBeGreaterThan(4);
});

test('one after the other, also where each takes its time; a failure is told', async () => {
  const seen: string[] = [];
  const working = inSlices(['a', 'b', 'c'], async (name) => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    if (name === 'b') throw new Error('no');
  });
  await expect(working).rejects.toThrow('no');
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});
