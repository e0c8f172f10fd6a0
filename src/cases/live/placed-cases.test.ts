import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CasePage, ListedCase } from '#src/desk/case.ts';
import { aRow } from '../builders.ts';
import { withChanged } from './placed-cases.ts';

const counts = (mine: number): CasePage['counts'] => ({
  mine,
  unowned: 0,
  team: 0,
  waiting: 0,
  resolved: 0,
  unread: 0,
});

/** A list as its desk holds it: where each case stands, by id; those that stand nowhere are missing. */
type Desk = ReadonlyMap<string, number>;

const placeOf = (id: string, key: number): string => `${String(key).padStart(3, '0')} ${id}`;
const listed = (desk: Desk): ListedCase[] =>
  [...desk]
    .map(([id, key]) => ({ ...aRow({ id, version: key }), place: placeOf(id, key) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));

/** Everything up to a place, in pages cut behind the places given; the last goes to the end when there is no more. */
function pagesOf(desk: Desk, sizes: readonly number[]): CasePage[] {
  let rest = listed(desk);
  const pages: CasePage[] = [];
  for (const size of sizes) {
    const items = rest.slice(0, size);
    rest = rest.slice(size);
    const next = items.at(-1)?.place;
    pages.push({ items, counts: counts(desk.size), ...(rest.length > 0 && next !== undefined && { next }) });
    if (rest.length === 0) break;
  }
  return pages;
}

const newsOf = (desk: Desk, ids: ReadonlySet<string>): CasePage => ({
  items: listed(desk).filter(({ id }) => ids.has(id)),
  counts: counts(desk.size),
});

/** A list as a text to compare: where each stands, and as what. */
const read = (items: readonly ListedCase[]): readonly string[] =>
  items.map(({ place, id, version }) => `${place} ${id} ${String(version)}`);

const anId = fc.integer({ min: 0, max: 40 }).map(String);
const aDesk = fc.uniqueArray(fc.tuple(anId, fc.nat(99)), {
  minLength: 1,
  maxLength: 40,
  selector: ([id]) => id,
});
/** Cases that come in, move or go (undefined), some of them told of together. */
const someMoves = fc.array(
  fc.array(fc.tuple(anId, fc.option(fc.nat(99), { nil: undefined })), { minLength: 1 }),
  {
    maxLength: 12,
  },
);

test('after any changes the held pages are what a fresh look would show of the same stretch', () => {
  fc.assert(
    fc.property(
      aDesk,
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
      someMoves,
      (start, sizes, told) => {
        const desk = new Map(start);
        let pages: readonly CasePage[] = pagesOf(desk, sizes);
        const end = pages.at(-1)?.next;
        for (const moves of told) {
          for (const [id, key] of moves)
            if (key === undefined) desk.delete(id);
            else desk.set(id, key);
          const ids = new Set(moves.map(([id]) => id));
          const next = withChanged(pages, ids, newsOf(desk, ids));
          const fresh = listed(desk).filter(({ place }) => end === undefined || place <= end);
          if (next === undefined) {
            expect([fresh, end === undefined]).toEqual([[], false]);
            return;
          }
          pages = next;
          expect(read(pages.flatMap(({ items }) => items))).toEqual(read(fresh));
          expect([pages.at(-1)?.next, pages.at(-1)?.counts]).toEqual([end, counts(desk.size)]);
        }
      },
    ),
  );
});

test('cases told of late, and in another order, come to stand the same', () => {
  fc.assert(
    fc.property(aDesk, someMoves, fc.nat(), (start, told, seed) => {
      const desk = new Map(start);
      let pages: readonly CasePage[] = pagesOf(desk, [100]);
      const moved = told.flat();
      for (const [id, key] of moved)
        if (key === undefined) desk.delete(id);
        else desk.set(id, key);
      const ids = [...new Set(moved.map(([id]) => id))];
      const turned = ids.map((_, at) => ids[(at + seed) % ids.length] ?? '');
      for (const id of turned) pages = withChanged(pages, new Set([id]), newsOf(desk, new Set([id]))) ?? [];
      expect(read(pages.flatMap(({ items }) => items))).toEqual(read(listed(desk)));
    }),
  );
});

test('a page without any of them is the page it was', () => {
  const pages = pagesOf(
    new Map([
      ['1', 1],
      ['2', 2],
      ['3', 3],
    ]),
    [1, 1],
  );
  const next = withChanged(pages, new Set(['2']), newsOf(new Map(), new Set(['2'])));
  expect(next?.[0]).toBe(pages[0]);
  expect(next?.[1]?.items).toEqual([]);
});
