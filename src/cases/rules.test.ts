import { describe, expect, test } from 'vitest';
import { caseFor, decide, offered, type CaseAct, type CaseCandidate, type CaseStanding } from './rules.ts';

const priya = { id: 'priya', role: 'agent' } as const;
const mara = { id: 'mara', role: 'lead' } as const;
const nadia = { id: 'nadia', role: 'store' } as const;
const rene = { id: 'rene', role: 'reviewer' } as const;

const standings: Readonly<Record<string, CaseStanding>> = {
  nobodys: { state: 'open', ownerId: null, openPromises: 0 },
  mine: { state: 'open', ownerId: 'priya', openPromises: 0 },
  'mine, promised': { state: 'open', ownerId: 'priya', openPromises: 1 },
  toms: { state: 'open', ownerId: 'tom', openPromises: 0 },
  'mine, waiting': { state: 'waiting', ownerId: 'priya', openPromises: 0 },
  'mine, resolved': { state: 'resolved', ownerId: 'priya', openPromises: 0 },
};

// Columns: claim, release, resolve, reopen, wait, note.
const table: readonly [string, typeof priya | typeof mara | typeof nadia | typeof rene, readonly string[]][] =
  [
    ['nobodys', priya, ['ok', 'unowned', 'unowned', 'not-resolved', 'unowned', 'ok']],
    ['mine', priya, ['already-yours', 'ok', 'ok', 'not-resolved', 'ok', 'ok']],
    ['mine, promised', priya, ['already-yours', 'ok', 'open-promises', 'not-resolved', 'ok', 'ok']],
    ['toms', priya, ['owned', 'owned', 'owned', 'not-resolved', 'owned', 'ok']],
    ['mine, waiting', priya, ['already-yours', 'ok', 'ok', 'not-resolved', 'already-waiting', 'ok']],
    ['mine, resolved', priya, ['resolved', 'resolved', 'resolved', 'ok', 'resolved', 'ok']],
    ['toms', mara, ['ok', 'ok', 'ok', 'not-resolved', 'ok', 'ok']],
    ['mine, promised', mara, ['ok', 'ok', 'open-promises', 'not-resolved', 'ok', 'ok']],
    ['nobodys', nadia, ['role', 'role', 'role', 'role', 'role', 'role']],
    ['nobodys', rene, ['role', 'role', 'role', 'role', 'role', 'role']],
  ];
const acts: readonly CaseAct[] = ['claim', 'release', 'resolve', 'reopen', 'wait', 'note'];

test.each(table)('a case that is %s, acted on by $id', (name, actor, expected) => {
  const standing = standings[name];
  if (!standing) throw new Error(name);
  const decisions = acts.map((act) => decide(act, standing, actor));
  expect(decisions.map((decision) => (decision.ok ? 'ok' : decision.reason))).toEqual(expected);
});

test('resolving with open promises goes through once it was said', () => {
  const promised = { state: 'open', ownerId: 'priya', openPromises: 2 } as const;
  expect(decide('resolve', promised, priya, { anyway: true })).toEqual({ ok: true });
  expect(offered(promised, priya)).toEqual(['release', 'resolve', 'wait', 'note']);
});

describe('a new contact', () => {
  const chat41 = { channel: 'chat', thread: '41' };
  const old: CaseCandidate = { id: 'old', state: 'open', openedAt: 10, threads: [chat41] };
  const recent: CaseCandidate = { id: 'recent', state: 'open', openedAt: 20, threads: [] };
  const closed: CaseCandidate = {
    id: 'closed',
    state: 'resolved',
    openedAt: 5,
    resolvedAt: 30,
    threads: [chat41],
  };
  const day = 24 * 3_600_000;

  test.each([
    ['joins the case that holds its thread', { ...chat41, at: 50 }, [recent, old], 'old'],
    ['joins the only open case', { channel: 'sms', at: 50 }, [old], 'old'],
    ['joins the most recently opened of several', { channel: 'sms', at: 50 }, [old, recent], 'recent'],
    ['prefers the live case of its thread to the resolved one', { ...chat41, at: 50 }, [closed, old], 'old'],
    [
      'reopens the case of its thread within 14 days',
      { ...chat41, at: 30 + 14 * day },
      [closed, recent],
      'closed',
    ],
    ['leaves a case resolved longer ago alone', { ...chat41, at: 31 + 14 * day }, [closed, recent], 'recent'],
    ['starts a case of its own when none is open', { channel: 'sms', at: 50 }, [closed], undefined],
    ['starts a case of its own when there was none', { ...chat41, at: 50 }, [], undefined],
  ])('%s', (_, contact, cases, joined) => {
    expect(caseFor(contact, cases)?.id).toBe(joined);
  });
});
