import { describe, expect, test } from 'vitest';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';
import { toyBackend } from '../../testing/toy-backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { StaffRecord } from '../../world/records/group.ts';

const iso = (instant: number) => new Date(instant).toISOString();
const AT_FIVE = iso(BEGINS_AT + 2 * HOUR_MS);
const owed = {
  id: 'p1',
  text: 'Ring by 17:00',
  ownerId: 'priya',
  dueAt: BEGINS_AT + 2 * HOUR_MS,
  channel: 'phone',
  madeAt: BEGINS_AT - HOUR_MS,
  state: 'open',
} as const;
const open = (more: Partial<CaseRecord> = {}) =>
  openGateway({
    channels: [toyBackend],
    world: tinyWorld({ cases: [aCase('20418', { ownerId: 'priya', promises: [owed], ...more })] }),
  });
const at = (version: number | '*') => ({ 'If-Match': version === '*' ? '*' : `"${String(version)}"` });
const post = (headers: Readonly<Record<string, string>>, json: unknown = {}) => ({
  method: 'POST',
  headers,
  json,
});
const P1 = '/desk/v1/cases/20418/promises/p1';
const wish = { text: 'Send the label', dueAt: AT_FIVE, channel: 'email' };
const promisesIn = ({ body }: { readonly body: unknown }) =>
  (body as { promises: readonly Record<string, unknown>[] }).promises;
async function lineOf(gateway: TestGateway) {
  const priya = await gateway.as('priya');
  const { body } = await priya('/desk/v1/customers/james/entries');
  return (body as { items: readonly Record<string, unknown>[] }).items;
}

