import { describe, expect, test } from 'vitest';
import type { Notification } from '#src/desk/notifications.ts';
import { contextFor } from '../../context.ts';
import { pokesFor } from '../../pokes.ts';
import { service } from '../../principals.ts';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';
import { toyBackend } from '../../testing/toy-backend.ts';
import { caseIn } from '../cases/case-store.ts';
import { notify, type Cause } from './notify.ts';

const LIST = '/desk/v1/notifications';
interface Page {
  readonly items: readonly Notification[];
  readonly older?: string;
  readonly unread: number;
}

const open = () => openGateway({ channels: [toyBackend] });
type Ask = Awaited<ReturnType<TestGateway['as']>>;
const pageOf = async (ask: Ask, query = ''): Promise<Page> => (await ask(LIST + query)).body as Page;
const told = ({ items }: Page): readonly string[] => items.map(({ kind, case: { id } }) => `${kind} ${id}`);
const follow = (ask: Ask, id: string, method = 'PUT') => ask(`/desk/v1/cases/${id}/follow`, { method });

/** Causes something at the desk without anybody's request. */
const cause = async (gateway: TestGateway, more: Partial<Cause> & Pick<Cause, 'kind'>) => {
  const ctx = await contextFor(gateway.runtime.ground(), 'desk', service);
  await ctx.write(async (tx) => {
    const on = await caseIn(tx, ctx.world, ctx.now(), '20418');
    if (on) await notify(tx, ctx.world, { on, at: ctx.now(), ...more });
  });
};

describe('a customer’s words', () => {
  test('are told to the owner and to whoever follows the case, once each', async () => {
    const gateway = await open();
    const [priya, tom, rene] = [await gateway.as('priya'), await gateway.as('tom'), await gateway.as('rene')];
    await follow(rene, '20418');
    await follow(priya, '20418');
    await gateway.backstage.arrive('sms', 'james', 'Hello?');
    expect((await pageOf(priya)).items).toEqual([
      {
        id: '1',
        kind: 'customer-wrote',
        at: expect.any(String) as string,
        case: { id: '20418', subject: 'Chinos split' },
        customer: { id: 'james', name: 'James Whitcombe' },
        channel: 'sms',
        entryId: expect.any(String) as string,
      },
    ]);
    expect([told(await pageOf(rene)), told(await pageOf(tom))]).toEqual([['customer-wrote 20418'], []]);
  });

  test('in a row are told as one, counted, until somebody has read it', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    for (const words of ['One', 'Two', 'Three']) await gateway.backstage.arrive('sms', 'james', words);
    const first = await pageOf(priya);
    expect([first.items.length, first.items[0]?.count, first.unread]).toEqual([1, 3, 1]);
    await priya(`${LIST}/read`, { json: { until: first.items[0]?.id } });
    await gateway.backstage.arrive('sms', 'james', 'Four');
    const second = await pageOf(priya);
    expect(second.items.map(({ count, readAt }) => [count, readAt !== undefined])).toEqual([
      [undefined, false],
      [3, true],
    ]);
  });

  test('are read when the owner has the case before them', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    await gateway.backstage.arrive('sms', 'james', 'Hello?');
    expect((await pageOf(priya)).unread).toBe(1);
    await priya('/desk/v1/cases/20418/read', { json: {} });
    expect((await pageOf(priya)).unread).toBe(0);
  });

  test('to a case nobody owns are nobody’s news', async () => {
    const gateway = await open();
    await gateway.backstage.arrive('sms', 'mireille', 'Hello?');
    expect(told(await pageOf(await gateway.as('priya')))).toEqual([]);
  });
});

test('who followed is told of a new owner; who did it is not', async () => {
  const gateway = await open();
  const [priya, tom] = [await gateway.as('priya'), await gateway.as('tom')];
  await follow(priya, '20419');
  await follow(tom, '20419');
  await tom('/desk/v1/cases/20419/claim', { headers: { 'If-Match': '"1"' }, json: {} });
  const [one] = (await pageOf(priya)).items;
  expect({ kind: one?.kind, by: one?.by?.id, owner: one?.owner?.id }).toEqual({
    kind: 'owner-changed',
    by: 'tom',
    owner: 'tom',
  });
  expect(told(await pageOf(tom))).toEqual([]);
});

test('a request made twice is told once', async () => {
  const gateway = await open();
  const [priya, tom] = [await gateway.as('priya'), await gateway.as('tom')];
  await follow(priya, '20419');
  for (let n = 0; n < 2; n++)
    await tom('/desk/v1/cases/20419/claim', {
      headers: { 'If-Match': '"1"', 'Idempotency-Key': 'the-same' },
      json: {},
    });
  expect(told(await pageOf(priya))).toEqual(['owner-changed 20419']);
});

