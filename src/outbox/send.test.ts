import { describe, expect, test } from 'vitest';
import type { Failure } from '#src/lib/result.ts';
import {
  absent,
  again,
  arrived,
  followed,
  goesByItself,
  holds,
  isHeld,
  isToFollow,
  KEY_LIFE_MS,
  lookedAfter,
  notTaken,
  orphaned,
  overtaken,
  rebased,
  SETTLE_MS,
  started,
  stillUnknown,
  type Send,
  uncertain,
  waitMs,
} from './send.ts';
import { send } from './testing/builders.ts';

const NOW = 1_000_000;
const offline: Failure = { kind: 'offline', retryable: true };
const timeout: Failure = { kind: 'timeout', retryable: true };
const refused: Failure = { kind: 'refused', retryable: false, status: 422 };
const sending = (more: Partial<Send> = {}): Send =>
  send('a', {
    state: 'sending',
    tries: 1,
    departures: 1,
    firstLeftAt: NOW,
    leftAt: NOW,
    changedAt: NOW,
    ...more,
  });
const unknown = (more: Partial<Send> = {}): Send =>
  sending({ state: 'unknown', isDoubtful: true, failure: timeout, nextTryAt: NOW + 2_000, ...more });

describe('a send that leaves', () => {
  test('is counted and timed', () => {
    expect(started(send('a', { nextTryAt: 5 }), 'server', NOW)).toEqual(sending({ nextTryAt: undefined }));
  });
  test('does not leave by itself once the back end may have forgotten its key', () => {
    const doubtful = send('a', { isDoubtful: true, firstLeftAt: NOW - KEY_LIFE_MS - 1 });
    expect(started(doubtful, 'server', NOW).state).toBe('unknown');
    expect(started({ ...doubtful, isWanted: true }, 'server', NOW).state).toBe('sending');
    expect(started({ ...doubtful, isDoubtful: false }, 'server', NOW).state).toBe('sending');
    expect(started(doubtful, 'server', NOW, 24 * KEY_LIFE_MS).state).toBe('sending');
  });
});

describe('a send whose tab was killed halfway', () => {
  test.each([
    ['goes again under the same key where the server keeps it', 'server', 'queued', NOW + 2_000],
    ['is looked for where it can be', 'lookup', 'unknown', NOW + 2_000],
    ['is left to a person where nothing can tell', 'none', 'unknown', undefined],
  ] as const)('%s', (_, dedupe, state, nextTryAt) => {
    expect(orphaned(sending(), dedupe, NOW)).toEqual(
      sending({ state, nextTryAt, isDoubtful: true, failure: { kind: 'unknown', retryable: true } }),
    );
  });
  test('is only one that was under way', () => {
    const queued = send('a');
    expect(orphaned(queued, 'server', NOW)).toBe(queued);
  });
});

describe('a send the back end surely did not take', () => {
  test.each([
    ['waits for the line', offline, 'queued', NOW + 2_000],
    ['waits for a new session', { kind: 'forbidden', retryable: false, status: 401 }, 'queued', NOW + 2_000],
    [
      'waits as long as it was told',
      { kind: 'rate-limited', retryable: true, retryAfterMs: 9_000 },
      'queued',
      NOW + 9_000,
    ],
    ['is tried again where that can help', timeout, 'queued', NOW + 2_000],
    ['keeps its text and its reason when it was refused', refused, 'not-sent', undefined],
    [
      'is not tried again where one may not',
      { kind: 'forbidden', retryable: false, status: 403 },
      'not-sent',
      undefined,
    ],
  ] as const)('%s', (_, failure, state, nextTryAt) => {
    expect(notTaken(sending(), failure, NOW)).toEqual(sending({ state, failure, nextTryAt }));
  });
  test('is left to a person after six tries, but waits for a line without end', () => {
    expect(notTaken(sending({ tries: 6 }), timeout, NOW).state).toBe('not-sent');
    expect(notTaken(sending({ tries: 600 }), offline, NOW).nextTryAt).toBe(NOW + 60_000);
  });
});

describe('a send with no certain answer', () => {
  test.each([
    ['server', 1, 'queued', NOW + 2_000],
    ['server', 5, 'queued', NOW + 60_000],
    ['server', 6, 'unknown', undefined],
    ['lookup', 1, 'unknown', NOW + 2_000],
    ['none', 1, 'unknown', undefined],
  ] as const)('with %s after %i tries is %s', (dedupe, tries, state, nextTryAt) => {
    expect(uncertain(sending({ tries }), timeout, dedupe, NOW)).toEqual(
      sending({ tries, state, nextTryAt, failure: timeout, isDoubtful: true }),
    );
  });
});

describe('a look-up that finds nothing', () => {
  const late = NOW + SETTLE_MS;
  test('is not believed while the request may still be at work', () => {
    expect(absent(unknown({ failure: offline }), NOW + 3_000, NOW + 3_100)).toEqual(
      unknown({ failure: offline, nextTryAt: late, changedAt: NOW + 3_100 }),
    );
  });
  test('is judged by when it was asked, not by when its answer was read', () => {
    expect(absent(unknown(), late - 1, late + 60_000).state).toBe('unknown');
  });
  test.each([
    ['what broke with the line goes again', { failure: offline }, 'queued'],
    ['what a person asked for goes again', { isWanted: true }, 'queued'],
    ['after a time-out a person decides', {}, 'not-sent'],
    ['what was overtaken is left to a person', { failure: offline, isOvertaken: true }, 'not-sent'],
  ] as const)('%s', (_, more, state) => {
    expect(absent(unknown(more), late, late).state).toBe(state);
  });
});

