import { describe, expect, test } from 'vitest';
import { caseFor, type CaseCandidate } from './arrival.ts';

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
  const part: CaseCandidate = { ...recent, id: 'part', threads: [chat41], mergedInto: { id: 'old' } };
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
    [
      'does not join the case its thread was moved out of',
      { ...chat41, at: 50 },
      [{ ...old, threads: [{ ...chat41, to: 40 }] }, recent],
      'recent',
    ],
    [
      'joins the case into which the one that held its thread was put',
      { ...chat41, at: 50 },
      [part, { ...old, threads: [] }, { ...recent, id: 'newer', openedAt: 30 }],
      'old',
    ],
    ['starts a case of its own when none is open', { channel: 'sms', at: 50 }, [closed], undefined],
    ['starts a case of its own when there was none', { ...chat41, at: 50 }, [], undefined],
  ])('%s', (_, contact, cases, joined) => {
    expect(caseFor(contact, cases)?.id).toBe(joined);
  });
});
