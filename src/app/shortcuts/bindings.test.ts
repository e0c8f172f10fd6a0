import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { capsOf, commandOf, keepKeys, keyOf, keysAreOf } from '#src/ui/command-keys.ts';
import { bound, holderOf, isUsual } from './bindings.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
  keysAreOf('priya');
});
afterEach(() => vi.unstubAllGlobals());

test('a command gets another key; what had that key has none', () => {
  const wishes = bound({}, 'claim', 'k');
  expect([wishes.keys, holderOf({}, 'k', 'claim')]).toEqual([
    { claim: 'k', 'previous-case': '' },
    'previous-case',
  ]);
});

test('the first of two keys pressed in turn is held, too', () => {
  expect([holderOf({}, 'g', 'claim'), holderOf({}, 'i', 'claim'), holderOf({}, 'c', 'claim')]).toEqual([
    'inbox',
    undefined,
    undefined,
  ]);
});

test('the usual key is no wish, and a key can be switched off', () => {
  const off = bound({}, 'wait', '');
  expect([off.keys, isUsual(bound(off, 'wait', 'w')), isUsual(off)]).toEqual([{ wait: '' }, true, false]);
});

test('each person has keys of their own, kept in the browser', () => {
  keepKeys(bound({}, 'claim', 'q'));
  expect([keyOf('claim'), commandOf('q'), commandOf('c')]).toEqual(['q', 'claim', undefined]);
  keysAreOf('tom');
  expect([keyOf('claim'), commandOf('c')]).toEqual(['c', 'claim']);
  keysAreOf('priya');
  expect(keyOf('claim')).toBe('q');
});

test.each(['', 'nothing', '7', 'null', '{"keys":{"claim":7}}', '{"keys":[]}', '{"keys":"abc"}'])(
  'kept words that cannot be read (%s) change nothing',
  (words) => {
    kept.set('keys.priya', words);
    keysAreOf('priya');
    expect([keyOf('claim'), commandOf('j')]).toEqual(['c', 'next-case']);
  },
);

test('caps are written as one presses them', () => {
  expect(['x', 'shift+x', '?', 'g i'].map(capsOf)).toEqual(['X', '⇧X', '?', 'G I']);
});