test('a look-up that fails is made again later, and later each time', () => {
  const once = stillUnknown(unknown(), offline, NOW);
  expect(once).toEqual(unknown({ tries: 2, nextTryAt: NOW + 5_000 }));
  expect(stillUnknown(once, { ...offline, retryAfterMs: 40_000 }, NOW).nextTryAt).toBe(NOW + 40_000);
});

test('what arrived has its native id and no failure any more', () => {
  expect(arrived(unknown(), 'native', NOW)).toEqual(
    unknown({ state: 'sent', nativeId: 'native', failure: undefined, nextTryAt: undefined }),
  );
});

describe('a person who asks again', () => {
  test('has it sent under the same key', () => {
    const failed = sending({ state: 'not-sent', failure: refused });
    expect(again(failed, 'server', NOW + 5)).toEqual({
      ...failed,
      state: 'queued',
      tries: 0,
      isWanted: true,
      nextTryAt: NOW + 5,
      changedAt: NOW + 5,
    });
  });
  test('has it looked for first, where it may be there and no key keeps a copy out', () => {
    expect(again(unknown({ state: 'not-sent' }), 'lookup', NOW).state).toBe('unknown');
    expect(again(sending({ state: 'not-sent' }), 'lookup', NOW).state).toBe('queued');
  });
  test('has it looked for at once, or asked again under the key, which is the same', () => {
    expect(lookedAfter(unknown(), 'lookup', NOW)).toEqual(unknown({ nextTryAt: NOW }));
    expect(lookedAfter(unknown(), 'server', NOW).state).toBe('queued');
    const blind = unknown();
    expect(lookedAfter(blind, 'none', NOW)).toBe(blind);
  });
});

describe('a send that was overtaken', () => {
  test.each([
    ['waits for a person when it never arrived', send('a', { failure: offline }), 'not-sent'],
    ['is looked for when it may have arrived', send('a', { isDoubtful: true }), 'unknown'],
  ] as const)('%s', (_, older, state) => {
    expect(overtaken(older, NOW)).toMatchObject({ state, isOvertaken: true });
  });
  test('does not go by itself any more when a look-up finds nothing', () => {
    expect(goesByItself(unknown({ failure: offline }))).toBe(true);
    expect(goesByItself(overtaken(unknown({ failure: offline }), NOW))).toBe(false);
  });
  test('goes all the same when a person asked for it', () => {
    const wanted = send('a', { isWanted: true });
    expect(overtaken(wanted, NOW)).toBe(wanted);
  });
  test.each(['sent', 'not-sent', 'sending'] as const)('is none that is %s', (state) => {
    const other = send('a', { state });
    expect(overtaken(other, NOW)).toBe(other);
  });
});

test('what left in doubt holds its case until the request is over, and longer when it may go again', () => {
  expect(holds(unknown(), NOW + SETTLE_MS - 1)).toBe(true);
  expect(holds(unknown(), NOW + SETTLE_MS)).toBe(false);
  expect(holds(unknown({ failure: offline }), NOW + SETTLE_MS)).toBe(true);
  expect(holds(unknown({ failure: offline, tries: 3 }), NOW + SETTLE_MS)).toBe(false);
});

test('a clock that went back starts every wait anew', () => {
  expect(rebased(unknown(), NOW - 500)).toEqual(
    unknown({
      changedAt: NOW - 500,
      leftAt: NOW - 500,
      firstLeftAt: NOW - 500,
      nextTryAt: NOW - 500,
    }),
  );
  const present = unknown();
  expect(rebased(present, NOW)).toBe(present);
});

test('waits grow to a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map((tries) => waitMs(tries))).toEqual([
    2_000, 2_000, 5_000, 15_000, 30_000, 60_000, 60_000,
  ]);
});

describe('a reply its author may still take back', () => {
  const held = { heldUntil: NOW + 5_000 };

  test('is held until then, and not once it has left', () => {
    const queued = send('a', held);
    expect([isHeld(queued, NOW), isHeld(queued, NOW + 5_000)]).toEqual([true, false]);
    expect(isHeld({ ...queued, state: 'sending' }, NOW)).toBe(false);
  });

  test('is held as long as it was to be when the clock goes back, and not for ever', () => {
    const queued = send('a', { ...held, changedAt: NOW });
    expect(rebased(queued, NOW - 3_600_000).heldUntil).toBe(NOW - 3_600_000 + 5_000);
  });
});

describe('what is to follow something that arrived', () => {
  const waits = arrived(send('a', { waitUntil: NOW + 9_000, tries: 3 }), 'native', NOW);

  test('is due once it has arrived', () => {
    expect([isToFollow(waits), isToFollow(send('a', { waitUntil: NOW + 9_000 }))]).toEqual([true, false]);
  });

  test('is tried again later, and given up in the end: the case says how it stands', () => {
    let next = waits;
    const tries: (number | undefined)[] = [];
    while (isToFollow(next)) tries.push((next = followed(next, 'later', NOW)).nextTryAt);
    expect(tries).toEqual(
      [2_000, 5_000, 15_000, 30_000, 60_000].map((ms) => NOW + ms).concat([undefined as never]),
    );
  });

  test('is done once', () => {
    expect(isToFollow(followed(waits, 'done', NOW))).toBe(false);
  });
});
