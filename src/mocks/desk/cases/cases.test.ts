import { describe, expect, test } from 'vitest';
import { openGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, tinyWorld } from '../../testing/tiny-world.ts';
import { toyBackend } from '../../testing/toy-backend.ts';

const open = () => openGateway({ channels: [toyBackend] });
const at = (version: number) => ({ 'If-Match': `"${String(version)}"` });
const post = (headers: Readonly<Record<string, string>>, json: unknown = {}) => ({
  method: 'POST',
  headers,
  json,
});
const iso = (instant: number) => new Date(instant).toISOString();

describe('claiming', () => {
  test('makes the case mine, with a new version, a line on the timeline and a journal entry', async () => {
    const gateway = await open();
    const tom = await gateway.as('tom');
    const claimed = await tom('/desk/v1/cases/20419/claim', post(at(1)));
    expect(claimed).toMatchObject({
      status: 200,
      body: { id: '20419', owner: { id: 'tom', name: 'Tom Keller' }, ownedSince: iso(BEGINS_AT), version: 2 },
    });
    expect(claimed.headers.get('ETag')).toBe('"2"');
    expect((await tom('/desk/v1/customers/mireille/entries')).body).toMatchObject({
      total: 1,
      items: [{ kind: 'ownership', act: 'claimed', who: 'Tom Keller', to: 'Tom Keller', caseId: '20419' }],
    });
    expect(await gateway.backstage.journal('desk')).toContainEqual({
      seq: 2,
      at: BEGINS_AT,
      act: 'claim',
      case: '20419',
      by: 'tom',
      version: 2,
    });
  });

  test('two at the same second: one owns it, the other is told who and when', async () => {
    const gateway = await open();
    const [priya, tom] = [await gateway.as('priya'), await gateway.as('tom')];
    const answers = await Promise.all(
      [priya, tom].map((ask) => ask('/desk/v1/cases/20419/claim', post(at(1)))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    expect(answers[1]?.body).toMatchObject({
      status: 412,
      by: { id: 'priya', name: 'Priya Nair' },
      at: iso(BEGINS_AT),
      current: { id: '20419', owner: { id: 'priya' }, version: 2 },
    });
  });

  test('what a colleague owns stays theirs', async () => {
    const gateway = await open();
    const tom = await gateway.as('tom');
    expect(await tom('/desk/v1/cases/20418/claim', post(at(1)))).toMatchObject({
      status: 409,
      body: { reason: 'owned', current: { owner: { id: 'priya' }, version: 1 } },
    });
  });

  test('without a version 428, without a key 400, without the right 403, without the case 404', async () => {
    const gateway = await open();
    const tom = await gateway.as('tom');
    const rene = await gateway.as('rene');
    expect((await tom('/desk/v1/cases/20419/claim', post({}))).status).toBe(428);
    expect((await tom('/desk/v1/cases/20419/claim', post({ ...at(1), 'Idempotency-Key': '' }))).status).toBe(
      400,
    );
    expect((await rene('/desk/v1/cases/20419/claim', post(at(1)))).status).toBe(403);
    expect((await tom('/desk/v1/cases/9/claim', post(at(1)))).status).toBe(404);
  });
});

describe('asking twice', () => {
  test('the same key and body give the same answer, and it happened once', async () => {
    const gateway = await open();
    const tom = await gateway.as('tom');
    const once = post({ 'Idempotency-Key': 'k1' }, { text: 'He rang twice.' });
    const first = await tom('/desk/v1/cases/20418/notes', once);
    const again = await tom('/desk/v1/cases/20418/notes', once);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect((await tom('/desk/v1/customers/james/entries')).body).toMatchObject({ total: 1 });
  });

  test('another body under the same key is refused', async () => {
    const gateway = await open();
    const tom = await gateway.as('tom');
    await tom('/desk/v1/cases/20418/notes', post({ 'Idempotency-Key': 'k1' }, { text: 'One.' }));
    const changed = await tom(
      '/desk/v1/cases/20418/notes',
      post({ 'Idempotency-Key': 'k1' }, { text: 'Two.' }),
    );
    expect(changed.status).toBe(422);
  });

  test('while the first still runs, the second is told so', async () => {
    const gateway = await open();
    const tom = await gateway.as('tom');
    const note = post({ 'Idempotency-Key': 'k1' }, { text: 'One.' });
    const answers = await Promise.all([
      tom('/desk/v1/cases/20418/notes', note),
      tom('/desk/v1/cases/20418/notes', note),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 409]);
  });

  test('somebody else’s key is another key', async () => {
    const gateway = await open();
    const [priya, tom] = [await gateway.as('priya'), await gateway.as('tom')];
    await priya('/desk/v1/cases/20418/notes', post({ 'Idempotency-Key': 'k1' }, { text: 'Mine.' }));
    expect(
      (await tom('/desk/v1/cases/20418/notes', post({ 'Idempotency-Key': 'k1' }, { text: 'His.' }))).status,
    ).toBe(201);
  });

  test('a key is kept for seven days', async () => {
    const gateway = await open();
    const tom = await gateway.as('tom');
    const note = post({ 'Idempotency-Key': 'k1' }, { text: 'One.' });
    await tom('/desk/v1/cases/20418/notes', note);
    gateway.pass(7 * 24 * 3_600_000 - 1);
    await tom('/desk/v1/cases/20418/notes', note);
    expect((await tom('/desk/v1/customers/james/entries')).body).toMatchObject({ total: 1 });
    gateway.pass(1);
    await tom('/desk/v1/cases/20418/notes', note);
    expect((await tom('/desk/v1/customers/james/entries')).body).toMatchObject({ total: 2 });
  });

  test('a refusal is not kept: the same key succeeds once the reason is gone', async () => {
    const gateway = await open();
    const tom = await gateway.as('tom');
    const claim = (version: number) => post({ ...at(version), 'Idempotency-Key': 'k1' });
    expect((await tom('/desk/v1/cases/20419/claim', claim(9))).status).toBe(412);
    expect((await tom('/desk/v1/cases/20419/claim', claim(1))).status).toBe(200);
  });
});

describe('resolving', () => {
  const promised = aCase('20418', {
    ownerId: 'priya',
    promises: [
      {
        id: 'p1',
        text: 'Ring by 17:00',
        ownerId: 'priya',
        dueAt: BEGINS_AT,
        channel: 'phone',
        madeAt: 0,
        state: 'open',
      },
    ],
  });

  test('asks first while promises are open', async () => {
    const gateway = await openGateway({ world: tinyWorld({ cases: [promised] }) });
    const priya = await gateway.as('priya');
    expect(await priya('/desk/v1/cases/20418/resolve', post(at(1)))).toMatchObject({
      status: 409,
      body: { reason: 'open-promises' },
    });
    expect(await priya('/desk/v1/cases/20418/resolve', post(at(1), { anyway: true }))).toMatchObject({
      status: 200,
      body: { state: 'resolved', resolvedAt: iso(BEGINS_AT), replyDueAt: null, unread: 0, version: 2 },
    });
  });

  test('is undone by reopening', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    await priya('/desk/v1/cases/20418/resolve', post(at(1)));
    const { body } = await priya('/desk/v1/cases/20418/reopen', post(at(2)));
    expect(body).toMatchObject({ state: 'open', owner: { id: 'priya' }, version: 3 });
    expect(body).not.toHaveProperty('resolvedAt');
  });

  test('waiting has an end, and is its own view', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    const until = iso(BEGINS_AT + 3_600_000);
    expect((await priya('/desk/v1/cases/20418/wait', post(at(1), { until }))).body).toMatchObject({
      state: 'waiting',
      waitingUntil: until,
    });
    expect((await priya('/desk/v1/cases?view=waiting')).body).toMatchObject({
      items: [{ id: '20418' }],
      counts: { mine: 0, unowned: 2, team: 0, waiting: 1, resolved: 0, unread: 1 },
    });
  });
});

describe('reading', () => {
  test('the owner’s reading clears what is unread and moves their mark, without outrunning a decision', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    expect((await priya('/desk/v1/cases/20418/read', post({}))).body).toMatchObject({
      unread: 0,
      readAt: iso(BEGINS_AT),
      version: 1,
    });
    expect((await priya('/desk/v1/cases?view=mine')).body).toMatchObject({ counts: { unread: 0 } });
    expect((await gateway.backstage.journal('desk')).at(-1)).toMatchObject({
      act: 'read',
      case: '20418',
      by: 'priya',
    });
  });

  test('a colleague’s reading leaves it unread', async () => {
    const gateway = await open();
    const [tom, priya] = [await gateway.as('tom'), await gateway.as('priya')];
    await tom('/desk/v1/cases/20418/read', post({}));
    const { body } = await priya('/desk/v1/cases/20418');
    expect(body).toMatchObject({ unread: 1 });
    expect(body).not.toHaveProperty('readAt');
  });
});
