import { expect, test } from 'vitest';
import { at, entryOf } from '#src/timeline/builders.ts';
import type { Entry } from '#src/timeline/index.ts';
import { toldIn } from './told.ts';

/** One text a day, up to today. */
const texts = Array.from({ length: 9000 }, (_, index) => entryOf('sms', at(index - 9000)));
const visit = entryOf('visits', at(-8000, 9));

function reader() {
  const memory: { entries: readonly Entry[] } = { entries: [] };
  return (held: readonly Entry[], isTheirs: (entry: Entry) => boolean = () => true) =>
    toldIn(memory, held, isTheirs);
}

test('a story is told from what is held, and from what was held before one went to another year', () => {
  const tell = reader();
  const newest = texts.slice(-50);
  const longAgo = texts.slice(100, 150);
  expect(tell(newest)).toBe(newest);
  expect(tell(longAgo)).toEqual([...longAgo, ...newest]);
  expect(tell(newest)).toEqual([...longAgo, ...newest]);
});

test('what came again with other words is told once, in the new ones', () => {
  const tell = reader();
  const [first, second] = texts;
  const corrected = { ...entryOf('sms', at(-9000)), key: first?.key ?? '', summary: 'Other words' };
  tell(texts.slice(0, 2));
  expect(tell([corrected])).toEqual([corrected, second]);
});

test('a key that is not theirs takes along what it brought', () => {
  const tell = reader();
  tell([...texts.slice(-2), visit]);
  expect(tell(texts.slice(-2), ({ channel }) => channel !== 'visits')).toEqual(texts.slice(-2));
});

test('whoever reads on through the years remembers the newest of each channel, however far they go', () => {
  const tell = reader();
  let most = 0;
  for (let end = texts.length; end > 0; end -= 1000) {
    const held = texts.slice(Math.max(0, end - 2000), end);
    most = Math.max(most, tell(end === 2000 ? [...held, visit] : held).length);
  }
  expect(most).toBe(2201);
  const last = tell([]);
  expect(last).toEqual([visit, ...texts.slice(-200)]);
});
