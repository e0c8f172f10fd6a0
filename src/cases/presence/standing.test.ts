import { expect, test } from 'vitest';
import type { Presence } from '#src/desk/presence.ts';
import { colleaguesNow } from './standing.ts';

const AT = Date.parse('2026-03-19T15:14:00Z');
const iso = (ms: number) => new Date(ms).toISOString();
const tom = { id: 'tom', name: 'Tom Keller', givenName: 'Tom', initials: 'TK' };

/** Tom has read for two minutes and said so `silentS` ago when the desk answered; `heardAt` is another clock. */
const heard = (silentS: number, more: Partial<Presence> = {}) => ({
  heardAt: 1000,
  isLive: true,
  list: {
    at: iso(AT),
    items: [
      {
        staff: tom,
        doing: 'reading' as const,
        since: iso(AT - 120_000),
        seenAt: iso(AT - silentS * 1000),
        ...more,
      },
    ],
  },
});
const standing = (silentS: number, passedS: number, isLive = true) =>
  colleaguesNow({ ...heard(silentS), isLive }, 1000 + passedS * 1000).map((one) => one.standing);

test.each([
  ['just said so', 0, 0, ['here']],
  ['said so 40 seconds ago', 40, 0, ['here']],
  ['has been silent for longer', 41, 0, ['stale']],
  ['has grown silent since the desk answered', 30, 11, ['stale']],
  ['has been silent for five minutes', 300, 0, ['stale']],
  ['has been silent for longer than that', 301, 0, []],
])('somebody who %s', (_, silentS, passedS, expected) => {
  expect(standing(silentS, passedS)).toEqual(expected);
});

test('when news do not come, or the desk is not heard, nobody knows', () => {
  expect([standing(0, 0, false), standing(0, 41), standing(0, 400)]).toEqual([['unknown'], ['unknown'], []]);
});

test('how long it has lasted is by the desk’s clock, wherever this one stands', () => {
  expect(colleaguesNow(heard(5), 11_000)[0]?.lastedMs).toBe(130_000);
  expect(colleaguesNow(heard(5, { since: iso(AT + 5000) }), 1000)[0]?.lastedMs).toBe(0);
});
