import { expect, test } from 'vitest';
import { criteria } from '#src/desk/reviews.ts';
import { pokesFor } from '../../pokes.ts';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';
import { aCase, tinyWorld } from '../../testing/tiny-world.ts';
import type { StaffRecord } from '../../world/records/group.ts';

const [first] = tinyWorld().staff;
const person = (id: string, role: StaffRecord['role']): StaffRecord => ({ ...first!, id, name: id, role });
const people = [
  ...tinyWorld().staff,
  person('mara', 'lead'),
  person('sam', 'supervisor'),
  person('rolf', 'reviewer'),
  person('ada', 'admin'),
];
const CANARIES = ['CANARYWORDS', 'CANARYCHANGE', 'CANARYANSWER', 'CANARYEVIDENCE'];

/** A scorecard of James's case, full of words that are not for everybody, shared with Priya, who has answered. */
async function scored(): Promise<TestGateway> {
  const world = { ...tinyWorld({ cases: [aCase('20418', { ownerId: 'priya' })] }), staff: people };
  const gateway = await openGateway({ world });
  const [rene, priya] = [await gateway.as('rene'), await gateway.as('priya')];
  const post = (ask: typeof rene, path: string, json: object, version: number) =>
    ask(path, { json, headers: { 'If-Match': `"${String(version)}"` } });
  const evidence = [{ key: 'CANARYEVIDENCE', channel: 'chat', at: '2026-03-19T14:00:00Z' }];
  const marks = criteria.map((criterion) => ({ criterion, mark: 1, words: 'CANARYWORDS', evidence }));
  const done = [
    await post(rene, '/desk/v1/cases/20418/reviews', { marks, change: 'CANARYCHANGE' }, 0),
    await post(rene, '/desk/v1/reviews/20418.rene/share', { with: 'priya' }, 1),
    await post(priya, '/desk/v1/reviews/20418.rene/answer', { text: 'CANARYANSWER' }, 2),
  ];
  expect(done.map(({ status }) => status)).toEqual([200, 200, 200]);
  return gateway;
}

/** Everything one person is ever sent: by every door that is asked without a body, and by the stream. */
async function received(gateway: TestGateway, who: string): Promise<ReadonlyMap<string, string>> {
  const ask = await gateway.as(who);
  const all = new Map<string, string>();
  for (const { base, routes } of gateway.runtime.backends)
    for (const { method, path, needs } of routes) {
      if (method !== 'GET' || needs === 'events') continue;
      const id = path.startsWith('/customers') ? 'james' : '20418';
      const { body, headers } = await ask(`${base}${path.replaceAll(/:\w+/g, id)}?q=CANARY`);
      all.set(path, JSON.stringify([body, [...headers]]).replaceAll('?q=CANARY', ''));
    }
  all.set('stream', JSON.stringify(await pokesFor(gateway.storage, who, '')));
  return all;
}

const tells = (all: ReadonlyMap<string, string>): readonly string[] =>
  [...all].filter(([, bytes]) => CANARIES.some((word) => bytes.includes(word))).map(([door]) => door);

test('what a scorecard says reaches those it is for, by the doors it is for', async () => {
  const gateway = await scored();
  const told = async (who: string) => tells(await received(gateway, who));
  expect({ rene: await told('rene'), sam: await told('sam'), priya: await told('priya') }).toEqual({
    rene: ['/review-queue', '/cases/:id/reviews'],
    sam: [],
    priya: ['/feedback'],
  });
  // Who compares reviewers opens it, and is known to have.
  await (
    await gateway.as('sam')
  )('/desk/v1/cases/20418/reviews/open', { json: {} });
  expect(await told('sam')).toEqual(['/cases/:id/reviews']);
});

test.each(['tom', 'nadia', 'mara', 'ada', 'rolf'])(
  'no byte that %s receives holds a word of it',
  async (who) => {
    expect(tells(await received(await scored(), who))).toEqual([]);
  },
);
