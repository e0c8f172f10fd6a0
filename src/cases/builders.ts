// Cases for tests: a plain one of James, with what the test is about put over it.
import type { Case, CaseRow } from '#src/desk/case.ts';
import type { StaffRef } from '#src/desk/staff.ts';

export const priya: StaffRef = { id: 'priya', name: 'Priya Nair', givenName: 'Priya', initials: 'PN' };
export const tom: StaffRef = { id: 'tom', name: 'Tom Keller', givenName: 'Tom', initials: 'TK' };

export function aRow(over: Partial<CaseRow> = {}): CaseRow {
  return {
    id: '20418',
    customer: { id: 'james-whitcombe', name: 'James Whitcombe' },
    subject: 'Chinos split, replacement not here yet',
    brand: 'dunmore',
    team: 'care',
    state: 'open',
    owner: priya,
    priority: 'normal',
    openedAt: '2026-03-14T09:41:00Z',
    customerWroteAt: '2026-03-19T15:08:00Z',
    replyDueAt: '2026-03-19T15:18:00Z',
    nextPromiseAt: '2026-03-19T17:00:00Z',
    unread: 1,
    trail: [],
    version: 7,
    ...over,
  };
}

export const aCase = (over: Partial<Case> = {}): Case => ({
  ...aRow(),
  ownedSince: '2026-03-16T09:20:00Z',
  ownedFrom: 'Tom',
  replyWithinMs: 600_000,
  complaint: true,
  promises: [],
  threads: [],
  entries: [],
  remarks: [],
  ...over,
});
