import { expect, test } from 'vitest';
import { daysBefore, queryOf, readLook, searchOf, troubleOf, type Look } from './look.ts';

const asAddress = (look: Look): URLSearchParams => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(searchOf(look)))
    if (value !== undefined) search.set(name, value);
  return search;
};

test.each<Look>([
  {},
  { from: '2026-02-20', to: '2026-03-19', brand: 'dunmore', store: 'kingsgate', team: 'Customer care' },
  { show: 'between' },
  {
    days: 'kingsgate',
    behind: { figure: 'waiting', of: { in: 'kingsgate', day: '2026-03-18', only: 'said' } },
  },
  { behind: { figure: 'moves', of: { leaves: 'visits', reaches: 'phone', only: 'unlogged' } } },
  { behind: { figure: 'promises', of: { owner: 'priya', only: 'kept' } } },
  { behind: { figure: 'scores', of: { in: 'Customer care' } } },
  { behind: { figure: 'waiting', of: {} }, journey: '20418' },
])('a look comes back out of its address: %j', (look) => {
  expect(readLook(asAddress(look))).toEqual(look);
});

test('what an address says and nobody understands is left out', () => {
  const search = new URLSearchParams(
    'from=soon&show=all&behind=moves,leaves:a"b,__proto__:x,reaches:phone&brand=rye',
  );
  expect(readLook(search)).toEqual({ brand: 'rye', behind: { figure: 'moves', of: { reaches: 'phone' } } });
  expect(readLook(new URLSearchParams('behind=secrets'))).toEqual({});
});

test('the desk is asked with the period and what it is narrowed to, nothing else', () => {
  expect(queryOf({ from: '2026-03-01', team: 'Customer care' })).toBe('from=2026-03-01&team=Customer+care');
  expect(queryOf({})).toBe('');
});

test.each([
  [{ from: '2026-03-20', to: '2026-03-25' }, 'to-come'],
  [{ from: '2026-03-20' }, 'to-come'],
  [{ from: '2026-03-19', to: '2026-03-25' }, undefined],
  [{ from: '2026-03-10', to: '2026-03-01' }, 'turned'],
  [{ from: '2020-01-01', to: '2026-03-01' }, 'too-long'],
  [{ to: '2026-03-01' }, undefined],
  [{}, undefined],
] as const)('a period nobody can count says why: %j, %s', (period, trouble) => {
  expect(troubleOf(period, '2026-03-19')).toBe(trouble);
  expect(troubleOf(period, undefined)).toBe(trouble === 'to-come' ? undefined : trouble);
});

test('days are counted over the end of a month and a change of the clocks', () => {
  expect([daysBefore('2026-03-31', 31), daysBefore('2026-03-19', 89)]).toEqual(['2026-02-28', '2025-12-20']);
});
