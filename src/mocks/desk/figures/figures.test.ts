import { describe, expect, test } from 'vitest';
import { FigureCasePage, FigureChoices, Moves, Satisfaction, Waiting } from '#src/desk/figures.ts';
import { channelBackends } from '../../backends.ts';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';
import { createWorld } from '../../world/index.ts';
import { median } from './asked.ts';

const PERIOD = 'from=2026-03-01&to=2026-03-19';
const demo = createWorld({ seed: 1, size: 'demo' });
const open = () => openGateway({ world: { ...demo }, channels: channelBackends });
/** Nobody writes here. */
const quiet = await open();

async function figures(query = '', who = 'sam', gateway: TestGateway = quiet) {
  const ask = await gateway.as(who);
  const of = async <T>(name: string, schema: { parse: (value: unknown) => T }): Promise<T> =>
    schema.parse((await ask(`/desk/v1/figures/${name}?${PERIOD}&${query}`)).body);
  return {
    moves: () => of('moves', Moves),
    satisfaction: () => of('satisfaction', Satisfaction),
    waiting: () => of('waiting', Waiting),
    cases: (name: string) => of(`${name}/cases`, FigureCasePage),
  };
}

test('a customer who turns up on another channel is counted at once, and the case is behind the figure', async () => {
  const gateway = await open();
  const before = await (await figures('', 'sam', gateway)).moves();
  await gateway.backstage.arrive('sms', 'ann-marie-doyle', 'Any news?');
  const after = await (await figures('', 'sam', gateway)).moves();
  expect(after.total).toBe(before.total + 1);
  const { items } = await (await figures('leaves=phone&reaches=sms', 'sam', gateway)).cases('moves');
  expect(items[0]).toMatchObject({
    caseId: '20425',
    customer: { id: 'ann-marie-doyle', name: 'Ann-Marie Doyle' },
    subject: 'Branch told her to ring us, visit not logged',
  });
});

test('the visit nobody logged is counted as such, with its store, and as a wait that only the visitor tells of', async () => {
  const { items } = await (
    await figures('leaves=visits&reaches=phone&only=unlogged&limit=200')
  ).cases('moves');
  expect(items.find(({ caseId }) => caseId === '20425')).toMatchObject({
    unlogged: true,
    sent: true,
    toldAgain: true,
    store: 'Market Street',
  });
  const visits = await (await figures('in=market-street&only=unlogged&limit=200')).cases('waiting');
  expect(visits.items.find(({ caseId }) => caseId === '20425')).toMatchObject({
    saidMinutes: 15,
    unlogged: true,
  });
});

test('work handed over is not scored against who received it', async () => {
  const scored = async (channel: string) =>
    (await (await figures(`channel=${channel}&limit=200`)).cases('satisfaction')).items.map(
      ({ caseId }) => caseId,
    );
  // The store sent Ann-Marie to the phone.
  expect(await scored('visits')).toContain('20425');
  expect(await scored('phone')).not.toContain('20425');
});

test('brands add up to the whole, and every figure is as long as the list behind it', async () => {
  const whole = await (await figures()).moves();
  let sum = 0;
  for (const brand of ['rye', 'dunmore', 'northline'])
    sum += (await (await figures(`brand=${brand}`)).moves()).total;
  expect(sum).toBe(whole.total);
  for (const { leaves, reaches, count, toldAgain } of whole.cells.slice(0, 8)) {
    const behind = async (only: string) =>
      (await (await figures(`leaves=${leaves}&reaches=${reaches}${only}`)).cases('moves')).total;
    expect([await behind(''), await behind('&only=toldAgain')]).toEqual([count, toldAgain]);
  }
  const { journeys } = await (await figures()).satisfaction();
  for (const { channels, cases, asked, answers, satisfied } of journeys) {
    const behind = async (only: string) =>
      (await (await figures(`channels=${String(channels)}${only}`)).cases('satisfaction')).total;
    expect([
      await behind(''),
      await behind('&only=asked'),
      await behind('&only=answers'),
      await behind('&only=satisfied'),
    ]).toEqual([cases, asked, answers, satisfied]);
  }
});

test('one store is the cases that were there, and only its own waits', async () => {
  const { stores } = await (await figures('store=kingsgate')).waiting();
  expect(stores.map(({ id }) => id)).toEqual(['kingsgate']);
  const all = await (await figures()).waiting();
  expect(all.stores).toContainEqual(stores[0]);
});

test('the list behind a figure is paged, newest first, without a hole', async () => {
  const all = (await (await figures('limit=200')).cases('moves')).items;
  const paged: typeof all = [];
  for (let cursor: string | undefined = '0'; cursor !== undefined;) {
    const page: FigureCasePage = await (await figures(`limit=7&cursor=${cursor}`)).cases('moves');
    paged.push(...page.items);
    cursor = page.next;
  }
  expect(paged).toEqual(all);
  expect(all.map(({ at }) => at)).toEqual(
    all
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
});

describe('who asks', () => {
  const paths = ['', '/moves', '/moves/cases', '/satisfaction', '/waiting/cases'];
  test.each(['priya', 'nadia'])('%s is refused', async (who) => {
    const ask = await quiet.as(who);
    for (const path of paths) expect((await ask(`/desk/v1/figures${path}`)).status).toBe(403);
  });

  test('somebody of one brand is told of its cases, stores and nothing else', async () => {
    const staff = demo.staff.map((one) => (one.id === 'mara' ? { ...one, brands: ['rye'] } : one));
    const gateway = await openGateway({ world: { ...demo, staff }, channels: channelBackends });
    // Once everybody's figures are known, hers are still hers.
    const bakery = await (await figures('brand=rye', 'sam', gateway)).moves();
    const hers = await (await figures('', 'mara', gateway)).moves();
    expect(hers).toEqual(bakery);
    const ask = await gateway.as('mara');
    const choices = FigureChoices.parse((await ask('/desk/v1/figures')).body);
    expect({
      brands: choices.brands.map(({ id }) => id),
      stores: choices.stores.map(({ id }) => id),
    }).toEqual({
      brands: ['rye'],
      stores: ['mill-lane', 'abbey-green'],
    });
    const other = await (await figures('brand=dunmore', 'mara', gateway)).moves();
    expect(other).toMatchObject({ total: 0, cells: [] });
  });
});

test.each([
  'from=soon',
  'from=2026-02-30',
  'from=2026-03-19&to=2026-03-01',
  'from=2016-03-19&to=2026-03-19',
  'limit=0',
  'cursor=x',
])('%s cannot be read', async (query) => {
  const ask = await quiet.as('sam');
  expect((await ask(`/desk/v1/figures/moves/cases?${query}`)).status).toBe(400);
});

test('a median is the one in the middle, or between the two there', () => {
  expect([median([5]), median([9, 1, 5]), median([1, 2, 10, 4]), median([10, 9])]).toEqual([5, 5, 3, 9.5]);
});
