import { describe, expect, test } from 'vitest';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';
import { createWorld } from '../../world/index.ts';
import type { CaseRecord } from '../../world/records/case.ts';

const MINUTE_MS = 60_000;
const DUE = BEGINS_AT + 2 * HOUR_MS;
const iso = (instant: number) => new Date(instant).toISOString();
const owed = {
  id: 'p1',
  text: 'Ring by 17:00',
  ownerId: 'priya',
  dueAt: DUE,
  channel: 'phone',
  madeAt: BEGINS_AT - HOUR_MS,
  state: 'open',
} as const;
const open = (more: Partial<CaseRecord> = {}) =>
  openGateway({
    world: tinyWorld({ cases: [aCase('20418', { ownerId: 'priya', promises: [owed], ...more })] }),
  });
const later = (gateway: TestGateway, ms: number) => gateway.backstage.clock({ by: ms });

async function told(gateway: TestGateway, who = 'priya') {
  const { body } = await (await gateway.as(who))('/desk/v1/notifications');
  return (body as { items: readonly { kind: string; at: string }[] }).items.map(({ kind, at }) => [kind, at]);
}
async function state(gateway: TestGateway) {
  const priya = await gateway.as('priya');
  const one = (await priya('/desk/v1/cases/20418')).body as { promises: object[]; version: number };
  const line = (await priya('/desk/v1/customers/james/entries')).body as { items: object[] };
  return { promise: one.promises[0], version: one.version, line: line.items };
}

describe('an open promise', () => {
  test('reminds its owner a quarter of an hour before, without outrunning a decision', async () => {
    const gateway = await open();
    await later(gateway, 2 * HOUR_MS - 15 * MINUTE_MS - 1);
    expect(await told(gateway)).toEqual([]);
    await later(gateway, 1);
    await gateway.runtime.tick();
    expect(await told(gateway)).toEqual([['promise-due', iso(DUE - 15 * MINUTE_MS)]]);
    expect(await told(gateway, 'tom')).toEqual([]);
    expect(await state(gateway)).toMatchObject({ version: 1, line: [] });
  });

  test('is late at its time, and five minutes after it the line says that it was not kept', async () => {
    const gateway = await open();
    await later(gateway, 2 * HOUR_MS + 4 * MINUTE_MS);
    expect((await told(gateway))[0]).toEqual(['promise-late', iso(DUE)]);
    expect((await state(gateway)).line).toEqual([]);
    await later(gateway, MINUTE_MS);
    const brokenAt = iso(DUE + 5 * MINUTE_MS);
    expect(await state(gateway)).toMatchObject({
      version: 2,
      promise: { state: 'open', brokenAt },
      line: [{ at: brokenAt, who: '', promise: { id: 'p1', state: 'broken', dueAt: iso(DUE) } }],
    });
    expect(await gateway.backstage.journal('desk')).toContainEqual(
      expect.objectContaining({
        act: 'promise-broken',
        by: 'clock',
        promise: 'p1',
        due: DUE + 5 * MINUTE_MS,
      }),
    );
  });

  test('comes to the same whether the clock walks or jumps, and each thing is said once', async () => {
    const [jumped, walked] = [await open(), await open()];
    await later(jumped, 5 * HOUR_MS);
    for (let step = 0; step < 60; step++) await later(walked, 5 * MINUTE_MS);
    expect(await state(jumped)).toEqual(await state(walked));
    expect(await told(jumped)).toEqual(await told(walked));
    expect((await told(jumped)).length).toBe(2);
  });

  test('of a resolved case is not forgotten', async () => {
    const gateway = await open({ state: 'resolved', resolvedAt: BEGINS_AT });
    await later(gateway, 3 * HOUR_MS);
    expect((await state(gateway)).line).toHaveLength(1);
  });

  test('that moved is reminded of anew', async () => {
    const gateway = await open();
    await later(gateway, 3 * HOUR_MS);
    await gateway.backstage.act('priya', {
      do: 'request',
      method: 'POST',
      path: '/desk/v1/cases/20418/promises/p1/move',
      headers: { 'If-Match': '*' },
      body: { dueAt: iso(DUE + 4 * HOUR_MS), told: 'phone' },
    });
    expect((await state(gateway)).promise).not.toHaveProperty('brokenAt');
    await later(gateway, 4 * HOUR_MS);
    expect((await told(gateway)).map(([kind]) => kind)).toEqual([
      'promise-late',
      'promise-due',
      'promise-late',
      'promise-due',
    ]);
  });
});

test.each(['kept', 'broken'] as const)('a promise that was %s is not spoken of again', async (state_) => {
  const gateway = await open({ promises: [{ ...owed, state: state_ }] });
  await later(gateway, 5 * HOUR_MS);
  expect([await told(gateway), (await state(gateway)).line]).toEqual([[], []]);
});

test('a case that changes hands takes its open promises along, and its entry says how many', async () => {
  const gateway = await open({ ownerId: null });
  await gateway.backstage.act('tom', { do: 'claim', caseId: '20418' });
  expect(await state(gateway)).toMatchObject({
    promise: { owner: { id: 'tom' } },
    line: [{ act: 'claimed', promisesAlong: 1 }],
  });
});

test('the story’s late promises have been told: nothing more happens to them as the world begins', async () => {
  const gateway = await openGateway({ world: createWorld({ seed: 1, size: 'demo' }) });
  await later(gateway, MINUTE_MS);
  const journal = await gateway.backstage.journal('desk');
  expect(journal.filter((line) => JSON.stringify(line).includes('promise'))).toEqual([]);
});
