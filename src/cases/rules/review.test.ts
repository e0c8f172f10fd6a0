import { expect, test } from 'vitest';
import { DAY } from '#src/lib/time.ts';
import { scoreOf, standsOut, switchesOf, type CaseToPick } from './review.ts';

const marks = (...given: readonly (0 | 1 | 2 | null)[]) => given.map((mark) => ({ mark }));
const NOW = 100 * DAY;
const plain: CaseToPick = { openedAt: NOW - DAY, trail: [], remarks: [], promises: [] };
const over = (...channels: readonly string[]) => channels.map((channel) => ({ channel }));

test('what is not due yet leaves the total', () => {
  expect(scoreOf(marks(1, 0, null, 1, 0, 2))).toEqual({ score: 4, of: 10 });
  expect(scoreOf(marks(2, 2))).toEqual({ score: 4, of: 4 });
  expect(scoreOf(marks(null, null))).toEqual({ score: 0, of: 0 });
});

test('a channel used twice in a row is no switch', () => {
  expect(switchesOf({ trail: over('phone', 'phone', 'email', 'phone') })).toBe(2);
  expect(switchesOf({ trail: [] })).toBe(0);
});

test.each<
  readonly [string, Partial<CaseToPick>, readonly { score: number; of: number }[], string | undefined]
>([
  ['nothing', {}, [], undefined],
  ['a promise kept late', { promises: [{ state: 'kept', brokenAt: 1 }] }, [], 'broken-promise'],
  ['a promise given up', { promises: [{ state: 'broken' }] }, [], 'broken-promise'],
  ['a promise still due', { promises: [{ state: 'open' }] }, [], undefined],
  ['two of five', {}, [{ score: 2, of: 5 }], 'low-score'],
  ['three of five', {}, [{ score: 3, of: 5 }], undefined],
  ['told again once', { remarks: [{ toldAgain: true }, {}] }, [], undefined],
  ['told again twice', { remarks: [{ toldAgain: true }, { toldAgain: true }] }, [], 'told-again'],
  ['two switches', { trail: over('chat', 'phone', 'chat') }, [], undefined],
  ['three switches', { trail: over('chat', 'phone', 'chat', 'sms') }, [], 'many-switches'],
  ['open for a week', { openedAt: NOW - 7 * DAY }, [], 'long'],
  ['solved within a week', { openedAt: NOW - 30 * DAY, resolvedAt: NOW - 24 * DAY }, [], undefined],
  [
    'several of these: the first counts',
    { openedAt: NOW - 9 * DAY, trail: over('a', 'b', 'c', 'd') },
    [{ score: 1, of: 5 }],
    'low-score',
  ],
])('a case with %s', (_, more, answers, reason) => {
  expect(standsOut({ ...plain, ...more }, answers, NOW)).toBe(reason);
});
