// Long work a few milliseconds at a time. Back ends live in the page: between two stretches it draws and answers.
import { stopwatch } from '#src/lib/time.ts';

/** A page is felt to stand still from 50 ms on, and a stretch shares its turn with whatever else came up. */
const STRETCH_MS = 12;

/** One after the other. An item is never cut in two, so it must be short by itself. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => unknown): Promise<void> {
  let until = stopwatch() + STRETCH_MS;
  for (const item of items) {
    const working = work(item);
    if (working instanceof Promise) await working;
    if (stopwatch() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = stopwatch() + STRETCH_MS;
  }
}

/** What comes of each, in order. */
export async function eachInSlices<T, R>(
  items: Iterable<T>,
  work: (item: T) => readonly R[],
): Promise<readonly R[]> {
  const all: R[] = [];
  await inSlices(items, (item) => {
    for (const one of work(item)) all.push(one);
  });
  return all;
}
