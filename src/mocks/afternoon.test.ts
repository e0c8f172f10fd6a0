import { expect, test } from 'vitest';
import type { Case } from '#src/desk/case.ts';
import { channelBackends } from './backends.ts';
import { openGateway } from './testing/gateway.ts';
import { createWorld } from './world/index.ts';
import { london } from './world/when.ts';

const open = () => openGateway({ world: createWorld({ seed: 1, size: 'demo' }), channels: channelBackends });
const CASES = ['20413', '20422', '20372', '20419'];

interface Line {
  readonly act?: string;
  readonly case?: string;
  readonly by?: string;
  readonly did?: string;
}

async function later(clocks: readonly string[]) {
  const gateway = await open();
  const priya = await gateway.as('priya');
  for (const clock of clocks)
    await gateway.backstage.clock({ to: london(`2026-03-19 ${clock}`), freeze: true });
  const cases: Case[] = [];
  for (const id of CASES) cases.push((await priya(`/desk/v1/cases/${id}`)).body as Case);
  return {
    states: Object.fromEntries(cases.map(({ id, state }) => [id, state])),
    journal: ((await gateway.backstage.journal('desk')) as readonly Line[]).flatMap(({ act, by, case: id }) =>
      act === 'sign-in' ? [] : [act, id, by].join(' '),
    ),
    notes: (await priya('/desk/v1/customers/imogen-clarke/entries')).body as { readonly total: number },
  };
}

test('for eight minutes nothing happens by itself; then people write and colleagues work', async () => {
  expect((await later(['15:20'])).journal).toEqual([]);
  const { states, journal } = await later(['15:28', '15:45', '16:10', '16:30', '16:50', '17:10']);
  expect(states).toEqual({ '20413': 'resolved', '20422': 'resolved', '20372': 'open', '20419': 'open' });
  const count = (act: string) => journal.filter((line) => line.startsWith(act)).length;
  expect([count('opened'), count('joined')]).toEqual([5, 5]);
  expect(journal.filter((line) => !/^(?:opened|joined)|clock$/.test(line))).toEqual([
    'note 20413 tom',
    'note 20372 claire',
    'resolve 20413 tom',
    'resolve 20422 leila',
  ]);
});

test('whoever jumps over the afternoon finds the same, and nothing happens twice', async () => {
  const atOnce = await later(['17:10', '17:11']);
  const { states, journal, notes } = await later(['15:28', '15:45', '16:10', '16:30', '16:50', '17:10']);
  expect(atOnce.states).toEqual(states);
  expect(atOnce.journal.toSorted()).toEqual(journal.toSorted());
  expect(atOnce.notes.total).toBe(notes.total);
});
