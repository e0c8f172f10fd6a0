import { describe, expect, test } from 'vitest';
import { Passed } from '#src/desk/passing.ts';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';
import type { CaseRecord } from '../../world/records/case.ts';

const iso = (instant: number) => new Date(instant).toISOString();
const open = (cases: readonly CaseRecord[]) => openGateway({ world: tinyWorld({ cases }) });
const PASS = '/desk/v1/customers/james/pass';
const wish = { reason: 'Seam split again, wants one person', story: 'Two visits, one chat.', intentId: 'i1' };

async function lineOf(gateway: TestGateway, who = 'priya') {
  const ask = await gateway.as(who);
  const { body } = await ask('/desk/v1/customers/james/entries');
  return (body as { items: readonly Record<string, unknown>[] }).items;
}
const caseOf = async (gateway: TestGateway, id: string) => {
  const priya = await gateway.as('priya');
  return (await priya(`/desk/v1/cases/${id}`)).body;
};

describe('passing a customer to the contact centre', () => {
  test('opens a case that nobody owns, due like a visit, and says what the customer can be told', async () => {
    const gateway = await open([]);
    const nadia = await gateway.as('nadia');
    const { status, body } = await nadia(PASS, { json: wish });
    const passed = Passed.parse(body);
    const answerBy = iso(BEGINS_AT + 4 * HOUR_MS);
    expect([status, passed]).toEqual([
      201,
      {
        id: 'w00000001',
        reference: '20500',
        isNew: true,
        team: 'Customer care',
        answerBy,
        channel: 'phone',
      },
    ]);
    expect(await caseOf(gateway, '20500')).toMatchObject({
      customer: { id: 'james' },
      subject: wish.reason,
      state: 'open',
      owner: null,
      team: 'Customer care',
      customerWroteAt: iso(BEGINS_AT),
      replyDueAt: answerBy,
      trail: [{ channel: 'visits', logged: true }],
      unread: 1,
    });
    expect(await lineOf(gateway)).toEqual([
      {
        id: 'w00000001',
        kind: 'ownership',
        act: 'passed',
        at: iso(BEGINS_AT),
        caseId: '20500',
        who: 'Nadia Petrov',
        staffId: 'nadia',
        text: wish.reason,
        to: 'Customer care',
        answerBy,
        story: wish.story,
        intentId: 'i1',
      },
    ]);
    expect(await gateway.backstage.journal('desk')).toContainEqual(
      expect.objectContaining({ act: 'passed', case: '20500', customer: 'james', by: 'nadia', isNew: true }),
    );
  });

  test('joins the case that is open: its owner is the one who will be in touch, and is told', async () => {
    const due = BEGINS_AT + HOUR_MS / 2;
    const gateway = await open([aCase('20418', { ownerId: 'priya', replyDueAt: due })]);
    const nadia = await gateway.as('nadia');
    expect(Passed.parse((await nadia(PASS, { json: wish })).body)).toMatchObject({
      reference: '20418',
      isNew: false,
      owner: { id: 'priya' },
      answerBy: iso(due),
    });
    expect(await caseOf(gateway, '20418')).toMatchObject({
      owner: { id: 'priya' },
      replyDueAt: iso(due),
      version: 2,
    });
    const priya = await gateway.as('priya');
    expect((await priya('/desk/v1/notifications')).body).toMatchObject({
      items: [{ kind: 'customer-wrote', case: { id: '20418' }, channel: 'visits' }],
    });
  });

  test('tells no time that is over, and wakes a case that waited', async () => {
    const late = await open([aCase('20418', { replyDueAt: BEGINS_AT - 60_000 })]);
    const nadia = await late.as('nadia');
    const answerBy = iso(BEGINS_AT + 4 * HOUR_MS);
    expect((await nadia(PASS, { json: wish })).body).toMatchObject({ answerBy });
    const waiting = await open([aCase('20418', { state: 'waiting', waitingUntil: BEGINS_AT + HOUR_MS })]);
    await (
      await waiting.as('nadia')
    )(PASS, { json: wish });
    expect(await caseOf(waiting, '20418')).toMatchObject({ state: 'open', replyDueAt: answerBy });
  });

  test('happens once for its key, whatever becomes of the answer', async () => {
    const gateway = await open([]);
    const nadia = await gateway.as('nadia');
    const keyed = { json: wish, headers: { 'Idempotency-Key': 'k1' } };
    const [first, second] = [await nadia(PASS, keyed), await nadia(PASS, keyed)];
    expect(second.body).toEqual(first.body);
    expect((await lineOf(gateway)).length).toBe(1);
  });

  test.each([
    ['no reason', { reason: ' ' }],
    ['a reason that is no text', { reason: 7 }],
    ['too long a reason', { reason: 'x'.repeat(1001) }],
    ['too long a story', { reason: 'x', story: 'x'.repeat(20_001) }],
  ])('is refused with %s', async (_, json) => {
    const gateway = await open([]);
    const nadia = await gateway.as('nadia');
    expect((await nadia(PASS, { json })).status).toBe(400);
    expect(await lineOf(gateway)).toEqual([]);
  });

  test('is for those who serve, and for customers they may see', async () => {
    const gateway = await open([]);
    const asked = async (who: string, customer: string) =>
      (await (await gateway.as(who))(`/desk/v1/customers/${customer}/pass`, { json: wish })).status;
    // Nadia serves another brand than Caroline’s.
    expect([
      await asked('rene', 'james'),
      await asked('nadia', 'caroline'),
      await asked('nadia', 'nobody'),
    ]).toEqual([403, 404, 404]);
  });

  test('the counter may read what it passed on, though not why colleagues hand cases over', async () => {
    const gateway = await open([aCase('20418', { ownerId: 'priya' })]);
    await (
      await gateway.as('nadia')
    )(PASS, { json: wish });
    const priya = await gateway.as('priya');
    await priya('/desk/v1/cases/20418/release', {
      json: { reason: 'My shift ends' },
      headers: { 'If-Match': '*' },
    });
    expect((await lineOf(gateway, 'nadia')).map(({ act, text }) => [act, text])).toEqual([
      ['released', ''],
      ['passed', wish.reason],
    ]);
  });
});
