import { expect, test } from 'vitest';
import type { Case } from '#src/desk/case.ts';
import type { Entry } from '#src/timeline/index.ts';
import { placementsOf } from './placements.ts';

const aCase = (id: string, more: Partial<Case>): Case => ({
  id,
  customer: { id: 'james', name: 'James' },
  subject: 'Chinos split',
  brand: 'dunmore',
  team: 'care',
  state: 'open',
  owner: null,
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

const anEntry = (more: Partial<Entry>): Entry => ({
  key: 'chat/1',
  channel: 'chat',
  nativeId: '1',
  sort: '1',
  at: Date.parse('2026-03-14T10:00:00Z'),
  kind: 'message',
  from: 'customer',
  who: 'James',
  summary: '',
  body: {},
  ...more,
});

test('an entry belongs to the case of its thread, unless it was placed elsewhere by hand', () => {
  const placeOf = placementsOf([
    aCase('1', { threads: [{ channel: 'chat', thread: '41' }] }),
    aCase('2', { entries: [{ channel: 'chat', id: '8812' }] }),
  ]);
  expect(placeOf(anEntry({ nativeId: '8811', thread: '41' }))).toEqual({ caseId: '1' });
  expect(placeOf(anEntry({ nativeId: '8812', thread: '41' }))).toEqual({ caseId: '2' });
  expect(placeOf(anEntry({ nativeId: '9', thread: '42' }))).toBeUndefined();
});

test('a note says its own case', () => {
  const placeOf = placementsOf([aCase('1', { threads: [{ channel: 'notes', thread: 'n' }] })]);
  expect(placeOf(anEntry({ channel: 'notes', thread: 'n', body: { caseId: '7' } }))).toEqual({ caseId: '7' });
});

test('what went to another case is told in the one it left too', () => {
  const placeOf = placementsOf([]);
  const told = (from?: object) =>
    placeOf(
      anEntry({ key: JSON.stringify(from), channel: 'notes', body: { kind: 'placing', caseId: '7', from } }),
    );
  expect(told({ id: '3', subject: 'The belt' })).toEqual({ caseId: '7', alsoOf: '3' });
  expect(told()).toEqual({ caseId: '7' });
});

test('what staff remarked when closing a contact is found by its entry', () => {
  const remark = { channel: 'chat', id: '5', sentTo: 'visits', toldAgain: true };
  const placeOf = placementsOf([aCase('1', { remarks: [remark] })]);
  expect(placeOf(anEntry({ nativeId: '5' }))).toEqual({
    sentTo: 'visits',
    toldAgain: true,
    caseId: undefined,
  });
});

test('what was said on a thread before the case was opened is not the case’s', () => {
  const placeOf = placementsOf([
    aCase('1', {
      threads: [{ channel: 'sms', thread: '+447700900184' }],
      resolvedAt: '2026-03-15T00:00:00Z',
    }),
    aCase('2', { threads: [{ channel: 'sms', thread: '+447700900184' }], openedAt: '2026-03-18T00:00:00Z' }),
  ]);
  const sms = (at: string) => anEntry({ channel: 'sms', thread: '+447700900184', at: Date.parse(at) });
  expect(
    ['2026-03-01T10:00:00Z', '2026-03-14T10:00:00Z', '2026-03-16T10:00:00Z', '2026-03-19T10:00:00Z'].map(
      (at) => placeOf(sms(at))?.caseId,
    ),
  ).toEqual([undefined, '1', undefined, '2']);
});

test('a place is looked up once, and again when the cases are others', () => {
  const threads = [{ channel: 'chat', thread: '41' }];
  const entry = anEntry({ thread: '41' });
  const cases = [aCase('1', { threads })];
  const first = placementsOf(cases)(entry);
  expect(placementsOf(cases)(entry)).toBe(first);
  expect(placementsOf([aCase('2', { threads })])(entry)).toEqual({ caseId: '2' });
});
