import { expect, test } from 'vitest';
import { decide, offered } from './acts.ts';
import { caseActs, type Actor, type CaseStanding, type Refusal } from './standing.ts';

const open: CaseStanding = {
  state: 'open',
  ownerId: 'priya',
  team: 'Customer care',
  brand: 'dunmore',
  priority: 'normal',
  openPromises: 0,
};
const standings: Readonly<Record<string, CaseStanding>> = {
  nobodys: { ...open, ownerId: null },
  owned: open,
  away: { ...open, standInId: 'tom' },
  promised: { ...open, standInId: 'tom', openPromises: 1 },
  offered: { ...open, standInId: 'tom', offer: { byId: 'priya', toId: 'leila' } },
  asked: { ...open, standInId: 'tom', askedById: 'leila' },
  waiting: { ...open, standInId: 'tom', state: 'waiting' },
  resolved: { ...open, standInId: 'tom', state: 'resolved' },
  merged: { ...open, standInId: 'tom', isMerged: true },
};

const people: Readonly<Record<string, Actor>> = {
  // Owns it wherever somebody does.
  owner: { id: 'priya', role: 'agent' },
  // Is away from nothing, stands in from "away" on.
  standIn: { id: 'tom', role: 'agent' },
  // Is offered it, asks for it.
  other: { id: 'leila', role: 'agent' },
  lead: { id: 'mara', role: 'lead' },
  store: { id: 'nadia', role: 'store' },
  supervisor: { id: 'sam', role: 'supervisor' },
  reviewer: { id: 'rene', role: 'reviewer' },
  admin: { id: 'ada', role: 'admin' },
};

/** The columns, in this order; the letters of the cells below. */
const letters: Readonly<Record<string, Refusal | 'ok'>> = {
  '+': 'ok',
  r: 'role',
  R: 'resolved',
  N: 'not-resolved',
  o: 'owned',
  u: 'unowned',
  y: 'already-yours',
  w: 'already-waiting',
  p: 'open-promises',
  O: 'offered',
  n: 'not-offered',
  A: 'already-asked',
  a: 'not-asked',
  q: 'own-request',
  s: 'stands-in',
  m: 'merged',
};

// claim release assign hand-over accept decline pull-back ask let keep resolve reopen wait prioritise note
const table = `
nobodys   owner       +  u  r  u  n  n  n  u  a  a  u  N  u  +  +
nobodys   standIn     +  u  r  u  n  n  n  u  a  a  u  N  u  +  +
nobodys   other       +  u  r  u  n  n  n  u  a  a  u  N  u  +  +
nobodys   lead        +  u  +  u  n  n  n  u  a  a  u  N  u  +  +
nobodys   store       r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
nobodys   supervisor  r  r  +  r  r  r  r  r  r  r  r  r  r  +  r
nobodys   reviewer    r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
nobodys   admin       +  u  +  u  r  r  n  u  a  a  u  N  u  +  +

owned     owner       y  +  r  +  n  n  n  y  a  a  +  N  +  +  +
owned     standIn     o  o  r  o  n  n  n  +  a  a  o  N  o  o  +
owned     other       o  o  r  o  n  n  n  +  a  a  o  N  o  o  +
owned     lead        +  +  +  o  n  n  n  +  a  a  +  N  +  +  +
owned     store       r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
owned     supervisor  r  r  +  r  r  r  r  r  r  r  r  r  r  +  r
owned     reviewer    r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
owned     admin       +  +  +  o  r  r  n  +  a  a  +  N  +  +  +

away      owner       y  +  r  +  n  n  n  y  a  a  +  N  +  +  +
away      standIn     o  +  r  +  n  n  n  s  a  a  +  N  +  +  +
away      other       o  o  r  o  n  n  n  +  a  a  o  N  o  o  +
away      lead        +  +  +  o  n  n  n  +  a  a  +  N  +  +  +
away      store       r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
away      supervisor  r  r  +  r  r  r  r  r  r  r  r  r  r  +  r
away      reviewer    r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
away      admin       +  +  +  o  r  r  n  +  a  a  +  N  +  +  +

promised  owner       y  +  r  +  n  n  n  y  a  a  p  N  +  +  +
promised  standIn     o  +  r  +  n  n  n  s  a  a  p  N  +  +  +
promised  other       o  o  r  o  n  n  n  +  a  a  o  N  o  o  +
promised  lead        +  +  +  o  n  n  n  +  a  a  p  N  +  +  +
promised  store       r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
promised  supervisor  r  r  +  r  r  r  r  r  r  r  r  r  r  +  r
promised  reviewer    r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
promised  admin       +  +  +  o  r  r  n  +  a  a  p  N  +  +  +

offered   owner       y  +  r  O  n  n  +  y  a  a  +  N  +  +  +
offered   standIn     o  +  r  O  n  n  +  s  a  a  +  N  +  +  +
offered   other       o  o  r  o  +  +  o  O  a  a  o  N  o  o  +
offered   lead        +  +  +  o  n  n  +  O  a  a  +  N  +  +  +
offered   store       r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
offered   supervisor  r  r  +  r  r  r  r  r  r  r  r  r  r  +  r
offered   reviewer    r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
offered   admin       +  +  +  o  r  r  +  O  a  a  +  N  +  +  +

asked     owner       y  +  r  +  n  n  n  y  +  +  +  N  +  +  +
asked     standIn     o  +  r  +  n  n  n  s  +  +  +  N  +  +  +
asked     other       o  o  r  o  n  n  n  A  q  q  o  N  o  o  +
asked     lead        +  +  +  o  n  n  n  A  +  +  +  N  +  +  +
asked     store       r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
asked     supervisor  r  r  +  r  r  r  r  r  r  r  r  r  r  +  r
asked     reviewer    r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
asked     admin       +  +  +  o  r  r  n  A  +  +  +  N  +  +  +

waiting   owner       y  +  r  +  n  n  n  y  a  a  +  N  w  +  +
waiting   standIn     o  +  r  +  n  n  n  s  a  a  +  N  w  +  +
waiting   other       o  o  r  o  n  n  n  +  a  a  o  N  o  o  +
waiting   lead        +  +  +  o  n  n  n  +  a  a  +  N  w  +  +
waiting   store       r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
waiting   supervisor  r  r  +  r  r  r  r  r  r  r  r  r  r  +  r
waiting   reviewer    r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
waiting   admin       +  +  +  o  r  r  n  +  a  a  +  N  w  +  +

resolved  owner       R  R  r  R  R  R  R  R  R  R  R  +  R  R  +
resolved  standIn     R  R  r  R  R  R  R  R  R  R  R  +  R  R  +
resolved  other       R  R  r  R  R  R  R  R  R  R  R  +  R  R  +
resolved  lead        R  R  R  R  R  R  R  R  R  R  R  +  R  R  +
resolved  store       r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
resolved  supervisor  r  r  R  r  r  r  r  r  r  r  r  r  r  R  r
resolved  reviewer    r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
resolved  admin       R  R  R  R  r  r  R  R  R  R  R  +  R  R  +

merged    owner       m  m  r  m  m  m  m  m  m  m  m  m  m  m  +
merged    standIn     m  m  r  m  m  m  m  m  m  m  m  m  m  m  +
merged    other       m  m  r  m  m  m  m  m  m  m  m  m  m  m  +
merged    lead        m  m  m  m  m  m  m  m  m  m  m  m  m  m  +
merged    store       r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
merged    supervisor  r  r  m  r  r  r  r  r  r  r  r  r  r  m  r
merged    reviewer    r  r  r  r  r  r  r  r  r  r  r  r  r  r  r
merged    admin       m  m  m  m  r  r  m  m  m  m  m  m  m  m  +
`;
const rows = table
  .trim()
  .split(/\n+/)
  .map((line) => line.split(/\s+/))
  .map(([standing = '', person = '', ...cells]) => ({ standing, person, cells }));

