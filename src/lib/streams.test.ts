import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ok, type Result } from './result.ts';
import { walkOlder, type StreamPage, type Walk, type Walked } from './streams.ts';

interface Item {
  readonly at: number;
  readonly id: string;
}

/** A stream over items, newest first, whose places are positions; every third page is short although there is more. */
const streamOf = (items: readonly Item[], size: number) => (at: string | undefined) => {
  const start = Number(at ?? 0);
  const end = start + Math.max(1, start % 3 === 2 ? size - 2 : size);
  const page: StreamPage<Item> = {
    items: items.slice(start, end),
    ...(end < items.length && { next: String(end) }),
  };
  return ok(page);
};

const instants = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 30 });

test('whatever the streams and pages, the walk finds everything, and each page keeps what it promises', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(instants, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 6 }),
      fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
      async (streams, size, until) => {
        const lists = streams.map((ats, stream) =>
          ats.toSorted((a, b) => b - a).map((at, n): Item => ({ at, id: `${stream}-${n}` })),
        );
        const read = lists.map((list) => streamOf(list, size));
        const wanted = lists.flat().filter(({ at }) => until === undefined || at <= until);
        const given = new Set<string>();
        let walk: Walk | undefined = {
          places: lists.map(() => ({})),
          ...(until !== undefined && { until }),
        };
        for (let turn = 0; walk; turn++) {
          if (turn > 200) throw new Error('the walk does not end');
          const walked: Result<Walked<Item>> = await walkOlder(
            walk,
            async (index, at) => read[index]?.(at) ?? ok({ items: [] }),
          );
          if (!walked.ok) throw new Error('failed');
          for (const { id } of walked.value.items) given.add(id);
          const { from, next }: Walked<Item> = walked.value;
          expect(wanted.filter(({ at, id }) => at >= from && !given.has(id))).toEqual([]);
          expect(from === -Infinity).toBe(next === undefined);
          walk = next;
        }
        expect([...given].toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
      },
    ),
    { numRuns: 500 },
  );
});

test('one stream that fails fails the page', async () => {
  const failure = { kind: 'timeout', retryable: true } as const;
  const walked = await walkOlder<Item>({ places: [{}, {}] }, async (index) =>
    index === 0 ? ok({ items: [{ at: 1, id: 'a' }] }) : { ok: false, failure },
  );
  expect(walked).toEqual({ ok: false, failure });
});
