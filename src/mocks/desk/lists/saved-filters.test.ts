import { expect, test } from 'vitest';
import type { SavedFilter } from '#src/desk/saved-filter.ts';
import type { CasePage } from '#src/desk/case.ts';
import { openGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';

const stop = (channel: string) => ({ channel, logged: true });
const urgent = { level: 'urgent' as const, setById: 'tom' };

const open = () =>
  openGateway({
    world: tinyWorld({
      cases: [
        aCase('late', { replyDueAt: BEGINS_AT - 1, trail: [stop('phone'), stop('email')], unread: 2 }),
        aCase('soon', {
          replyDueAt: BEGINS_AT + HOUR_MS / 2,
          priority: urgent,
          trail: [stop('email'), stop('sms')],
        }),
        aCase('tomorrow', { replyDueAt: BEGINS_AT + 20 * HOUR_MS, customer: 'caroline', brand: 'rye' }),
        aCase('priyas', { ownerId: 'priya', team: 'Connectivity' }),
        aCase('toms', { ownerId: 'tom', priority: urgent }),
      ],
    }),
  });

test.each([
  ['view=unowned', ['late', 'soon', 'tomorrow']],
  ['view=unowned&due=late', ['late']],
  ['view=unowned&due=hour', ['late', 'soon']],
  ['view=unowned&due=day&order=newest', ['late', 'soon', 'tomorrow']],
  ['view=unowned&channel=email', ['late']],
  ['view=unowned&channel=email&channel=sms', ['late', 'soon']],
  ['view=unowned&channel=sms&priority=normal', []],
  ['view=unowned&brand=rye', ['tomorrow']],
  ['view=unowned&unread=true', ['late']],
  ['view=team&owner=me', ['toms']],
  ['view=mine&owner=priya', []],
  ['view=unowned&owner=nobody&priority=urgent', ['soon']],
])('%s holds %j for Tom, and its counts say how many', async (query, expected) => {
  const tom = await (await open()).as('tom');
  const { items, counts } = (await tom(`/desk/v1/cases?${query}`)).body as CasePage;
  expect(items.map(({ id }) => id)).toEqual(expected);
  const view = new URLSearchParams(query).get('view');
  expect(Object.entries(counts).find(([name]) => name === view)?.[1]).toBe(expected.length);
  const versions = (await tom(`/desk/v1/case-versions?${query}`)).body;
  expect(versions).toEqual({ items: expected.map((id) => ({ id, version: 1 })) });
});

test('a filtered list moves along with every change and with time', async () => {
  const gateway = await open();
  const tom = await gateway.as('tom');
  const held = async (query: string) =>
    ((await tom(`/desk/v1/cases?${query}`)).body as CasePage).items.map(({ id }) => id);
  expect(await held('view=unowned&priority=urgent')).toEqual(['soon']);
  await gateway.backstage.act('priya', { do: 'prioritise', caseId: 'late', body: { priority: 'urgent' } });
  await gateway.backstage.act('priya', { do: 'claim', caseId: 'soon' });
  expect(await held('view=unowned&priority=urgent')).toEqual(['late']);
  expect(await held('view=unowned&due=late')).toEqual(['late']);
  gateway.pass(21 * HOUR_MS);
  expect(await held('view=unowned&due=late')).toEqual(['late', 'tomorrow']);
});

test('a filter is kept under a name for oneself alone, with how many cases it holds now', async () => {
  const gateway = await open();
  const [priya, tom] = [await gateway.as('priya'), await gateway.as('tom')];
  const keep = (name: string, filter: string) =>
    priya('/desk/v1/saved-filters', { json: { name, view: 'unowned', filter } });
  expect(await keep('Urgent', 'priority=urgent')).toMatchObject({ status: 201, body: { count: 1 } });
  await keep('Late', 'due=late');
  await gateway.backstage.act('tom', { do: 'prioritise', caseId: 'late', body: { priority: 'urgent' } });
  const list = async (ask: typeof priya) =>
    ((await ask('/desk/v1/saved-filters')).body as { items: SavedFilter[] }).items;
  expect(await list(priya)).toMatchObject([
    { name: 'Late', view: 'unowned', filter: 'due=late', count: 1 },
    { name: 'Urgent', view: 'unowned', filter: 'priority=urgent', count: 2 },
  ]);
  expect(await list(tom)).toEqual([]);
  await keep('Urgent', 'owner=nobody&priority=urgent');
  const [late, again] = await list(priya);
  expect(again?.filter).toBe('owner=nobody&priority=urgent');
  const drop = async (ask: typeof priya) =>
    (await ask(`/desk/v1/saved-filters/${late?.id ?? ''}`, { method: 'DELETE' })).status;
  expect([await drop(tom), await drop(priya), await drop(priya)]).toEqual([404, 204, 404]);
});

test.each([
  { name: ' ', view: 'mine', filter: '' },
  { name: 'x'.repeat(61), view: 'mine', filter: '' },
  { name: 'x', view: 'all', filter: '' },
  { name: 'x', view: 'mine', filter: 'priority=whatever' },
  { name: 'x', view: 'mine', filter: 'unread=true&brand=rye' },
])('%j is kept under no name', async (json) => {
  const priya = await (await open()).as('priya');
  expect((await priya('/desk/v1/saved-filters', { json })).status).toBe(400);
});

test('nobody keeps more than thirty', async () => {
  const priya = await (await open()).as('priya');
  const keep = async (n: number) =>
    (await priya('/desk/v1/saved-filters', { json: { name: `n${String(n)}`, view: 'mine', filter: '' } }))
      .status;
  for (let n = 0; n < 30; n++) expect(await keep(n)).toBe(201);
  expect([await keep(30), await keep(0)]).toEqual([409, 201]);
});