test.each(rows)('a case that is $standing, acted on by $person', ({ standing, person, cells }) => {
  const [on, by] = [standings[standing], people[person]];
  if (!on || !by) throw new Error(`${standing} ${person}`);
  const decided = caseActs.map((act) => {
    const decision = decide(act, on, by);
    return decision.ok ? 'ok' : decision.reason;
  });
  expect(decided).toEqual(cells.map((letter) => letters[letter]));
});

test('the table names every state and every person, and every act', () => {
  const expected = Object.keys(standings).flatMap((one) => Object.keys(people).map((who) => `${one} ${who}`));
  expect(rows.map(({ standing, person }) => `${standing} ${person}`)).toEqual(expected);
  expect(new Set(rows.map(({ cells }) => cells.length))).toEqual(new Set([caseActs.length]));
});

const lead: Actor = { id: 'mara', role: 'lead' };
const priya: Actor = { id: 'priya', role: 'agent' };
const tom: Actor = { id: 'tom', role: 'agent' };
const person = (id: string, role: Actor['role'] = 'agent', brands = ['dunmore', 'rye']) => ({
  person: { id, role, brands },
});
const reasonOf = (...of: Parameters<typeof decide>) => {
  const decision = decide(...of);
  return decision.ok ? 'ok' : decision.reason;
};

test.each([
  ['to a colleague', person('tom'), 'ok'],
  ['to the owner', person('priya'), 'already-theirs'],
  ['to somebody in a store', person('nadia', 'store'), 'cannot-own'],
  ['to a reviewer', person('rene', 'reviewer'), 'cannot-own'],
  ['to an administrator', person('ada', 'admin'), 'cannot-own'],
  ['to a lead', person('mara', 'lead'), 'ok'],
  ['to somebody of another brand', person('ravi', 'agent', ['northline']), 'cannot-own'],
  ['to the queue of its own team', { team: 'Customer care' }, 'ok'],
  ['to the queue of another team', { team: 'Connectivity' }, 'ok'],
])('giving a case %s', (_, to, expected) => {
  expect([reasonOf('hand-over', open, priya, { to }), reasonOf('assign', open, lead, { to })]).toEqual([
    expected,
    expected,
  ]);
});

test('what already lies in the queue of a team needs no giving there', () => {
  const nobodys = { ...open, ownerId: null };
  expect(reasonOf('assign', nobodys, lead, { to: { team: 'Customer care' } })).toBe('already-theirs');
  expect(reasonOf('assign', nobodys, lead, { to: { team: 'Connectivity' } })).toBe('ok');
});

test('nobody who stands in hands the case to themselves', () => {
  expect(reasonOf('hand-over', { ...open, standInId: 'tom' }, tom, { to: person('tom') })).toBe(
    'own-request',
  );
});

test('saying again how urgent a case is changes nothing', () => {
  expect(reasonOf('prioritise', open, priya, { priority: 'normal' })).toBe('same-priority');
  expect(reasonOf('prioritise', open, priya, { priority: 'urgent' })).toBe('ok');
});

test('who handed over may take it back, even when they stand in no more', () => {
  const given: CaseStanding = { ...open, offer: { byId: 'tom', toId: 'leila' } };
  expect(reasonOf('pull-back', given, tom)).toBe('ok');
});

test('resolving with open promises goes through once it was said', () => {
  const promised = { ...open, openPromises: 2 };
  expect(decide('resolve', promised, priya, { anyway: true })).toEqual({ ok: true });
  expect(offered(promised, priya)).toEqual(['release', 'hand-over', 'resolve', 'wait', 'prioritise', 'note']);
});
