import { describe, expect, test } from 'vitest';
import {
  decideMaking,
  decidePromise,
  handedAlong,
  nextAlarm,
  offeredOn,
  promiseActs,
  type CaseOfPromise,
  type PromiseStanding,
  type PromiseWish,
} from './promise.ts';
import type { Actor } from './standing.ts';

const priya = { id: 'priya', role: 'agent' } as const;
const tom = { id: 'tom', role: 'agent' } as const;
const leila = { id: 'leila', role: 'agent' } as const;
const mara = { id: 'mara', role: 'lead' } as const;
const nadia = { id: 'nadia', role: 'store' } as const;
const rene = { id: 'rene', role: 'reviewer' } as const;
const ada = { id: 'ada', role: 'admin' } as const;

const now = 1_000_000;
const later = now + 60_000;
const priyas: CaseOfPromise = { state: 'open', ownerId: 'priya' };
const open: PromiseStanding = { state: 'open', ownerId: 'tom', dueAt: later };
const given = { dueAt: later, told: 'chat', reason: 'The van is late.', to: 'leila' };

// The case is Priya's, the promise Tom's. Columns: keep, move, break, hand.
const table: readonly [string, PromiseStanding, Actor, readonly string[]][] = [
  ['open', open, tom, ['ok', 'ok', 'ok', 'ok']],
  ['open', open, priya, ['ok', 'ok', 'ok', 'ok']],
  ['open', open, leila, ['owned', 'owned', 'owned', 'owned']],
  ['open', open, mara, ['ok', 'ok', 'ok', 'ok']],
  ['open', open, ada, ['ok', 'ok', 'ok', 'ok']],
  ['open', open, nadia, ['role', 'role', 'role', 'role']],
  ['open', open, rene, ['role', 'role', 'role', 'role']],
  ['late', { ...open, dueAt: now - 1, brokenAt: now }, tom, ['ok', 'ok', 'ok', 'ok']],
  ['kept', { ...open, state: 'kept' }, tom, ['settled', 'settled', 'settled', 'settled']],
  ['open, and she is away', open, leila, ['ok', 'ok', 'ok', 'ok']],
  ['given up', { ...open, state: 'broken' }, tom, ['settled', 'settled', 'settled', 'settled']],
];

test.each(table)('a promise that is %s, acted on by $id', (name, promise, actor, expected) => {
  const inCase = name.endsWith('away') ? { ...priyas, standInId: 'leila' } : priyas;
  const decisions = promiseActs.map((act) => decidePromise(act, promise, inCase, actor, given, now));
  expect(decisions.map((decision) => (decision.ok ? 'ok' : decision.reason))).toEqual(expected);
  expect([...offeredOn(promise, inCase, actor)]).toEqual(
    promiseActs.filter((_act, at) => expected[at] === 'ok'),
  );
});

describe('what must be said with it', () => {
  const rows: readonly [string, (typeof promiseActs)[number], PromiseWish, string][] = [
    ['a new time', 'move', { told: 'chat' }, 'no-time'],
    ['a time to come', 'move', { told: 'chat', dueAt: now }, 'past'],
    ['a word to the customer or why none', 'move', { dueAt: later, reason: ' ' }, 'untold'],
    ['nothing more when the customer was told', 'move', { dueAt: later, told: 'phone' }, 'ok'],
    ['nothing more when it is said why not', 'move', { dueAt: later, reason: 'Asleep there.' }, 'ok'],
    ['why it is given up', 'break', {}, 'no-reason'],
    ['to whom', 'hand', {}, 'nobody'],
    ['to somebody else', 'hand', { to: 'tom' }, 'already-theirs'],
  ];
  test.each(rows)('%s', (_, act, wish, expected) => {
    const decision = decidePromise(act, open, priyas, tom, wish, now);
    expect(decision.ok ? 'ok' : decision.reason).toBe(expected);
  });
});

describe('making one', () => {
  const wish = { text: 'Ring him', dueAt: later };
  const rows: readonly [string, CaseOfPromise, Actor, PromiseWish, string][] = [
    ['the owner may', priyas, priya, wish, 'ok'],
    ['a colleague may not', priyas, tom, wish, 'owned'],
    ['a lead may', priyas, mara, wish, 'ok'],
    ['store staff may not', priyas, nadia, wish, 'role'],
    ['nobody owns the case', { state: 'open', ownerId: null }, priya, wish, 'unowned'],
    ['a waiting case can be promised in', { state: 'waiting', ownerId: 'priya' }, priya, wish, 'ok'],
    ['a resolved one cannot', { state: 'resolved', ownerId: 'priya' }, priya, wish, 'resolved'],
    ['it needs words', priyas, priya, { ...wish, text: ' ' }, 'no-words'],
    ['it needs a time', priyas, priya, { text: 'Ring him' }, 'no-time'],
    ['that is to come', priyas, priya, { ...wish, dueAt: now }, 'past'],
    [
      'what the customer has been told is written down, whatever became of the case',
      { state: 'resolved', ownerId: 'tom' },
      priya,
      { text: 'Ring him', dueAt: now - 1, isGiven: true },
      'ok',
    ],
  ];
  test.each(rows)('%s', (_, inCase, actor, wanted, expected) => {
    const decision = decideMaking(inCase, actor, wanted, now);
    expect(decision.ok ? 'ok' : decision.reason).toBe(expected);
  });
});

describe('the clock', () => {
  const due = { ...open, dueAt: 60 * 60_000 };
  const minutes = (promise: PromiseStanding) => {
    const alarm = nextAlarm(promise);
    return alarm && [alarm.kind, alarm.at / 60_000];
  };
  test('reminds a quarter of an hour before and when it is late, and tells the line five minutes later', () => {
    expect([due, { ...due, rung: 'soon' } as const, { ...due, rung: 'late' } as const].map(minutes)).toEqual([
      ['soon', 45],
      ['late', 60],
      ['broken', 65],
    ]);
  });
  test('says nothing more of what the line was told, what was kept and what was given up', () => {
    const done = [
      { ...due, rung: 'late', brokenAt: 1 },
      { ...due, state: 'kept' },
      { ...due, state: 'broken' },
    ] as const;
    expect(done.map(minutes)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a case that goes to Leila', () => {
  const promises = [
    { ...open, ownerId: 'priya' },
    { ...open, ownerId: 'tom' },
    { ...open, ownerId: 'priya', state: 'kept' } as const,
  ];
  test('takes along what its owner owed, and leaves what was handed to somebody alone', () => {
    const { promises: after, count } = handedAlong(promises, 'priya', 'leila');
    expect([after.map(({ ownerId }) => ownerId), count]).toEqual([['leila', 'tom', 'priya'], 1]);
  });
  test('takes along everything owed when nobody owned it', () => {
    const { promises: after, count } = handedAlong(promises, null, 'leila');
    expect([after.map(({ ownerId }) => ownerId), count]).toEqual([['leila', 'leila', 'priya'], 2]);
  });
});