describe('making a promise', () => {
  test('puts it in the case, in the list, on the line and in the journal, as the owner’s to keep', async () => {
    const gateway = await open({ promises: [] });
    const priya = await gateway.as('priya');
    const from = { channel: 'chat', id: '4711' };
    const made = await priya('/desk/v1/cases/20418/promises', post({}, { ...wish, from }));
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ version: 2, nextPromiseAt: AT_FIVE });
    expect(promisesIn(made)).toEqual([
      {
        id: 'pr-w1',
        text: 'Send the label',
        owner: { id: 'priya', name: 'Priya Nair', givenName: 'Priya', initials: 'PN' },
        madeBy: { id: 'priya', name: 'Priya Nair', givenName: 'Priya', initials: 'PN' },
        dueAt: AT_FIVE,
        channel: 'email',
        madeAt: iso(BEGINS_AT),
        state: 'open',
        from,
      },
    ]);
    expect((await priya('/desk/v1/cases?view=mine')).body).toMatchObject({
      items: [{ id: '20418', nextPromiseAt: AT_FIVE }],
    });
    expect(await lineOf(gateway)).toMatchObject([
      {
        kind: 'promise',
        who: 'Priya Nair',
        text: 'Send the label',
        caseId: '20418',
        promise: { id: 'pr-w1', state: 'made', dueAt: AT_FIVE },
      },
    ]);
    expect(await gateway.backstage.journal('desk')).toContainEqual({
      seq: 2,
      at: BEGINS_AT,
      act: 'promise-made',
      case: '20418',
      promise: 'pr-w1',
      by: 'priya',
      dueAt: BEGINS_AT + 2 * HOUR_MS,
      version: 2,
    });
  });

  /** Words that really reach the customer; toy messages are SMS. */
  const said = (ask: Awaited<ReturnType<TestGateway['as']>>) =>
    ask('/gw/sms/customers/james/messages', { json: { body: 'You will have it.' } });
  const withReply = (intentId: string) => ({ ...wish, channel: 'sms', intentId });

  test('that went with a reply happens once, under any key and however late, whatever has become of the case', async () => {
    const gateway = await open({ promises: [] });
    const priya = await gateway.as('priya');
    await said(priya);
    await priya('/desk/v1/cases/20418/promises', post({ 'Idempotency-Key': 'a' }, withReply('reply-7')));
    await said(priya);
    await gateway.backstage.act('priya', { do: 'resolve', caseId: '20418', body: { anyway: true } });
    gateway.pass(6 * 24 * HOUR_MS);
    const other = await priya(
      '/desk/v1/cases/20418/promises',
      post({ 'Idempotency-Key': 'b' }, withReply('reply-8')),
    );
    expect([other.status, promisesIn(other).length]).toEqual([201, 2]);
    gateway.pass(8 * 24 * HOUR_MS);
    const again = await priya(
      '/desk/v1/cases/20418/promises',
      post({ 'Idempotency-Key': 'a' }, withReply('reply-7')),
    );
    expect([again.status, promisesIn(again).length]).toEqual([201, 2]);
  });

  test('that claims a reply which never was is judged like any other', async () => {
    const world = tinyWorld({ cases: [aCase('20418', { ownerId: 'priya' })] });
    const claireOfRye = { ...world.staff[0], id: 'claire', brands: ['rye'] } as StaffRecord;
    const gateway = await openGateway({
      channels: [toyBackend],
      world: { ...world, staff: [...world.staff, claireOfRye] },
    });
    const [priya, tom, claire] = [
      await gateway.as('priya'),
      await gateway.as('tom'),
      await gateway.as('claire'),
    ];
    const make = '/desk/v1/cases/20418/promises';
    const forged = (n: number) => post({}, withReply(`made-up-${String(n)}`));
    // In the case of a colleague.
    expect((await tom(make, forged(1))).body).toMatchObject({ status: 409, reason: 'owned' });
    // Words of others, on another channel, or words that carried a promise before, are none.
    await said(priya);
    expect((await tom(make, forged(2))).body).toMatchObject({ reason: 'owned' });
    await said(tom);
    expect((await tom(make, post({}, { ...withReply('made-up-3'), channel: 'email' }))).body).toMatchObject({
      reason: 'owned',
    });
    expect((await tom(make, forged(4))).status).toBe(201);
    expect((await tom(make, forged(5))).body).toMatchObject({ reason: 'owned' });
    // Of a brand one does not see.
    expect((await claire(make, forged(6))).status).toBe(404);
    // In a case that was closed before the words were said.
    await gateway.backstage.act('priya', { do: 'resolve', caseId: '20418', body: { anyway: true } });
    expect((await tom(make, forged(7))).body).toMatchObject({ reason: 'resolved' });
    await said(tom);
    expect((await tom(make, forged(8))).body).toMatchObject({ reason: 'resolved' });
  });

  test('by a colleague, without words or for yesterday is refused, and nothing happened', async () => {
    const gateway = await open({ promises: [] });
    const [priya, tom, rene] = [await gateway.as('priya'), await gateway.as('tom'), await gateway.as('rene')];
    const make = '/desk/v1/cases/20418/promises';
    expect((await tom(make, post({}, wish))).body).toMatchObject({ status: 409, reason: 'owned' });
    expect((await rene(make, post({}, wish))).status).toBe(403);
    expect((await priya(make, post({}, { ...wish, text: ' ' }))).body).toMatchObject({ reason: 'no-words' });
    expect((await priya(make, post({}, { ...wish, dueAt: iso(BEGINS_AT - 1) }))).body).toMatchObject({
      reason: 'past',
    });
    expect((await priya(make, post({}, { ...wish, dueAt: 'soon' }))).status).toBe(400);
    expect((await priya(make, post({}, { ...wish, text: 'a'.repeat(201) }))).status).toBe(400);
    expect((await priya('/desk/v1/cases/9/promises', post({}, wish))).status).toBe(404);
    expect([await lineOf(gateway), promisesIn(await priya('/desk/v1/cases/20418'))]).toEqual([[], []]);
  });
});