test('what has a name is told once to each person, however often its cause comes up', async () => {
  const gateway = await open();
  for (let n = 0; n < 3; n++) await cause(gateway, { kind: 'promise-late', once: 'late pr-1' });
  expect(told(await pageOf(await gateway.as('priya')))).toEqual(['promise-late 20418']);
});

describe('rights', () => {
  test('store staff follow nothing, and of all there is to tell only thanks are kept for them', async () => {
    const gateway = await open();
    const nadia = await gateway.as('nadia');
    await cause(gateway, { kind: 'mentioned', to: ['nadia'] });
    expect([(await pageOf(nadia)).items, (await follow(nadia, '20418')).status]).toEqual([[], 403]);
    expect(await gateway.storage.list('desk:notification', 'nadia/')).toEqual([]);
    await cause(gateway, { kind: 'praised', to: ['nadia'], words: 'H-1AB2C' });
    expect(told(await pageOf(nadia))).toEqual(['praised 20418']);
  });

  test('nobody reads, counts or marks what another person was told', async () => {
    const gateway = await open();
    const [priya, tom] = [await gateway.as('priya'), await gateway.as('tom')];
    await gateway.backstage.arrive('sms', 'james', 'Hello?');
    expect((await tom(`${LIST}/read`, { json: { ids: ['1'] } })).body).toEqual({ read: 0 });
    expect([(await pageOf(tom)).unread, (await pageOf(priya)).unread]).toEqual([0, 1]);
  });

  test('a case one may not see any more takes its notifications along', async () => {
    const gateway = await open();
    const rene = await gateway.as('rene');
    await follow(rene, '20420');
    await follow(rene, '20418');
    await gateway.backstage.arrive('sms', 'caroline', 'Hello?');
    await gateway.backstage.arrive('sms', 'james', 'Hello?');
    expect((await pageOf(rene)).unread).toBe(2);
    const staff = gateway.runtime.ground().world.staff.find(({ id }) => id === 'rene');
    Object.assign(staff ?? {}, { brands: ['dunmore'] });
    const left = await pageOf(rene);
    expect([told(left), left.unread]).toEqual([['customer-wrote 20418'], 1]);
  });

  test('only the person themselves is poked', async () => {
    const gateway = await open();
    await gateway.backstage.arrive('sms', 'james', 'Hello?');
    const pokes = async (who: string) =>
      (await pokesFor(gateway.storage, who, '')).pokes.filter(({ type }) => type === 'notifications.changed');
    expect([(await pokes('priya')).map(({ subject }) => subject), await pokes('tom')]).toEqual([
      ['priya'],
      [],
    ]);
  });
});

test('pages go down without a hole, and marking up to the newest seen leaves later ones unread', async () => {
  const gateway = await open();
  const priya = await gateway.as('priya');
  for (let n = 0; n < 5; n++) await cause(gateway, { kind: 'promise-due' });
  const first = await pageOf(priya, '?limit=2');
  const second = await pageOf(priya, `?limit=2&older=${String(first.older)}`);
  const third = await pageOf(priya, `?limit=2&older=${String(second.older)}`);
  expect([first, second, third].map(({ items }) => items.map(({ id }) => id))).toEqual([
    ['5', '4'],
    ['3', '2'],
    ['1'],
  ]);
  expect(third.older).toBeUndefined();
  await priya(`${LIST}/read`, { json: { until: '4' } });
  expect((await pageOf(priya)).unread).toBe(1);
});

test.each(['?limit=-1', '?limit=many', '?older=rubbish'])('%s is refused', async (query) => {
  const priya = await (await open()).as('priya');
  expect((await priya(LIST + query)).status).toBe(400);
});

test('following is for oneself, twice is once, and is undone', async () => {
  const gateway = await open();
  const [priya, tom] = [await gateway.as('priya'), await gateway.as('tom')];
  const isFollowed = async (ask: Ask) =>
    ((await ask('/desk/v1/cases/20418')).body as { isFollowed?: boolean }).isFollowed;
  await follow(tom, '20418');
  await follow(tom, '20418');
  expect([await isFollowed(tom), await isFollowed(priya)]).toEqual([true, undefined]);
  expect(
    (await gateway.backstage.journal('desk')).filter((line) => JSON.stringify(line).includes('follow')),
  ).toHaveLength(1);
  await follow(tom, '20418', 'DELETE');
  expect(await isFollowed(tom)).toBeUndefined();
});
