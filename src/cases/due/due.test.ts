import { expect, test, vi } from 'vitest';
import { aRow } from '../builders.ts';
import { countdown, dayAndClock, dayAndClockInSentence, nearDay, shortAgo } from './due-words.ts';
import { nextDue } from './due.ts';

// Days are the reader's: here one whose clock shows UTC.
vi.stubEnv('TZ', 'UTC');
const present = Date.parse('2026-03-19T15:12:00Z');

test('the soonest of reply and promise is due next', () => {
  expect(nextDue(aRow(), present)).toEqual({
    kind: 'reply',
    at: Date.parse('2026-03-19T15:18:00Z'),
    nearness: 'soon',
  });
  expect(nextDue(aRow({ replyDueAt: '2026-03-19T18:00:00Z' }), present)).toEqual({
    kind: 'promise',
    at: Date.parse('2026-03-19T17:00:00Z'),
    nearness: 'plain',
  });
});

test('what is past is late, and nothing is due in a resolved case', () => {
  expect(nextDue(aRow({ replyDueAt: '2026-03-19T14:52:00Z' }), present)?.nearness).toBe('late');
  expect(nextDue(aRow({ state: 'resolved' }), present)).toBeUndefined();
  expect(nextDue(aRow({ replyDueAt: null, nextPromiseAt: null }), present)).toBeUndefined();
});

test('a waiting case is due when the wait ends or a promise falls due, never by its reply time', () => {
  const waiting = aRow({ state: 'waiting', waitingUntil: '2026-03-20T09:00:00Z', nextPromiseAt: null });
  expect(nextDue(waiting, present)).toEqual({
    kind: 'wait',
    at: Date.parse('2026-03-20T09:00:00Z'),
    nearness: 'plain',
  });
});

test('a case whose wait is over is due since then, and not late', () => {
  const back = aRow({ backSince: '2026-03-19T15:12:04Z', replyDueAt: null });
  expect(nextDue(back, present)).toEqual({
    kind: 'wait',
    at: Date.parse('2026-03-19T15:12:04Z'),
    nearness: 'soon',
  });
});

test('an instant nobody can read is not a due date', () => {
  expect(nextDue(aRow({ replyDueAt: 'soon', nextPromiseAt: null }), present)).toBeUndefined();
});

test('spans are said the way people say them', () => {
  const minute = 60_000;
  expect([6, 20, 69, 110, 120, 600, 3000].map((minutes) => countdown(minutes * minute, 'en'))).toEqual([
    '6 min',
    '20 min',
    '1 h 09',
    '1 h 50',
    '2 h',
    '10 h',
    '2 days',
  ]);
  expect(countdown(-20 * minute, 'en')).toBe('20 min');
});

test('days near by go by their names', () => {
  const at = (text: string) => Date.parse(text);
  expect([
    dayAndClock(at('2026-03-19T18:00:00Z'), present, 'en'),
    dayAndClock(at('2026-03-20T09:00:00Z'), present, 'en'),
    dayAndClock(at('2026-03-21T20:00:00Z'), present, 'en'),
    nearDay(at('2026-04-24T20:00:00Z'), present, 'en'),
    dayAndClock(at('2026-03-20T09:00:00Z'), present, 'fr'),
    dayAndClockInSentence(at('2026-03-19T18:00:00Z'), present, 'en'),
    dayAndClockInSentence(at('2026-03-21T20:00:00Z'), present, 'en'),
    dayAndClockInSentence(at('2026-03-24T20:00:00Z'), present, 'fr'),
    dayAndClockInSentence(at('2026-03-20T09:00:00Z'), present, 'fr'),
    dayAndClockInSentence(at('2026-04-24T20:00:00Z'), present, 'fr'),
  ]).toEqual([
    'Today 18:00',
    'Tomorrow 09:00',
    'Sat 20:00',
    '24 April',
    'Demain 09:00',
    'today 18:00',
    'Sat 20:00',
    'mardi 20:00',
    'demain 09:00',
    '24 avril 20:00',
  ]);
  expect([
    shortAgo(present - 4 * 60_000, present, 'en'),
    shortAgo(present - 3 * 3_600_000, present, 'en'),
    shortAgo(at('2026-03-15T12:00:00Z'), present, 'en'),
    shortAgo(at('2026-03-02T12:00:00Z'), present, 'en'),
  ]).toEqual(['4 min', '3 h', 'Sun', '2 March']);
});
