import { expect, test } from 'vitest';
import { noSlots, slotsFor, type Slots } from './slots.ts';

const told = ({ of }: Slots) => Object.fromEntries(of);
const mine = slotsFor(noSlots, 'mine', ['a', 'b', 'c']);

test('a case keeps its element wherever it moves, and one that comes in gets a new one', () => {
  expect(told(mine)).toEqual({ a: 0, b: 1, c: 2 });
  expect(told(slotsFor(mine, 'mine', ['d', 'c', 'a']))).toEqual({ d: 3, c: 2, a: 0 });
});

test('cases of another list take over what is left by those that are not in it', () => {
  const team = slotsFor(mine, 'team', ['x', 'b', 'y', 'z']);
  expect(told(team)).toEqual({ x: 0, b: 1, y: 2, z: 3 });
  expect(told(slotsFor(team, 'team', ['b', 'q']))).toEqual({ b: 1, q: 4 });
});

test('no two cases share an element', () => {
  const few = slotsFor(mine, 'team', ['b']);
  const many = slotsFor(few, 'mine', ['a', 'b', 'c', 'd']);
  expect(new Set(many.of.values()).size).toBe(4);
});
