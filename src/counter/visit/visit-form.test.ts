import { expect, test } from 'vitest';
import { EMPTY, partyOf, visitOf, type Around } from './visit-form.ts';

const at = (clock: string) => Date.parse(`2026-03-19T${clock}Z`);
const around: Around = {
  party: { kind: 'loyalty', value: 'DM-55120' },
  store: { id: 'kingsgate', name: 'Kingsgate', time_zone: 'Europe/London' },
  servedAt: at('15:12:00.700'),
  endedAt: at('15:20:30.900'),
  outcomeWords: 'Refunded',
};
const key = (kind: 'loyalty' | 'phone' | 'email', value: string, verified = false) => ({
  kind,
  value,
  verified,
  source: 'till',
});

test('a visit is made of what was asked, in whole seconds, with when they came and when they were served', () => {
  const form = {
    ...EMPTY,
    reason: 'return',
    waitedMin: 10,
    outcome: 'refunded',
    items: ['Slim chino'],
    note: ' Seam split again ',
    sentHereBy: 'chat',
    toldAgain: true,
  } as const;
  expect(visitOf(form, around)).toEqual({
    store: around.store,
    started_at: '2026-03-19T15:02:00.000Z',
    ended_at: '2026-03-19T15:20:30.000Z',
    reason: 'return',
    queue: {
      joined_at: '2026-03-19T15:02:00.000Z',
      served_at: '2026-03-19T15:12:00.000Z',
      wait_seconds: 600,
    },
    summary: 'Seam split again',
    outcome: { kind: 'refunded', text: 'Refunded. Seam split again' },
    items: [{ name: 'Slim chino', returned: true }],
    order_ids: [],
    party_identified_by: 'loyalty',
    matched_key: around.party,
    sent_here_by: 'chat',
    told_again: true,
    reported_by: 'store',
    notes: [],
  });
});

test('the running clock counts from when somebody joined the queue', () => {
  const visit = visitOf({ ...EMPTY, reason: 'advice', joinedAt: at('15:05:00'), waitedMin: 30 }, around);
  expect([visit?.started_at, visit?.queue?.wait_seconds]).toEqual(['2026-03-19T15:05:00.000Z', 421]);
});

test('who waited without being asked has waited, says the log, for an unknown time', () => {
  const visit = visitOf({ ...EMPTY, reason: 'advice' }, around);
  expect([visit?.queue, visit?.outcome, visit?.started_at]).toEqual([null, null, '2026-03-19T15:12:00.000Z']);
  expect(visitOf({ ...EMPTY, reason: 'advice', waitedMin: 0 }, around)?.queue?.wait_seconds).toBe(0);
});

test('without a reason there is no visit', () => {
  expect(visitOf({ ...EMPTY, outcome: 'bought' }, around)).toBeUndefined();
});

test('a store knows people by their card, else by a number, one that is verified first, else by their address', () => {
  const [card, sure, unsure] = [key('loyalty', 'DM-1'), key('phone', '+44 2', true), key('phone', '+44 1')];
  expect([partyOf({ keys: [unsure, sure, card] }), partyOf({ keys: [unsure, sure] })]).toEqual([
    { kind: 'loyalty', value: 'DM-1' },
    { kind: 'phone', value: '+44 2' },
  ]);
  expect(partyOf({ keys: [key('email', 'j@example.com')] })).toEqual({
    kind: 'email',
    value: 'j@example.com',
  });
  expect(partyOf({ keys: [] })).toBeUndefined();
});
