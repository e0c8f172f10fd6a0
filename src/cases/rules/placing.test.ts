import { expect, test } from 'vitest';
import { canBeMoved, placesIn, standsIn, type CaseOfEntries } from './placing.ts';

const aCase = (id: string, more: Partial<CaseOfEntries> = {}): CaseOfEntries => ({
  id,
  openedAt: 10,
  threads: [],
  entries: [],
  ...more,
});
const sms = { channel: 'sms', thread: '+44' };
const word = (at: number, more: object = {}) => ({ ...sms, id: 'w', at, ...more });

test.each([
  ['by its thread', [aCase('1', { threads: [sms] })], word(20), '1'],
  ['not before the case was opened', [aCase('1', { threads: [sms] })], word(9), undefined],
  ['not after it was resolved', [aCase('1', { threads: [sms], resolvedAt: 15 })], word(20), undefined],
  ['a note by its own word', [aCase('1', { threads: [sms] }), aCase('2')], word(20, { caseId: '2' }), '2'],
  [
    'by hand before all else',
    [aCase('1', { threads: [sms] }), aCase('2', { entries: [{ channel: 'sms', id: 'w' }] })],
    word(20, { caseId: '1' }),
    '2',
  ],
  [
    'where its case was put',
    [aCase('1', { threads: [sms], mergedInto: { id: '2' } }), aCase('2')],
    word(20),
    '2',
  ],
  [
    'however often that was done',
    [
      aCase('1', { threads: [sms], mergedInto: { id: '2' } }),
      aCase('2', { mergedInto: { id: '3' } }),
      aCase('3'),
    ],
    word(20),
    '3',
  ],
  [
    'where it came while two were one',
    [aCase('1', { threads: [sms] }), aCase('2', { threads: [{ ...sms, from: 20, to: 30 }] })],
    word(20),
    '2',
  ],
  [
    'not there before',
    [aCase('1', { threads: [sms] }), aCase('2', { threads: [{ ...sms, from: 20, to: 30 }] })],
    word(19),
    '1',
  ],
  [
    'nor after',
    [aCase('1', { threads: [sms] }), aCase('2', { threads: [{ ...sms, from: 20, to: 30 }] })],
    word(30),
    '1',
  ],
])('an entry belongs to a case: %s', (_, cases, entry, expected) => {
  expect(placesIn(cases)(entry)).toBe(expected);
});

test('a ring of cases, which nobody can make, leads nowhere for ever', () => {
  const ring = [aCase('1', { mergedInto: { id: '2' } }), aCase('2', { mergedInto: { id: '1' } })];
  expect(['1', '2']).toContain(standsIn(ring, '1'));
});

test('what happened to a case is not moved to another', () => {
  expect(
    ['message', 'note', 'visit', 'answer', 'ownership', 'promise', 'placing'].filter(canBeMoved),
  ).toEqual(['message', 'note', 'visit', 'answer']);
});
