import { expect, test } from 'vitest';
import type { Actor } from '#src/cases/rules/standing.ts';
import type { Case } from '#src/desk/case.ts';
import { undoOf } from './undo-of.ts';

const aCase = (id: string, more: Partial<Case> = {}): Case => ({
  id,
  customer: { id: 'james', name: 'James' },
  subject: 'Chinos split',
  brand: 'dunmore',
  team: 'care',
  state: 'open',
  owner: { id: 'priya', name: 'Priya Nair', givenName: 'Priya', initials: 'PN' },
  priority: 'normal',
  openedAt: '2026-03-14T09:41:00Z',
  customerWroteAt: null,
  replyDueAt: null,
  nextPromiseAt: null,
  unread: 0,
  trail: [],
  version: 1,
  complaint: false,
  promises: [],
  threads: [],
  entries: [],
  remarks: [],
  ...more,
});
const mara = { id: 'mara', name: 'Mara Lind', givenName: 'Mara', initials: 'ML' };
const mergedBy = (placing: string) => ({ id: '1', at: '2026-03-19T15:12:00Z', by: mara, placing });
const movedBy = (entry: string, from?: string) => [
  { channel: 'sms', id: 'b', placed: { entry, by: 'mara', ...(from !== undefined && { from }) } },
];
const priya: Actor = { id: 'priya', role: 'agent' };
const tom: Actor = { id: 'tom', role: 'agent' };

test.each([
  ['a merge', [aCase('1'), aCase('2', { mergedInto: mergedBy('w1') })], priya, ['1', '2']],
  ['a move', [aCase('1', { entries: movedBy('w1', '2') }), aCase('2')], priya, ['1', '2']],
  ['what had belonged to no case', [aCase('1', { entries: movedBy('w1') })], priya, ['1', undefined]],
  ['not by a colleague', [aCase('1', { entries: movedBy('w1') })], tom, undefined],
  ['not what was moved on', [aCase('1', { entries: movedBy('w2') })], priya, undefined],
  [
    'not before a later merge',
    [aCase('1'), aCase('2', { mergedInto: mergedBy('w1') }), aCase('3', { mergedInto: mergedBy('w2') })],
    priya,
    undefined,
  ],
  [
    'not back into a case that is part of another',
    [aCase('1', { entries: movedBy('w1', '2') }), aCase('2', { mergedInto: mergedBy('w2') })],
    priya,
    undefined,
  ],
])('undoing: %s', (_, cases, who, expected) => {
  const wish = undoOf(cases, 'w1', who);
  expect(wish?.act === 'undo' ? [wish.on.id, wish.other?.id] : undefined).toEqual(expected);
});
