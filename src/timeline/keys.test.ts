import { expect, test } from 'vitest';
import { at, entryOf } from './builders.ts';
import { noKeys, peek, rekey, type Keys } from './keys.ts';

const first = entryOf('sms', at(0, 1));
const second = entryOf('sms', at(0, 2));

function went(from: Keys, held: readonly (typeof first)[], entry: typeof first): Keys {
  const keys = rekey(from, held);
  keys.set(entry);
  return keys.done();
}

test('the newest line finds what came in before it', () => {
  const older = went(noKeys, [], first);
  const newer = went(older, [first], second);
  expect(peek(newer, [], first.key)).toBe(first);
  expect(peek(newer, [], second.key)).toBe(second);
});

test('a line that was gone on from keeps nothing of what came later, and still knows its own', () => {
  const older = went(noKeys, [], first);
  went(older, [first], second);
  expect(older).toEqual({ index: undefined });
  expect(peek(older, [first], first.key)).toBe(first);
  expect(rekey(older, [first]).get(second.key)).toBeUndefined();
  expect(rekey(older, [first]).get(first.key)).toBe(first);
});
