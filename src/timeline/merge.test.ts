import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryOf } from './builders.ts';
import { noKeys, rekey } from './keys.ts';
import { mergeAll, sortedPage, takeIn, weave } from './merge.ts';
import { openLine } from './open.ts';

const { compare } = openLine({
  lanes: [
    { channel: 'a', linked: true },
    { channel: 'b', linked: true },
  ],
});
const entries = (channel: string, most: number) =>
  fc
    .array(fc.integer({ min: 0, max: 500 }), { maxLength: most })
    .map((ats) =>
      ats.map((when, index) => entryOf(channel, when, { nativeId: `${index}` })).toSorted(compare),
    );

test('any sorted lists become the one a sort would make', () => {
  fc.assert(
    fc.property(entries('a', 300), entries('b', 30), entries('c', 3), (a, b, c) => {
      const all = [...a, ...b, ...c].toSorted(compare);
      expect(mergeAll([a, b, c], compare)).toEqual(all);
      expect(weave(weave(a, b, compare), c, compare)).toEqual(all);
    }),
    { numRuns: 300 },
  );
});

test('whatever is taken in, each key stands once, in its latest form', () => {
  fc.assert(
    fc.property(fc.array(entries('a', 20), { maxLength: 6 }), (batches) => {
      const latest = new Map<string, ReturnType<typeof entryOf>>();
      let held: ReturnType<typeof mergeAll> = [];
      let keys = noKeys;
      for (const batch of batches) {
        const fresh = batch.filter(({ key }) => !latest.has(key));
        for (const entry of batch) latest.set(entry.key, entry);
        const writing = rekey(keys, held);
        const taken = takeIn(held, batch, writing, compare);
        keys = writing.done();
        held = taken.held;
        expect(taken.fresh).toEqual(fresh);
      }
      expect(held).toEqual([...latest.values()].toSorted(compare));
    }),
    { numRuns: 300 },
  );
});

test('of two records with one key on a page the later one counts', () => {
  const first = entryOf('a', 1, { nativeId: '1', summary: 'first' });
  const second = entryOf('a', 2, { nativeId: '1', summary: 'second' });
  expect(sortedPage([first, second], compare)).toEqual([second]);
});
