import { expect, test } from 'vitest';
import { givesBackAt } from './ownership.ts';

const HOUR = 3_600_000;
const owed = { state: 'open', ownerId: 'priya', replyDueAt: 10 * HOUR, silentFrom: 2 * HOUR } as const;

test.each([
  ['counts from the reply that was due', owed, 2 * HOUR, 12 * HOUR],
  [
    'counts from what the owner did last, where that is later',
    { ...owed, silentFrom: 11 * HOUR },
    2 * HOUR,
    13 * HOUR,
  ],
  [
    'does not happen while the customer is waited for',
    { ...owed, state: 'waiting' as const },
    2 * HOUR,
    undefined,
  ],
  ['does not happen to a case that nobody owns', { ...owed, ownerId: null }, 2 * HOUR, undefined],
  ['does not happen while no reply is owed', { ...owed, replyDueAt: null }, 2 * HOUR, undefined],
  ['does not happen in a team that gives nothing back', owed, undefined, undefined],
])('giving back to the queue %s', (_, standing, silenceMs, at) => {
  expect(givesBackAt(standing, silenceMs)).toBe(at);
});
