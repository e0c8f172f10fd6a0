import { expect, test } from 'vitest';
import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import type { Row } from '#src/timeline/index.ts';
import { openReading } from './reading.ts';

const day = (key: string): Row => ({ type: 'day', key, at: 0, line: null, date: '2026-03-19' });
const gap = (key: string): Row => ({
  type: 'gap',
  key,
  at: 0,
  line: null,
  channel: 'a',
  reason: { kind: 'not-linked' },
  from: 0,
  to: 1,
});
const entry = (key: string, at = 0): Row => ({
  type: 'entry',
  key,
  at,
  line: null,
  late: false,
  entry: {
    key,
    channel: 'a',
    nativeId: key,
    sort: key,
    at,
    kind: 'message',
    from: 'customer',
    who: 'Ann',
    summary: 'Hello',
    body: null,
  },
});

const TALL = 100;

type Scrolling = Pick<Virtualizer<HTMLDivElement, Element>, 'isScrolling' | 'scrollDirection'>;
interface Asked {
  shouldAdjustScrollPositionOnItemSizeChange: ((item: VirtualItem) => boolean) | undefined;
}

/** A screen of 400 px at `top` over rows of 100 px each, behind the row that carries the revision. */
function listOf(
  rows: readonly Row[],
  top: number,
  scrolling: Scrolling = { isScrolling: false, scrollDirection: null },
) {
  const items = rows.map(({ key }, at): VirtualItem => ({
    index: at + 1,
    key,
    start: at * TALL,
    end: (at + 1) * TALL,
    size: TALL,
    lane: 0,
  }));
  const edge = items.find(({ end }) => end > top);
  const getVirtualItemForOffset: (offset: number) => VirtualItem | undefined = () => edge;
  const asked: Asked = { shouldAdjustScrollPositionOnItemSizeChange: undefined };
  return {
    ...asked,
    scrollOffset: top,
    scrollElement: { clientHeight: 4 * TALL },
    getVirtualItems: () => items,
    getVirtualItemForOffset,
    ...scrolling,
    elementsCache: new Map<VirtualItem['key'], Element>(),
  };
}

/** Which row is held when `before` becomes `after` on a screen at `top`. */
function heldFrom(
  before: readonly Row[],
  after: readonly Row[],
  top: number,
  { sought, isAway = true }: { readonly sought?: string; readonly isAway?: boolean } = {},
) {
  const reading = openReading();
  const list = listOf(before, top);
  reading.meet(before);
  reading.hold(list, () => isAway);
  reading.seek(sought);
  reading.meet(after);
  return list.getVirtualItemForOffset(top);
}

const rows = [day('d'), entry('a'), entry('b', 1), entry('c', 2), entry('e', 3), gap('g')];

test('the entry in the middle of the screen is held, not the ruler at its edge', () => {
  expect(heldFrom(rows, [entry('new'), ...rows], 0)).toMatchObject({ key: 'a', start: TALL });
});

test('who has not gone away to read looks at the newest entry in sight', () => {
  const chat = [...rows, entry('x', 4), entry('y', 5)];
  const late = chat.toSpliced(5, 0, entry('late'));
  expect(heldFrom(chat, late, 300, { isAway: false })).toMatchObject({ key: 'x', start: 6 * TALL });
  expect(heldFrom(chat, late, 300)).toMatchObject({ key: 'e', start: 4 * TALL });
  expect(heldFrom(rows, [...rows, entry('new')], 200, { isAway: false })).toMatchObject({ key: 'e' });
});

test('a ruler in the middle hands over to the entry next to it', () => {
  const ruled = [entry('a'), entry('b'), day('d'), day('e'), gap('g'), entry('z')];
  expect(heldFrom(ruled, [...ruled, entry('new')], 50)).toMatchObject({ key: 'b' });
});

test('what one jumped to is held at its own place', () => {
  expect(heldFrom(rows, [entry('new'), ...rows], 0, { sought: 'e' })).toMatchObject({
    key: 'e',
    start: 4 * TALL,
  });
});

test('an entry that goes leaves its place to the next one that stays', () => {
  const left = rows.filter(({ key }) => key !== 'a' && key !== 'b');
  expect(heldFrom(rows, left, 0)).toMatchObject({ key: 'c', start: TALL });
});

test('what grows above what is read is made up for, but not against a hand that scrolls up', () => {
  const reading = openReading();
  const back: Scrolling = { isScrolling: true, scrollDirection: 'backward' };
  const list = listOf(rows, 300, back);
  reading.hold(list, () => true);
  const [above] = list.getVirtualItems();
  const isMadeUpFor = () => above && list.shouldAdjustScrollPositionOnItemSizeChange?.(above);
  // As it is measured first.
  reading.touched();
  expect(isMadeUpFor()).toBe(true);
  expect(isMadeUpFor()).toBe(false);
  // The hand is off; then the list scrolls up by itself, to put something right.
  list.isScrolling = false;
  expect(isMadeUpFor()).toBe(true);
  Object.assign(list, back);
  expect(isMadeUpFor()).toBe(true);
});

test('where no entry is in sight the list holds its edge', () => {
  const bare = [day('d'), gap('g')];
  expect(heldFrom(bare, [entry('a'), ...bare], 0)).toMatchObject({ key: 'd' });
});
