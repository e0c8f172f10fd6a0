import { describe, expect, test } from 'vitest';
import {
  apart,
  decideMerge,
  decideMove,
  decideSplit,
  decideUndo,
  together,
  type JoiningCase,
  type Shared,
} from './joining.ts';
import type { Actor } from './standing.ts';

const priyas: JoiningCase = {
  id: '1',
  customer: 'james',
  state: 'open',
  ownerId: 'priya',
  team: 'Customer care',
  brand: 'dunmore',
  priority: 'normal',
  openPromises: 0,
};
const toms: JoiningCase = { ...priyas, id: '2', ownerId: 'tom' };
const nobodys: JoiningCase = { ...priyas, id: '3', ownerId: null };
const away: JoiningCase = { ...toms, standInId: 'priya' };
const resolved: JoiningCase = { ...priyas, id: '4', state: 'resolved' };
const merged: JoiningCase = { ...priyas, id: '5', isMerged: true };
const others: JoiningCase = { ...priyas, id: '6', customer: 'mireille' };

const priya: Actor = { id: 'priya', role: 'agent' };
const mara: Actor = { id: 'mara', role: 'lead' };
const nadia: Actor = { id: 'nadia', role: 'store' };
const ada: Actor = { id: 'ada', role: 'admin' };

// From which case to which; whether Priya, her lead, somebody in a store and an administrator may.
const pairs: readonly (readonly [string, JoiningCase, JoiningCase, string, string])[] = [
  // what                                    from      to        moving                      merging
  ['mine into mine', priyas, { ...priyas, id: '7' }, 'ok ok role ok', 'ok ok role ok'],
  ['mine into nobody’s', priyas, nobodys, 'ok ok role ok', 'ok ok role ok'],
  ['nobody’s into mine', nobodys, priyas, 'ok ok role ok', 'ok ok role ok'],
  ['mine into a colleague’s', priyas, toms, 'ok ok role ok', 'owned ok role ok'],
  ['a colleague’s into mine', toms, priyas, 'owned ok role ok', 'owned ok role ok'],
  ['whose I stand in for into mine', away, priyas, 'ok ok role ok', 'ok ok role ok'],
  [
    'into a resolved one',
    priyas,
    resolved,
    'resolved resolved role resolved',
    'resolved resolved role resolved',
  ],
  ['a resolved one into mine', resolved, priyas, 'ok ok role ok', 'ok ok role ok'],
  ['into a part of another', priyas, merged, 'merged merged role merged', 'merged merged role merged'],
  ['a part of another', merged, priyas, 'merged merged role merged', 'merged merged role merged'],
  ['into itself', priyas, priyas, 'same-case same-case role same-case', 'same-case same-case role same-case'],
  [
    'into another customer’s',
    priyas,
    others,
    'other-customer other-customer role other-customer',
    'other-customer other-customer role other-customer',
  ],
];

const word = (decision: ReturnType<typeof decideMove>) => (decision.ok ? 'ok' : decision.reason);

test.each(pairs)('%s', (_, from, to, moving, merging) => {
  const people = [priya, mara, nadia, ada];
  expect(people.map((who) => word(decideMove(from, to, who))).join(' ')).toBe(moving);
  expect(people.map((who) => word(decideMerge(from, to, who))).join(' ')).toBe(merging);
});

test('what belongs to no case is put into any that is not over', () => {
  const cases = [priyas, toms, resolved, merged];
  expect(cases.map((to) => word(decideMove(undefined, to, priya)))).toEqual([
    'ok',
    'ok',
    'resolved',
    'merged',
  ]);
});

test('a case is split by whoever answers for it', () => {
  const cases = [priyas, nobodys, toms, merged];
  expect(cases.map((from) => word(decideSplit(from, priya)))).toEqual(['ok', 'ok', 'owned', 'merged']);
  expect(word(decideSplit(priyas, nadia))).toBe('role');
});

test('who did it may undo it, and whoever answers for the case', () => {
  expect([
    word(decideUndo(toms, priya, 'priya')),
    word(decideUndo(toms, priya, 'mara')),
    word(decideUndo(priyas, priya, 'mara')),
    word(decideUndo(merged, priya, 'priya')),
    word(decideUndo(priyas, nadia, 'mara')),
  ]).toEqual(['ok', 'owned', 'ok', 'merged', 'role']);
});

describe('two cases as one', () => {
  const waiting: Shared = {
    state: 'waiting',
    ownerId: 'priya',
    waitingUntil: 90,
    customerWroteAt: 10,
    replyDueAt: null,
    unread: 0,
  };
  const ours: Shared = {
    state: 'open',
    ownerId: 'tom',
    customerWroteAt: 20,
    replyDueAt: 50,
    replyWithinMs: 30,
    unread: 2,
    priority: { level: 'urgent', setById: 'mara' },
  };

  test.each([
    [
      'it is our turn when it was in one',
      waiting,
      ours,
      { state: 'open', ownerId: 'priya', replyDueAt: 50, unread: 2, customerWroteAt: 20 },
    ],
    [
      'the soonest reply is due',
      { ...ours, replyDueAt: 40, replyWithinMs: 9 },
      ours,
      { replyDueAt: 40, replyWithinMs: 9 },
    ],
    ['the more urgent counts', waiting, ours, { priority: { level: 'urgent' } }],
    [
      'two that wait go on until the sooner',
      waiting,
      { ...waiting, waitingUntil: 80 },
      { waitingUntil: 80, state: 'waiting' },
    ],
    ['nobody’s becomes the owner’s', { ...ours, ownerId: null }, ours, { ownerId: 'tom' }],
    [
      'what is over brings nothing to do',
      waiting,
      { ...ours, state: 'resolved' },
      { state: 'waiting', unread: 0, priority: undefined },
    ],
  ] as const)('%s', (_, into, one, sum) => {
    expect(together(into, one)).toMatchObject(sum);
  });

  test('taken apart at once, it is what it was', () => {
    expect(apart(together(waiting, ours), waiting, together(waiting, ours))).toEqual({
      ownedSince: undefined,
      silentFrom: undefined,
      replyWithinMs: undefined,
      complaint: undefined,
      priority: undefined,
      ...waiting,
    });
  });

  test('taken apart later, what happened since stays', () => {
    const after = together(waiting, ours);
    const since = { ...after, unread: 3, customerWroteAt: 70, ownerId: 'leila' };
    expect(apart(since, waiting, after)).toMatchObject({
      state: 'waiting',
      ownerId: 'leila',
      customerWroteAt: 70,
      unread: 1,
      replyDueAt: null,
    });
  });
});
