import { expect, test } from 'vitest';
import { at, entryOf } from './builders.ts';
import { demand } from './demand.ts';
import type { Line } from './line.ts';
import { openLine } from './open.ts';
import type { Page } from './page.ts';
import { standingOf } from './standing.ts';
import { answered, asked, refused } from './transitions.ts';

const now = at(0);
const fresh = openLine({ lanes: [{ channel: 'chat', linked: true }] });
const [wish] = demand(fresh, { rowsAbove: 0, rowsBelow: 50 }, now);
if (wish === undefined) throw new Error('nothing is wanted');
const { request } = wish;
const loading = asked(fresh, 'chat', request, now);

const told = (page: Partial<Page>): Line =>
  answered(
    loading,
    'chat',
    request,
    { entries: [], atNewest: true, covered: { from: -Infinity, to: Infinity }, ...page },
    now,
  );
const half = { covered: { from: now, to: Infinity } };

test.each([
  ['not-linked', false, openLine({ lanes: [{ channel: 'chat', linked: false }] })],
  ['waiting', false, fresh],
  ['waiting', false, loading],
  ['failed', false, refused(loading, 'chat', request, 'down', undefined, now)],
  ['ceiling', false, told({ ...half, ceiling: { at: now } })],
  ['open', false, told({ ...half, older: 'o' })],
  ['finished', true, told({})],
  ['finished', false, told({ entries: [entryOf('chat', now)] })],
] as const)('a lane that is %s is empty: %s; only its back end says so', (state, empty, line) => {
  expect(standingOf(line)).toMatchObject([{ state, empty }]);
});
