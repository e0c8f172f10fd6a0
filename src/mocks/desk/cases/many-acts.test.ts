import { expect, test } from 'vitest';
import type { ManyAct, ManyOutcome } from '#src/desk/case-acts.ts';
import { openGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';

const MANY = '/desk/v1/case-acts';

/** Priya’s cases 1 and 2 (2 has a promise), Tom’s 3, nobody’s 4, one of another brand’s customer 5; Mara leads. */
async function open() {
  const base = tinyWorld();
  const [any] = base.staff;
  if (!any) throw new Error('nobody works here');
  const promise = {
    id: 'p',
    text: 'Ring',
    ownerId: 'priya',
    dueAt: BEGINS_AT + HOUR_MS,
    channel: 'phone',
    madeAt: 0,
    state: 'open' as const,
  };
  const gateway = await openGateway({
    world: tinyWorld({
      staff: [
        ...base.staff,
        { ...any, id: 'mara', name: 'Mara Lind', role: 'lead' as const, brands: ['dunmore'] },
      ],
      cases: [
        aCase('1', { ownerId: 'priya', unread: 2, replyDueAt: BEGINS_AT + HOUR_MS }),
        aCase('2', { ownerId: 'priya', promises: [promise] }),
        aCase('3', { ownerId: 'tom' }),
        aCase('4'),
        aCase('5', { customer: 'caroline', brand: 'rye' }),
      ],
    }),
  });
  const asks = async (who: string) => {
    const ask = await gateway.as(who);
    return {
      act: async (act: ManyAct, ids: readonly string[], more: object = {}) =>
        ask(MANY, { json: { act, cases: ids.map((id) => ({ id, version: 1 })), ...more } }),
      undo: async ({ deed = '' }: ManyOutcome) =>
        (await ask(`${MANY}/${deed}/undo`, { json: {} })).body as ManyOutcome,
      see: async (id: string) => (await ask(`/desk/v1/cases/${id}`)).body as Record<string, unknown>,
      ask,
    };
  };
  return { gateway, asks };
}
const became = ({ items }: ManyOutcome) =>
  items.map(({ id, done, reason }) => `${id} ${done ? 'done' : (reason ?? '')}`);

test('each case is judged by itself, and for each it is said what became of it', async () => {
  const { gateway, asks } = await open();
  const priya = await asks('priya');
  const { status, body } = await priya.act('resolve', ['1', '2', '3', '4', '7']);
  expect({ status, items: became(body as ManyOutcome) }).toEqual({
    status: 200,
    items: ['1 done', '2 open-promises', '3 owned', '4 unowned', '7 not-found'],
  });
  expect(await priya.see('1')).toMatchObject({ state: 'resolved', version: 2 });
  expect(await priya.see('2')).toMatchObject({ state: 'open', version: 1 });
  expect((await gateway.backstage.journal('desk')).slice(-2)).toMatchObject([
    { act: 'resolve', case: '1', by: 'priya' },
    {
      act: 'many',
      does: 'resolve',
      done: ['1'],
      refused: ['2 open-promises', '3 owned', '4 unowned', '7 not-found'],
    },
  ]);
});

test('what changed since it was seen is left alone and says who was faster', async () => {
  const { gateway, asks } = await open();
  await gateway.backstage.act('tom', { do: 'claim', caseId: '4' });
  const { body } = await (await asks('priya')).act('claim', ['4']);
  expect((body as ManyOutcome).items).toMatchObject([
    { id: '4', done: false, reason: 'changed', by: { id: 'tom' } },
  ]);
});

test('the role decides about the act, the brand about each case', async () => {
  const { asks } = await open();
  const [priya, mara, nadia] = [await asks('priya'), await asks('mara'), await asks('nadia')];
  expect((await priya.act('assign', ['1'], { staffId: 'tom' })).status).toBe(403);
  expect((await nadia.act('resolve', ['1'])).status).toBe(403);
  const given = (await mara.act('assign', ['1', '3', '4', '5'], { staffId: 'tom' })).body as ManyOutcome;
  expect(became(given)).toEqual(['1 done', '3 already-theirs', '4 done', '5 not-found']);
});

test('undoing gives every case back as it was, but for those somebody has changed since', async () => {
  const { gateway, asks } = await open();
  const priya = await asks('priya');
  const before = [await priya.see('1'), await priya.see('2')];
  const until = new Date(BEGINS_AT + 2 * HOUR_MS).toISOString();
  const waiting = (await priya.act('wait', ['1', '2'], { until })).body as ManyOutcome;
  expect(await priya.see('1')).toMatchObject({ state: 'waiting', waitingUntil: until });
  await gateway.backstage.act('priya', {
    do: 'prioritise',
    caseId: '2',
    body: { priority: 'urgent' },
  });
  const undone = await priya.undo(waiting);
  expect(became(undone)).toEqual(['1 done', '2 changed']);
  expect([await priya.see('1'), (await priya.see('2'))['state']]).toEqual([
    { ...before[0], version: 3 },
    'waiting',
  ]);
  const { body } = await priya.ask('/desk/v1/customers/james/entries');
  expect((body as { items: { act?: string }[] }).items.map(({ act }) => act)).toEqual([
    'undone',
    'prioritised',
    'waiting',
    'waiting',
  ]);
});

test('what was done since without deciding anything stays, and forbids what it touches', async () => {
  const { asks } = await open();
  const [priya, tom] = [await asks('priya'), await asks('tom')];
  const resolved = (await priya.act('resolve', ['1'])).body as ManyOutcome;
  await tom.ask('/desk/v1/cases/1/follow', { method: 'PUT' });
  expect(became(await priya.undo(resolved))).toEqual(['1 done']);
  expect(await tom.see('1')).toMatchObject({ state: 'open', unread: 2, isFollowed: true });
});

test('nobody undoes what another did, twice, or after an hour', async () => {
  const { gateway, asks } = await open();
  const [priya, tom] = [await asks('priya'), await asks('tom')];
  const [first, second] = [await priya.act('wait', ['1']), await priya.act('wait', ['2'])].map(
    ({ body }) => body as ManyOutcome,
  );
  if (!first || !second) throw new Error('nothing was done');
  const status = async (who: typeof priya, { deed = '' }: ManyOutcome) =>
    (await who.ask(`${MANY}/${deed}/undo`, { json: {} })).status;
  expect([await status(tom, first), await status(priya, first), await status(priya, first)]).toEqual([
    404, 200, 404,
  ]);
  gateway.pass(HOUR_MS + 1);
  expect(await status(priya, second)).toBe(404);
});

test('an owner who changes by it is told, and again when it is undone', async () => {
  const { gateway, asks } = await open();
  const mara = await asks('mara');
  const given = (await mara.act('assign', ['1', '4'], { staffId: 'tom' })).body as ManyOutcome;
  await mara.undo(given);
  const news = await (await gateway.as('tom'))('/desk/v1/notifications');
  expect((news.body as { items: { case: { id: string }; owner: unknown }[] }).items).toMatchObject([
    { case: { id: '4' }, owner: null },
    { case: { id: '1' }, owner: { id: 'priya' } },
    { case: { id: '4' }, owner: { id: 'tom' } },
    { case: { id: '1' }, owner: { id: 'tom' } },
  ]);
});

test('unread is one’s own mark: it stands for oneself until one reads, and no decision in flight is outrun', async () => {
  const { asks } = await open();
  const [priya, tom] = [await asks('priya'), await asks('tom')];
  const marked = (await tom.act('unread', ['3', '4'])).body as ManyOutcome;
  expect(became(marked)).toEqual(['3 done', '4 done']);
  expect(await tom.see('3')).toMatchObject({
    unread: 1,
    markedUnreadAt: new Date(BEGINS_AT).toISOString(),
    version: 1,
  });
  expect(await priya.see('3')).toMatchObject({ unread: 0 });
  expect((await tom.ask('/desk/v1/cases')).body).toMatchObject({ counts: { unread: 2 } });
  await tom.ask('/desk/v1/cases/3/read', { json: {} });
  expect([await tom.see('3'), became(await tom.undo(marked)), await tom.see('4')]).toMatchObject([
    { unread: 0 },
    ['3 changed', '4 done'],
    { unread: 0 },
  ]);
});

test.each([
  { act: 'note', cases: [{ id: '1', version: 1 }] },
  { act: 'resolve', cases: [] },
  { act: 'resolve', cases: ['1'] },
  {
    act: 'resolve',
    cases: [
      { id: '1', version: 1 },
      { id: '1', version: 1 },
    ],
  },
  { act: 'prioritise', cases: [{ id: '1', version: 1 }] },
  { act: 'resolve', cases: Array.from({ length: 101 }, (_, n) => ({ id: String(n), version: 1 })) },
])('%j cannot be read, and nothing is done', async (json) => {
  const { asks } = await open();
  const priya = await asks('priya');
  expect((await priya.ask(MANY, { json })).status).toBe(400);
  expect(await priya.see('1')).toMatchObject({ version: 1 });
});
