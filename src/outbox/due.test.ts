import { describe, expect, test } from 'vitest';
import type { Outgoing } from '#src/channels/channel.ts';
import { due, nextDueAt, type Moment } from './due.ts';
import { SETTLE_MS, type Dedupe, type Send } from './send.ts';
import { outgoing, send } from './testing/builders.ts';

const NOW = 1_000_000;
const DEDUPE: Readonly<Record<string, Dedupe>> = { letters: 'server', slips: 'lookup', signs: 'none' };
const moment = (more: Partial<Moment> = {}): Moment => ({
  now: NOW,
  hurriedAt: 0,
  dedupeOf: (channel) => DEDUPE[channel] ?? 'none',
  ...more,
});
const offline = { kind: 'offline', retryable: true } as const;

let order = 0;
const one = (
  intentId: string,
  more: Partial<Send> & Partial<Pick<Outgoing, 'channel' | 'caseId' | 'mode'>> = {},
) => {
  const { channel = 'letters', caseId = '1', mode = 'reply', ...rest } = more;
  return send(intentId, { outgoing: outgoing(intentId, { channel, caseId, mode }), order: ++order, ...rest });
};
const steps = (sends: readonly Send[], at = moment()) =>
  due(sends, at).map(({ send: { outgoing: what }, step }) => `${step} ${what.intentId}`);

test('the oldest of a case goes, and only that one', () => {
  expect(steps([one('a'), one('b'), one('c')])).toEqual(['send a']);
  const [a, b] = [one('a'), one('b')];
  expect(steps([b, a])).toEqual(['send a']);
});

test('cases do not wait for each other', () => {
  const stuck = one('a', { nextTryAt: NOW + 1, tries: 1 });
  expect(steps([stuck, one('b', { caseId: '2' })])).toEqual(['send b']);
});

test('nothing of a case goes while one of it is on its way', () => {
  expect(steps([one('a', { state: 'sending' }), one('b')])).toEqual([]);
  expect(steps([one('a'), one('b', { state: 'sending', channel: 'slips' })])).toEqual([]);
});

test.each(['sent', 'not-sent'] as const)('what is %s holds nothing back', (state) => {
  expect(steps([one('a', { state }), one('b')])).toEqual(['send b']);
});

test('what waits for its next try goes when that comes, or when the line comes back', () => {
  const waiting = one('a', { nextTryAt: NOW + 1, tries: 1, failure: offline, changedAt: NOW - 10 });
  expect(steps([waiting])).toEqual([]);
  expect(steps([waiting], moment({ now: NOW + 1 }))).toEqual(['send a']);
  expect(steps([waiting], moment({ hurriedAt: NOW - 5 }))).toEqual(['send a']);
  expect(steps([waiting], moment({ hurriedAt: NOW - 15 }))).toEqual([]);
});

test('a limit is waited for even when the line comes back', () => {
  const limited = one('a', {
    nextTryAt: NOW + 1,
    tries: 1,
    failure: { kind: 'rate-limited', retryable: true },
  });
  expect(steps([limited], moment({ hurriedAt: NOW }))).toEqual([]);
});

describe('what left in doubt', () => {
  const doubtful = (more: Partial<Send> & { readonly channel?: string } = {}) =>
    one('a', { channel: 'slips', state: 'unknown', isDoubtful: true, leftAt: NOW, nextTryAt: NOW, ...more });
  test('is looked for when that is due', () => {
    expect(steps([doubtful()])).toEqual(['look-up a']);
    expect(steps([doubtful({ nextTryAt: NOW + 1 })])).toEqual([]);
  });
  test('is not looked for where nothing can be found', () => {
    expect(steps([doubtful({ channel: 'signs' })])).toEqual([]);
  });
  test('holds its case until the request is over', () => {
    const sends = [doubtful({ nextTryAt: NOW + SETTLE_MS }), one('b')];
    expect(steps(sends)).toEqual([]);
    expect(steps(sends, moment({ now: NOW + SETTLE_MS }))).toEqual(['look-up a', 'send b']);
  });
  test('holds its case on while it may go again, but not for ever', () => {
    const broken = { failure: offline, leftAt: NOW - SETTLE_MS, nextTryAt: NOW + 1 };
    expect(steps([doubtful({ ...broken, tries: 1 }), one('b')])).toEqual([]);
    expect(steps([doubtful({ ...broken, tries: 3 }), one('b')])).toEqual(['send b']);
    expect(steps([doubtful({ ...broken, tries: 3 }), one('b', { channel: 'slips' })])).toEqual([]);
  });
});

