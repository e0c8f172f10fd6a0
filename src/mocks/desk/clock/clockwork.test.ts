import { describe, expect, test } from 'vitest';
import { localBus } from '../../bus.ts';
import { openRuntime, type Runtime } from '../../runtime.ts';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';
import { toyBackend } from '../../testing/toy-backend.ts';
import { memoryRows } from '#src/lib/memory-rows.ts';

const MINUTE_MS = 60_000;
const iso = (instant: number) => new Date(instant).toISOString();
const onlyCase = (more: Parameters<typeof aCase>[1]) =>
  openGateway({ channels: [toyBackend], world: tinyWorld({ cases: [aCase('20418', more)] }) });

async function caseNow(gateway: TestGateway) {
  const ask = await gateway.as('priya');
  return (await ask('/desk/v1/cases/20418')).body;
}
const timed = async ({ backstage }: Pick<TestGateway, 'backstage'>) =>
  (await backstage.journal('desk')).filter(
    (line) => typeof line === 'object' && line !== null && 'by' in line && line.by === 'clock',
  );
const later = (gateway: TestGateway, ms: number) => gateway.backstage.clock({ by: ms });

describe('waiting until an instant', () => {
  const waiting = { ownerId: 'priya', state: 'waiting', waitingUntil: BEGINS_AT + HOUR_MS } as const;

  test('is over at that instant: the case is open again, and an entry says so', async () => {
    const gateway = await onlyCase(waiting);
    await later(gateway, HOUR_MS - 1);
    expect(await caseNow(gateway)).toMatchObject({ state: 'waiting', version: 1 });
    await later(gateway, 1);
    const one = await caseNow(gateway);
    expect(one).toMatchObject({ state: 'open', owner: { id: 'priya' }, version: 2 });
    expect(one).not.toHaveProperty('waitingUntil');
    const ask = await gateway.as('priya');
    expect((await ask('/desk/v1/customers/james/entries')).body).toMatchObject({
      items: [{ kind: 'ownership', act: 'wait-over', caseId: '20418', at: iso(BEGINS_AT + HOUR_MS) }],
    });
    expect((await ask('/desk/v1/notifications')).body).toMatchObject({
      items: [{ kind: 'wait-over', case: { id: '20418' }, at: iso(BEGINS_AT + HOUR_MS) }],
      unread: 1,
    });
  });

  test('brings it back above what is due later, until its owner or the customer says something', async () => {
    const at = BEGINS_AT + HOUR_MS;
    const gateway = await openGateway({
      channels: [toyBackend],
      world: tinyWorld({
        cases: [
          aCase('20418', waiting),
          aCase('20419', { ownerId: 'priya', replyDueAt: at + 1 }),
          aCase('20420', { ownerId: 'priya' }),
        ],
      }),
    });
    const priya = await gateway.as('priya');
    const mine = async () => (await priya('/desk/v1/cases?view=mine')).body;
    expect(await mine()).toMatchObject({ items: [{ id: '20419' }, { id: '20420' }] });
    await later(gateway, HOUR_MS);
    expect(await mine()).toMatchObject({
      items: [{ id: '20418', backSince: iso(at) }, { id: '20419' }, { id: '20420' }],
    });
    await priya('/desk/v1/cases/20418/notes', { json: { text: 'Rang, no answer.' } });
    const noted = await caseNow(gateway);
    expect(noted).not.toHaveProperty('backSince');
    await priya('/desk/v1/cases/20418/wait', {
      json: { until: iso(at + HOUR_MS) },
      headers: { 'If-Match': `"${String((noted as { version: number }).version)}"` },
    });
    await later(gateway, HOUR_MS);
    expect(await caseNow(gateway)).toMatchObject({ backSince: iso(at + HOUR_MS) });
    await gateway.backstage.arrive('sms', 'james', 'Anybody there?');
    expect(await caseNow(gateway)).not.toHaveProperty('backSince');
  });

  test('is carried out once, however often the clock looks', async () => {
    const gateway = await onlyCase(waiting);
    await later(gateway, 5 * HOUR_MS);
    await later(gateway, HOUR_MS);
    await gateway.runtime.tick();
    expect(await timed(gateway)).toMatchObject([
      { act: 'wait-over', case: '20418', due: BEGINS_AT + HOUR_MS },
    ]);
  });

  test('happens at the instant it was due, when the clock jumps past it', async () => {
    const jumped = await onlyCase(waiting);
    await later(jumped, 5 * HOUR_MS);
    const walked = await onlyCase(waiting);
    for (let step = 0; step < 20; step++) await later(walked, HOUR_MS / 4);
    expect(await caseNow(jumped)).toEqual(await caseNow(walked));
  });
});

