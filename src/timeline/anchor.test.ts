import { expect, test } from 'vitest';
import { anchorAfter, anchorAt } from './anchor.ts';
import { entryOf } from './builders.ts';
import type { Row } from './row.ts';

const row = (id: string, at: number): Row => ({
  type: 'entry',
  key: id,
  at,
  line: null,
  late: false,
  entry: { ...entryOf('chat', at), key: id },
});
const fold = (id: string, ...hidden: readonly Row[]): Row => ({
  type: 'fold',
  key: id,
  at: 0,
  line: null,
  session: 's',
  hidden: hidden.flatMap((one) => (one.type === 'entry' ? [one.entry] : [])),
});
const [a, b, c, d] = [row('a', 1), row('b', 2), row('c', 3), row('d', 4)];
const on = (key: string, offset = 30) => ({ kind: 'row', key, offset }) as const;
const end = { kind: 'end' } as const;

test.each([
  ['the end stays the end', end, [a, b], [a, b, c], end],
  ['a row stays where it is', on('b'), [a, b, c], [row('z', 0), a, b, c], on('b')],
  ['a folded row hands over to its fold', on('b'), [a, b, c], [a, fold('f', b), c], on('f')],
  ['a row that is gone hands over to the next newer', on('b'), [a, b, c, d], [a, c, d], on('c')],
  ['or else to the next older', on('c'), [a, b, c], [a, b], on('b')],
  ['or to the instant it stood at', on('b'), [a, b], [d], on('d', 0)],
  ['or to the end', on('b'), [a, b], [], end],
] as const)('%s', (_, anchor, before, after, expected) => {
  expect(anchorAfter(anchor, before, after)).toEqual(expected);
});

test('a jump lands on the first entry at or after the instant', () => {
  const day: Row = { type: 'day', key: 'day', at: 2, line: null, date: '2026-03-19' };
  expect(anchorAt([a, day, b, c], 2)).toEqual(on('b', 0));
  expect(anchorAt([a], 2)).toEqual(end);
});
