import { describe, expect, test } from 'vitest';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';

const CASE = '/desk/v1/cases/20418';
const iso = (instant: number) => new Date(instant).toISOString();

/** James's case, owned by Priya; colleagues of every kind. */
async function open() {
  const base = tinyWorld();
  const [any] = base.staff;
  if (!any) throw new Error('nobody works here');
  const staff = [
    ...base.staff,
    { ...any, id: 'mara', name: 'Mara Lind', role: 'lead' as const },
    { ...any, id: 'sam', name: 'Samira Haddad', role: 'supervisor' as const },
    { ...any, id: 'ravi', name: 'Ravi Sood', brands: ['rye'], team: 'Connectivity' },
    { ...any, id: 'claire', name: 'Claire Vasseur', team: 'Connectivity' },
  ];
  const teams = [...base.teams, { name: 'Connectivity', silenceMs: HOUR_MS }];
  const gateway = await openGateway({
    world: tinyWorld({ staff, teams, cases: [aCase('20418', { ownerId: 'priya', ownedSince: BEGINS_AT })] }),
  });
  const acts = async (who: string, act: string, version: number, json: object = {}) => {
    const ask = await gateway.as(who);
    return ask(`${CASE}/${act}`, {
      method: 'POST',
      headers: { 'If-Match': `"${String(version)}"`, 'Idempotency-Key': `${who}-${act}-${String(version)}` },
      json,
    });
  };
  return { gateway, acts };
}

const toTom = { staffId: 'tom', reason: 'My shift ends.', story: '9 contacts on 7 channels.' };
const newest = async (gateway: TestGateway, who = 'priya') => {
  const ask = await gateway.as(who);
  const { body } = await ask('/desk/v1/customers/james/entries');
  return (body as { items: readonly unknown[] }).items[0];
};