test('of two tabs that look at the same instant, one carries it out', async () => {
  const storage = memoryRows();
  const bus = localBus();
  const world = tinyWorld({
    cases: [aCase('20418', { ownerId: 'priya', state: 'waiting', waitingUntil: BEGINS_AT + HOUR_MS })],
  });
  let real = 0;
  const tab = (alone: boolean): Promise<Runtime> =>
    openRuntime({
      storage,
      bus,
      makeWorld: () => world,
      seed: { seed: 1, size: 'demo' },
      channels: [],
      embedded: true,
      alone,
      realNow: () => real,
    });
  const tabs = [await tab(true), await tab(false)];
  real += 2 * HOUR_MS;
  await Promise.all([...tabs, ...tabs].map((one) => one.tick()));
  const lines = await storage.list<{ act: string }>('journal:desk', '');
  expect(lines.map(({ value }) => value.act)).toEqual(['wait-over']);
});

describe('an owner who stays silent', () => {
  const owned = { ownerId: 'priya', ownedSince: BEGINS_AT - HOUR_MS } as const;
  /** The toy channel is answered within an hour, the team's time is half an hour. */
  const arrive = (gateway: TestGateway) => gateway.backstage.arrive('sms', 'james', 'Anybody there?');
  const DUE_MS = 60 * MINUTE_MS;
  const GIVEN_BACK_MS = DUE_MS + 30 * MINUTE_MS;

  test('gives the case back to the queue when the team’s time is over, and the line says who was silent', async () => {
    const gateway = await onlyCase(owned);
    await arrive(gateway);
    expect(await caseNow(gateway)).toMatchObject({ givesBackAt: iso(BEGINS_AT + GIVEN_BACK_MS) });
    await later(gateway, GIVEN_BACK_MS - 1);
    expect(await caseNow(gateway)).toMatchObject({ owner: { id: 'priya' } });
    await later(gateway, 1);
    expect(await caseNow(gateway)).toMatchObject({ owner: null, state: 'open', team: 'Customer care' });
    const ask = await gateway.as('tom');
    expect((await ask('/desk/v1/customers/james/entries')).body).toMatchObject({
      items: [{ act: 'given-back', from: 'Priya Nair', silentMs: GIVEN_BACK_MS, who: '' }],
    });
    expect((await ask('/desk/v1/cases?view=unowned')).body).toMatchObject({ counts: { unowned: 1 } });
  });

  test('is not silent who answers, writes a note or acts', async () => {
    const gateway = await onlyCase(owned);
    await arrive(gateway);
    const priya = await gateway.as('priya');
    await later(gateway, DUE_MS + 20 * MINUTE_MS);
    await priya('/desk/v1/cases/20418/notes', { json: { text: 'On it.' } });
    await later(gateway, 29 * MINUTE_MS);
    expect(await caseNow(gateway)).toMatchObject({ owner: { id: 'priya' } });
    await later(gateway, MINUTE_MS);
    expect(await caseNow(gateway)).toMatchObject({ owner: null });
  });

  test('a colleague’s note is not the owner’s word', async () => {
    const gateway = await onlyCase(owned);
    await arrive(gateway);
    const tom = await gateway.as('tom');
    await later(gateway, DUE_MS + 20 * MINUTE_MS);
    await tom('/desk/v1/cases/20418/notes', { json: { text: 'Saw it.' } });
    await later(gateway, 10 * MINUTE_MS);
    expect(await caseNow(gateway)).toMatchObject({ owner: null });
  });

  test('what was overdue when the world began stays with its owner', async () => {
    const gateway = await onlyCase({ ...owned, replyDueAt: BEGINS_AT - HOUR_MS, unread: 1 });
    await later(gateway, 100 * HOUR_MS);
    expect(await caseNow(gateway)).toMatchObject({ owner: { id: 'priya' }, version: 1 });
    expect(await timed(gateway)).toEqual([]);
  });

  test('counts only from when the customer wrote, where the reply was overdue before', async () => {
    const gateway = await onlyCase({ ...owned, replyDueAt: BEGINS_AT - HOUR_MS, unread: 1 });
    await later(gateway, HOUR_MS);
    await arrive(gateway);
    await later(gateway, 29 * MINUTE_MS);
    expect(await caseNow(gateway)).toMatchObject({ owner: { id: 'priya' } });
    await later(gateway, MINUTE_MS);
    expect(await caseNow(gateway)).toMatchObject({ owner: null });
  });

  test('while the case waits nobody is silent; the time begins when the wait is over', async () => {
    const gateway = await onlyCase(owned);
    await arrive(gateway);
    const priya = await gateway.as('priya');
    await priya('/desk/v1/cases/20418/wait', {
      json: { until: iso(BEGINS_AT + 3 * HOUR_MS) },
      headers: { 'If-Match': '"2"' },
    });
    await later(gateway, 3 * HOUR_MS + 29 * MINUTE_MS);
    expect(await caseNow(gateway)).toMatchObject({ state: 'open', owner: { id: 'priya' } });
    await later(gateway, MINUTE_MS);
    expect(await caseNow(gateway)).toMatchObject({ owner: null });
    expect(await timed(gateway)).toMatchObject([{ act: 'wait-over' }, { act: 'given-back' }]);
  });
});