describe('a back end that is down for long', () => {
  const down = (more: Partial<Send> = {}) =>
    one('a', { tries: 3, failure: offline, nextTryAt: NOW + 60_000, changedAt: NOW - 10, ...more });
  test('does not hold back other channels of the case once it was tried again in vain', () => {
    expect(steps([down(), one('b', { channel: 'slips', changedAt: NOW - 20 })])).toEqual(['send b']);
  });
  test('is tried ahead of its time before another channel goes first', () => {
    expect(steps([down(), one('b', { channel: 'slips', changedAt: NOW })])).toEqual(['send a']);
  });
  test('holds back what was written later on the same channel', () => {
    expect(steps([down(), one('b', { changedAt: NOW - 20 })])).toEqual([]);
  });
  test('holds the case for the first tries', () => {
    expect(steps([down({ tries: 2 }), one('b', { channel: 'slips', changedAt: NOW - 20 })])).toEqual([]);
  });
  test('holds the case while its last request may still be at work', () => {
    const doubtful = down({ isDoubtful: true, leftAt: NOW - 100 });
    expect(steps([doubtful, one('b', { channel: 'slips', changedAt: NOW - 20 })])).toEqual([]);
  });
  test('is not asked again while it limits us; the other channel goes', () => {
    const limited = down({ failure: { kind: 'rate-limited', retryable: true } });
    expect(steps([limited, one('b', { channel: 'slips', changedAt: NOW })])).toEqual(['send b']);
  });
});

describe('what was done at the counter', () => {
  const deed = (intentId: string, more: Parameters<typeof one>[1] = {}) =>
    one(intentId, { caseId: '', mode: 'deed', ...more });
  const tried = { tries: 4, changedAt: NOW - 20, nextTryAt: NOW + 1, failure: offline } as const;
  test('goes one after the other, on whatever channel, and never past what waits', () => {
    expect(steps([deed('a', tried), deed('b', { channel: 'slips', changedAt: NOW - 30 })])).toEqual([]);
    // Nor is one tried ahead of its time for the one behind it, which could not pass anyway.
    expect(steps([deed('a', tried), deed('b', { channel: 'slips', changedAt: NOW - 10 })])).toEqual([]);
    const line = moment({ hurriedAt: NOW });
    expect(steps([deed('a', tried), deed('b', { channel: 'slips', changedAt: NOW - 30 })], line)).toEqual([
      'send a',
    ]);
    // A reply of a case would.
    const reply = one('d', { channel: 'slips', changedAt: NOW - 30 });
    expect(steps([one('c', tried), reply])).toEqual(['send d']);
  });
  test('does not wait behind what was refused, nor for a case', () => {
    expect(steps([deed('a', { state: 'not-sent' }), deed('b')])).toEqual(['send b']);
    expect(steps([one('c', tried), deed('d')])).toEqual(['send d']);
  });
});

test('the next thing to do is named, and nothing when nothing will be', () => {
  expect(nextDueAt([one('a', { nextTryAt: NOW + 7 }), one('b', { nextTryAt: NOW + 5 })], NOW)).toBe(NOW + 5);
  expect(nextDueAt([one('a', { state: 'unknown', isDoubtful: true, leftAt: NOW })], NOW)).toBe(
    NOW + SETTLE_MS,
  );
  expect(nextDueAt([one('a', { state: 'sent', nextTryAt: NOW + 7 })], NOW)).toBe(Infinity);
});