describe('handing over', () => {
  test('offers the case with reason and story; the giver stays the owner until it is accepted', async () => {
    const { gateway, acts } = await open();
    const given = await acts('priya', 'hand-over', 1, toTom);
    expect(given).toMatchObject({
      status: 200,
      body: {
        owner: { id: 'priya' },
        offeredTo: { id: 'tom' },
        offer: {
          by: { id: 'priya' },
          to: { id: 'tom' },
          at: iso(BEGINS_AT),
          why: 'My shift ends.',
          story: '9 contacts on 7 channels.',
        },
        version: 2,
      },
    });
    expect(await newest(gateway)).toMatchObject({
      act: 'offered',
      who: 'Priya Nair',
      from: 'Priya Nair',
      to: 'Tom Keller',
      text: 'My shift ends.',
      story: '9 contacts on 7 channels.',
    });
    const accepted = await acts('tom', 'accept', 2);
    expect(accepted).toMatchObject({
      status: 200,
      body: { owner: { id: 'tom' }, ownedFrom: 'Priya', version: 3 },
    });
    expect(accepted.body).not.toHaveProperty('offer');
    expect(await newest(gateway)).toMatchObject({
      act: 'accepted',
      who: 'Tom Keller',
      from: 'Priya Nair',
      to: 'Tom Keller',
      text: 'My shift ends.',
    });
  });

  test('needs a reason, and somebody or a team there is', async () => {
    const { acts } = await open();
    const { reason: _reason, ...unexplained } = toTom;
    expect((await acts('priya', 'hand-over', 1, unexplained)).status).toBe(400);
    expect((await acts('priya', 'hand-over', 1, { reason: ' ', staffId: 'tom' })).status).toBe(400);
    expect((await acts('priya', 'hand-over', 1, { reason: 'Why', staffId: 'nobody' })).status).toBe(400);
    expect((await acts('priya', 'hand-over', 1, { reason: 'Why', team: 'Nowhere' })).status).toBe(400);
    expect((await acts('priya', 'hand-over', 1, { ...toTom, story: 'x'.repeat(20_001) })).status).toBe(400);
    expect((await acts('priya', 'hand-over', 1, { ...toTom, reason: { html: 1 } })).status).toBe(400);
  });

  test('goes to nobody who does not answer this brand’s customers', async () => {
    const { acts } = await open();
    for (const staffId of ['nadia', 'rene', 'sam', 'ravi'])
      expect(await acts('priya', 'hand-over', 1, { ...toTom, staffId })).toMatchObject({
        status: 409,
        body: { reason: 'cannot-own' },
      });
  });

  test('is declined with a word, and stays where it was', async () => {
    const { gateway, acts } = await open();
    await acts('priya', 'hand-over', 1, toTom);
    const declined = await acts('tom', 'decline', 2, { reason: 'I am off, too.' });
    expect(declined.body).toMatchObject({ owner: { id: 'priya' } });
    expect(declined.body).not.toHaveProperty('offeredTo');
    expect(await newest(gateway)).toMatchObject({
      act: 'declined',
      who: 'Tom Keller',
      text: 'I am off, too.',
    });
  });

  test('pulled back while it is being accepted: one of the two happens, the other is told who was faster', async () => {
    const { acts } = await open();
    await acts('priya', 'hand-over', 1, toTom);
    const both = await Promise.all([acts('tom', 'accept', 2), acts('priya', 'pull-back', 2)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(both.find(({ status }) => status === 412)?.body).toMatchObject({
      by: {},
      current: { version: 3 },
    });
  });

  test('to the queue of a team is done at once: nobody owns it, the reason and the story stand on the line', async () => {
    const { gateway, acts } = await open();
    const given = await acts('priya', 'hand-over', 1, {
      team: 'Connectivity',
      reason: 'A line fault.',
      story: 'So far.',
    });
    expect(given.body).toMatchObject({ owner: null, team: 'Connectivity', state: 'open' });
    expect(await newest(gateway)).toMatchObject({ act: 'handed-over', to: 'Connectivity', story: 'So far.' });
  });

  test('asked twice under one key it happens once', async () => {
    const { gateway, acts } = await open();
    const first = await acts('priya', 'hand-over', 1, toTom);
    const again = await acts('priya', 'hand-over', 1, toTom);
    expect(again.body).toEqual(first.body);
    const lines = await gateway.backstage.journal('desk');
    expect(lines.filter((line) => JSON.stringify(line).includes('"hand-over"')).length).toBe(1);
  });

  test('is in the list of whom it is offered to, and told to them', async () => {
    const { gateway, acts } = await open();
    await acts('priya', 'hand-over', 1, toTom);
    const tom = await gateway.as('tom');
    expect((await tom('/desk/v1/cases?view=mine')).body).toMatchObject({
      items: [{ id: '20418', owner: { id: 'priya' }, offeredTo: { id: 'tom' } }],
      counts: { mine: 1 },
    });
    expect((await tom('/desk/v1/notifications')).body).toMatchObject({
      items: [{ kind: 'hand-over-offered', by: { id: 'priya' }, words: 'My shift ends.' }],
    });
  });

  test('why, and what went along, is not for store staff', async () => {
    const { gateway, acts } = await open();
    await acts('priya', 'hand-over', 1, toTom);
    const nadia = await gateway.as('nadia');
    const seen = [await nadia(CASE), await nadia('/desk/v1/customers/james/entries')];
    const told = JSON.stringify(seen.map(({ body }) => body));
    expect(told).toContain('Tom Keller');
    expect(told).not.toContain('My shift ends');
    expect(told).not.toContain('9 contacts');
  });
});

describe('asking to take over', () => {
  test('is the owner’s to answer: yes', async () => {
    const { gateway, acts } = await open();
    expect((await acts('tom', 'ask-to-take-over', 1)).body).toMatchObject({
      owner: { id: 'priya' },
      asked: { by: { id: 'tom' }, at: iso(BEGINS_AT) },
    });
    expect(await acts('tom', 'let-take-over', 2)).toMatchObject({
      status: 409,
      body: { reason: 'own-request' },
    });
    expect((await acts('priya', 'let-take-over', 2)).body).toMatchObject({ owner: { id: 'tom' } });
    expect(await newest(gateway)).toMatchObject({ act: 'handed-over', who: 'Priya Nair', to: 'Tom Keller' });
  });

  test('or no', async () => {
    const { gateway, acts } = await open();
    await acts('tom', 'ask-to-take-over', 1);
    const kept = await acts('priya', 'keep', 2, { reason: 'Nearly done.' });
    expect(kept.body).toMatchObject({ owner: { id: 'priya' } });
    expect(kept.body).not.toHaveProperty('asked');
    expect(await newest(gateway)).toMatchObject({ act: 'kept', to: 'Tom Keller', text: 'Nearly done.' });
  });
});

describe('assigning', () => {
  test('is for those who spread the work: to somebody, at once', async () => {
    const { gateway, acts } = await open();
    expect((await acts('tom', 'assign', 1, { staffId: 'tom' })).status).toBe(403);
    expect((await acts('sam', 'assign', 1, { staffId: 'claire' })).body).toMatchObject({
      owner: { id: 'claire' },
      team: 'Connectivity',
    });
    expect(await newest(gateway)).toMatchObject({
      act: 'assigned',
      who: 'Samira Haddad',
      to: 'Claire Vasseur',
    });
  });

  test('takes a hand-over that waits with it', async () => {
    const { acts } = await open();
    await acts('priya', 'hand-over', 1, toTom);
    const assigned = await acts('mara', 'assign', 2, { team: 'Customer care' });
    expect(assigned.body).toMatchObject({ owner: null });
    expect(assigned.body).not.toHaveProperty('offer');
  });
});

test('how urgent a case is stands in it with who said so', async () => {
  const { gateway, acts } = await open();
  expect((await acts('priya', 'prioritise', 1, { priority: 'urgent' })).body).toMatchObject({
    priority: 'urgent',
    prioritySetBy: { id: 'priya' },
  });
  expect((await acts('priya', 'prioritise', 2, { priority: 'at once' })).status).toBe(400);
  expect(await newest(gateway)).toMatchObject({ act: 'prioritised', priority: 'urgent' });
});

test('a case that was opened again shows that it was, and how often', async () => {
  const { acts } = await open();
  await acts('priya', 'resolve', 1);
  await acts('priya', 'reopen', 2);
  await acts('priya', 'resolve', 3);
  expect((await acts('tom', 'reopen', 4)).body).toMatchObject({
    state: 'open',
    reopenedAt: iso(BEGINS_AT),
    reopened: 2,
    owner: { id: 'priya' },
  });
});

describe('being away', () => {
  const away = { until: iso(BEGINS_AT + HOUR_MS), because: 'sick', standIn: 'tom' };
  const say = async (gateway: TestGateway, who: string, whom = 'me', json: object = away) =>
    (await gateway.as(who))(`/desk/v1/staff/${whom}/absence`, { json });

  test('leaves the case with its owner; who stands in may do what the owner may, and has it in their list', async () => {
    const { gateway, acts } = await open();
    expect((await acts('tom', 'wait', 1)).body).toMatchObject({ reason: 'owned' });
    expect((await say(gateway, 'priya')).status).toBe(200);
    const tom = await gateway.as('tom');
    expect((await tom('/desk/v1/cases?view=mine')).body).toMatchObject({
      items: [{ owner: { id: 'priya' }, ownerAway: { until: away.until, standIn: { id: 'tom' } } }],
      counts: { mine: 1 },
    });
    expect((await acts('tom', 'prioritise', 1, { priority: 'high' })).body).toMatchObject({
      owner: { id: 'priya' },
      priority: 'high',
    });
  });

  test('ends by itself when the time has come, and at once when somebody is back', async () => {
    const { gateway, acts } = await open();
    await say(gateway, 'priya');
    await gateway.backstage.clock({ by: HOUR_MS });
    expect((await acts('tom', 'wait', 1)).body).toMatchObject({ reason: 'owned' });
    expect((await (await gateway.as('tom'))('/desk/v1/cases?view=mine')).body).toMatchObject({
      counts: { mine: 0 },
    });
    await say(gateway, 'priya', 'me', { ...away, until: iso(BEGINS_AT + 3 * HOUR_MS) });
    const priya = await gateway.as('priya');
    expect((await priya('/desk/v1/staff/me/absence', { method: 'DELETE' })).status).toBe(204);
    expect((await priya(CASE)).body).not.toHaveProperty('ownerAway');
  });

  test('is said by oneself, or by a lead; why is for them alone', async () => {
    const { gateway } = await open();
    expect((await say(gateway, 'tom', 'priya')).status).toBe(403);
    expect((await say(gateway, 'mara', 'priya')).status).toBe(200);
    const seenBy = async (who: string) => {
      const { body } = await (await gateway.as(who))('/desk/v1/staff');
      const { items } = body as { items: readonly { id: string; away?: object }[] };
      return items.find(({ id }) => id === 'priya')?.away;
    };
    const standIn = { id: 'tom', name: 'Tom Keller' };
    expect(await seenBy('mara')).toMatchObject({ until: away.until, because: 'sick', standIn });
    expect(await seenBy('priya')).toMatchObject({ because: 'sick' });
    expect(await seenBy('tom')).not.toHaveProperty('because');
  });

  test.each([
    ['somebody who answers for no cases', { ...away, standIn: 'nadia' }, 400],
    ['nobody there is', { ...away, standIn: 'zoe' }, 400],
    ['oneself', { ...away, standIn: 'priya' }, 400],
    ['somebody who does not see the same customers', { ...away, standIn: 'ravi' }, 400],
    ['a time that has passed', { ...away, until: iso(BEGINS_AT) }, 400],
    ['no reason there is', { ...away, because: 'bored' }, 400],
    ['nobody at all', { until: away.until, because: 'break' }, 200],
  ])('with %s', async (_, json, status) => {
    const { gateway } = await open();
    expect((await say(gateway, 'priya', 'me', json)).status).toBe(status);
  });

  test('nobody stands in who is away themselves', async () => {
    const { gateway } = await open();
    await say(gateway, 'tom', 'me', { until: away.until, because: 'break' });
    expect(await say(gateway, 'priya')).toMatchObject({ status: 409, body: { reason: 'stand-in-away' } });
  });
});