describe('a promise', () => {
  test('is kept, and late by what the clock says', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    gateway.pass(2 * HOUR_MS + 20 * 60_000);
    const kept = await priya(`${P1}/keep`, post(at('*')));
    const keptAt = iso(BEGINS_AT + 2 * HOUR_MS + 20 * 60_000);
    expect(promisesIn(kept)).toMatchObject([{ id: 'p1', state: 'kept', dueAt: AT_FIVE, keptAt }]);
    expect(kept.body).toMatchObject({ nextPromiseAt: null });
    expect((await lineOf(gateway))[0]).toMatchObject({
      at: keptAt,
      promise: { id: 'p1', state: 'kept', dueAt: AT_FIVE },
    });
  });

  test('moves with a word to the customer, or with the reason why none', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    const six = iso(BEGINS_AT + 3 * HOUR_MS);
    expect((await priya(`${P1}/move`, post(at(1), { dueAt: six }))).body).toMatchObject({
      status: 409,
      reason: 'untold',
    });
    const moved = await priya(`${P1}/move`, post(at(1), { dueAt: six, told: 'chat' }));
    expect(promisesIn(moved)).toMatchObject([{ state: 'open', dueAt: six, wasDueAt: AT_FIVE }]);
    expect((await lineOf(gateway))[0]).toMatchObject({
      text: 'Ring by 17:00',
      promise: { state: 'moved', dueAt: six, wasDueAt: AT_FIVE, told: 'chat' },
    });
    const seven = iso(BEGINS_AT + 4 * HOUR_MS);
    await priya(`${P1}/move`, post(at(2), { dueAt: seven, reason: 'He is in the air.' }));
    expect((await lineOf(gateway))[0]?.['promise']).toEqual({
      id: 'p1',
      state: 'moved',
      dueAt: seven,
      wasDueAt: six,
      reason: 'He is in the air.',
    });
  });

  test('is given up with a reason, and then done with', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    expect((await priya(`${P1}/break`, post(at(1)))).body).toMatchObject({ reason: 'no-reason' });
    const broken = await priya(`${P1}/break`, post(at(1), { reason: 'The shop is closed.' }));
    expect(promisesIn(broken)).toMatchObject([{ state: 'broken', reason: 'The shop is closed.' }]);
    expect((await priya(`${P1}/keep`, post(at(2)))).body).toMatchObject({ status: 409, reason: 'settled' });
  });

  test('is handed on to somebody who can keep it', async () => {
    const gateway = await open();
    const [priya, tom] = [await gateway.as('priya'), await gateway.as('tom')];
    expect((await priya(`${P1}/hand`, post(at(1), { to: 'nadia' }))).body).toMatchObject({
      reason: 'nobody',
    });
    const handed = await priya(`${P1}/hand`, post(at(1), { to: 'tom' }));
    expect(promisesIn(handed)).toMatchObject([{ owner: { id: 'tom' }, state: 'open' }]);
    expect((await lineOf(gateway))[0]).toMatchObject({ to: 'Tom Keller', promise: { state: 'handed-on' } });
    expect((await tom('/desk/v1/notifications')).body).toMatchObject({
      items: [{ kind: 'promise-changed', by: { id: 'priya' }, words: 'Ring by 17:00' }],
    });
    expect((await tom(`${P1}/keep`, post(at(2)))).status).toBe(200);
  });

  test('is a colleague’s to keep: others are refused, strangers are not told that it is there', async () => {
    const gateway = await open();
    const [tom, rene] = [await gateway.as('tom'), await gateway.as('rene')];
    expect((await tom(`${P1}/keep`, post(at(1)))).body).toMatchObject({ status: 409, reason: 'owned' });
    expect((await rene(`${P1}/keep`, post(at(1)))).status).toBe(403);
    expect((await tom('/desk/v1/cases/20418/promises/p9/keep', post(at(1)))).status).toBe(404);
    expect((await tom(`${P1}/keep`, post({}))).status).toBe(428);
  });

  test('two at once: one keeps it, the other is told who was faster, and it was kept once', async () => {
    const gateway = await open();
    const [priya, other] = [await gateway.as('priya'), await gateway.as('priya')];
    const answers = await Promise.all([
      priya(`${P1}/keep`, post({ ...at(1), 'Idempotency-Key': 'a' })),
      other(`${P1}/break`, post({ ...at(1), 'Idempotency-Key': 'b' }, { reason: 'Too late.' })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    expect(answers[1]?.body).toMatchObject({ by: { id: 'priya' }, current: { version: 2 } });
    expect(await lineOf(gateway)).toHaveLength(1);
  });

  test('kept in an answer that was lost is kept once when asked again', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    await gateway.backstage.dial('desk', { fault: 'commits-then-fails', times: 1, only: 'writes' });
    const keep = post({ ...at(1), 'Idempotency-Key': 'k' });
    expect((await priya(`${P1}/keep`, keep)).status).toBe(500);
    expect(await priya(`${P1}/keep`, keep)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await lineOf(gateway)).toHaveLength(1);
  });
});
