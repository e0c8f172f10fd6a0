import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareIds, instantOf } from '../../feed.ts';
import { createWorld } from '../../index.ts';
import type { RecordKind } from '../../records/world.ts';
import { recordKinds } from '../../threads.ts';
import { BEGINS_AT, DAY } from '../../when.ts';
import { LENGTHS } from './instants.ts';

const world = createWorld({ seed: 1, size: 'large' });
const HER = 'margaret-ashdown';
const place = (kind: RecordKind) => fc.integer({ min: 0, max: LENGTHS[kind] - 1 });

test('Margaret has a million records over ten years, and only in the large world', () => {
  const lengths = recordKinds.map((kind) => world.feed(kind, HER).length);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(1_000_000);
  expect(createWorld({ seed: 1, size: 'demo' }).customer(HER)).toBeUndefined();
  const chats = world.feed('chat-message', HER);
  expect(BEGINS_AT - chats.at(0).at).toBeGreaterThan(9.9 * 365 * DAY);
  expect(chats.at(chats.length - 1).at).toBeLessThan(BEGINS_AT);
  expect(BEGINS_AT - chats.at(chats.length - 1).at).toBeLessThan(4 * DAY);
});

describe.each(recordKinds)('her feed of %s', (kind) => {
  const feed = world.feed(kind, HER);
  const instant = (index: number) => instantOf(feed.at(index));

  test('runs forward in time, with ids that break ties', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LENGTHS[kind] - 2 }), (index) => {
        const [a, b] = [feed.at(index), feed.at(index + 1)];
        expect(instant(index)).toBeLessThanOrEqual(instant(index + 1));
        if (instant(index) === instant(index + 1)) expect(compareIds(a.id, b.id)).toBeLessThan(0);
        expect(a.id).not.toBe(b.id);
      }),
      { numRuns: 300 },
    );
  });

  test('knows the first place at or after any instant', () => {
    const any = fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2026, 5, 1) });
    fc.assert(
      fc.property(fc.oneof(any, place(kind).map(instant)), (at) => {
        const index = feed.indexOf(at);
        if (index < feed.length) expect(instant(index)).toBeGreaterThanOrEqual(at);
        if (index > 0) expect(instant(index - 1)).toBeLessThan(at);
      }),
      { numRuns: 300 },
    );
  });

  test('finds each record again by its id alone, the same every time', () => {
    fc.assert(
      fc.property(place(kind), (index) => {
        const record = feed.at(index);
        expect(world.find(kind, record.id)).toEqual(record);
        expect(feed.at(index)).toEqual(record);
      }),
      { numRuns: 200 },
    );
  });
});

test('a conversation knows where it begins and ends, and its messages know it', () => {
  const chats = world.feed('chat-message', HER);
  const all = world.conversations(HER);
  expect(all).toHaveLength(1000);
  fc.assert(
    fc.property(place('chat-message'), (index) => {
      const message = chats.at(index);
      const conversation = world.conversation(message.conversation);
      expect(conversation?.createdAt).toBeLessThanOrEqual(message.at);
      expect(conversation?.lastActivityAt).toBeGreaterThanOrEqual(message.at);
      expect(all).toContainEqual(conversation);
    }),
    { numRuns: 50 },
  );
});

test('her case holds what she came for today', () => {
  const one = world.case('90001');
  expect(one?.customer).toBe(HER);
  expect(one?.trail.length).toBeGreaterThan(0);
  expect(one?.threads.length).toBeGreaterThan(0);
  expect(one?.customerWroteAt).toBeGreaterThan(one?.openedAt ?? Infinity);
});
