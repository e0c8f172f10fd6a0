import { expect, test } from 'vitest';
import type { Row } from '#src/timeline/index.ts';
import { headOf, soughtAt } from './sought.ts';

const base = { at: 0, line: null };
const day: Row = { ...base, type: 'day', key: 'day', date: '2021-06-09' };
const gap: Row = {
  ...base,
  type: 'gap',
  key: 'gap',
  channel: 'a',
  reason: { kind: 'lagging', sinceAt: 0 },
  from: 0,
  to: 1,
};
const unread: Row = { ...base, type: 'unread', key: 'unread', since: 0 };
const start: Row = { ...base, type: 'start', key: 'start' };
const entry = (key: string): Row => ({
  ...base,
  type: 'entry',
  key,
  late: false,
  entry: {
    key,
    channel: 'a',
    nativeId: key,
    sort: key,
    at: 0,
    kind: 'message',
    from: 'customer',
    who: 'Ann',
    summary: 'Hello',
    body: null,
  },
});

test('a jump to a gap or a ruler leads to the entry after it, which stays', () => {
  const rows = [gap, day, entry('a'), entry('b')];
  expect([soughtAt(rows, 0), soughtAt(rows, 1), soughtAt(rows, 3)]).toEqual(['a', 'a', 'b']);
});

test('an entry is shown with its day and what is new, not with a gap above them', () => {
  const rows = [entry('old'), gap, day, unread, entry('a')];
  expect(headOf(rows, 'a')).toBe(2);
});

test('when its ruler has moved further up, an entry is shown by itself', () => {
  expect(headOf([day, entry('older'), entry('a')], 'a')).toBe(2);
});

test('the beginning is a place of its own', () => {
  const rows = [start, gap, day, entry('a')];
  expect([soughtAt(rows, 0), headOf(rows, 'start')]).toEqual(['start', 0]);
});

test('what is not there has no place, and past the end there is nothing to seek', () => {
  expect([headOf([entry('a')], 'b'), headOf([entry('a')], undefined), soughtAt([entry('a')], 1)]).toEqual([
    -1,
    -1,
    undefined,
  ]);
});
