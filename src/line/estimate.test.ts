import { expect, test } from 'vitest';
import { entryOf } from '#src/timeline/builders.ts';
import type { EntryRow, Row } from '#src/timeline/index.ts';
import { openHeights } from './estimate.ts';

const rowOf = (key: string, summary: string, more: Partial<EntryRow> = {}): Row => ({
  type: 'entry',
  key,
  at: 0,
  line: null,
  entry: entryOf('sms', 0, { nativeId: key, summary }),
  late: false,
  ...more,
});
const day = (key: string): Row => ({ type: 'day', key, at: 0, line: null, date: '2026-03-19' });

test('what was drawn says how tall rows like it will be', () => {
  const heights = openHeights();
  const short = rowOf('a', 'Where is my parcel?');
  const guess = heights.of(short);
  heights.learn(rowOf('b', 'It is at the counter'), 61);
  heights.learn(day('day/1'), 33);
  expect(heights.of(short)).toBe(61);
  expect(heights.of(day('day/2'))).toBe(33);
  expect(guess).not.toBe(61);
});

test('rows that look otherwise are not taken for alike', () => {
  const heights = openHeights();
  const long = rowOf('c', 'words '.repeat(60));
  const late = rowOf('d', 'Where is my parcel?', { late: true });
  const guesses = [heights.of(long), heights.of(late)];
  heights.learn(rowOf('a', 'Where is my parcel?'), 61);
  expect([heights.of(long), heights.of(late)]).toEqual(guesses);
});

test('a width that changes is learned anew', () => {
  const heights = openHeights();
  const row = rowOf('a', 'Where is my parcel?');
  heights.learn(row, 61);
  heights.learn(row, 81);
  expect(heights.of(rowOf('b', 'It is at the counter'))).toBe(81);
});
