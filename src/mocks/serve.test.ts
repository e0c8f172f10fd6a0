import { describe, expect, test } from 'vitest';
import { openGateway } from './testing/gateway.ts';
import { toyBackend } from './testing/toy-backend.ts';

const MESSAGES = '/gw/sms/messages?phone=%2B447700900184';
const open = (embedded = false) => openGateway({ channels: [toyBackend], embedded });

describe('who asks', () => {
  test('a browser without a session is turned away in the words of the back end it asked', async () => {
    const gateway = await open();
    const stranger = await gateway.as(null);
    expect(await stranger(MESSAGES)).toMatchObject({ status: 401, body: { code: 'who-are-you' } });
    expect(await stranger('/desk/v1/cases')).toMatchObject({
      status: 401,
      body: { title: 'Sign in first.' },
    });
  });

  test('a signed-in agent is answered', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    expect(await priya(MESSAGES)).toMatchObject({ status: 200, body: { messages: [] } });
  });

  test('credentials from a browser are refused, with a session or without', async () => {
    const gateway = await open();
    const refused = { status: 400, body: { code: expect.stringContaining('Credentials') as string } };
    for (const who of ['priya', null])
      for (const header of ['Authorization', 'api_access_token']) {
        const ask = await gateway.as(who);
        expect(await ask(MESSAGES, { headers: { [header]: 'secret' } })).toMatchObject(refused);
      }
  });

  test('embedded in a page, every request is a browser’s', async () => {
    const gateway = await open(true);
    expect((await gateway.send(MESSAGES)).status).toBe(401);
    expect((await gateway.send(MESSAGES, { headers: { Authorization: 'Basic x' } })).status).toBe(400);
  });

  test('a command-line client of a channel needs no session, and its credentials are ignored', async () => {
    const gateway = await open();
    expect((await gateway.send(MESSAGES)).status).toBe(200);
    expect((await gateway.send(MESSAGES, { headers: { Authorization: 'Basic x' } })).status).toBe(200);
    expect((await gateway.send('/desk/v1/cases')).status).toBe(401);
  });

  test('a browser is told by what only browsers send, not by what Node sends too', async () => {
    const gateway = await open();
    const asked = (header: string) =>
      gateway.send(MESSAGES, { headers: { Authorization: 'x', [header]: 'cors' } });
    expect([(await asked('Sec-Fetch-Site')).status, (await asked('Sec-Fetch-Mode')).status]).toEqual([
      400, 200,
    ]);
  });

  test('a session that was ended is no session', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    expect((await priya('/desk/v1/session', { method: 'DELETE' })).status).toBe(204);
    expect((await priya(MESSAGES)).status).toBe(401);
  });

  test('a role that may not send is refused before anything happens', async () => {
    const gateway = await open();
    const ask = await gateway.as('rene');
    expect(await ask('/gw/sms/customers/james/messages', { json: { body: 'Hello' } })).toMatchObject({
      status: 403,
      body: { code: 'not-you' },
    });
    expect(await gateway.backstage.journal('sms')).toEqual([]);
  });

  test('an address nobody has is a 404 in the back end’s words, and outside all back ends a plain one', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    expect(await priya('/gw/sms/nowhere')).toMatchObject({ status: 404, body: { code: 'nothing' } });
    expect(await priya('/gw/fax/inbox')).toMatchObject({
      status: 404,
      body: { title: 'No back end answers here.' },
    });
    expect(await gateway.runtime.answer(new Request('http://gateway.test/index.html'))).toBeUndefined();
  });

  test('somebody of another brand is not there: no customer, no messages, no case', async () => {
    const gateway = await open();
    await gateway.backstage.arrive('sms', 'caroline', 'Is the shop open?');
    const nadia = await gateway.as('nadia');
    expect((await nadia('/desk/v1/customers/caroline')).status).toBe(404);
    expect((await nadia('/desk/v1/cases/20420')).status).toBe(404);
    expect(await nadia('/gw/sms/messages?phone=%2B447700900142')).toMatchObject({ body: { messages: [] } });
    const absent = await nadia('/desk/v1/customers/nobody');
    expect((await nadia('/desk/v1/customers/caroline')).body).toEqual(absent.body);
  });
});

describe('numbers for those who see only their end', () => {
  test('store staff get a stand-in that keeps the last digits and works as a key', async () => {
    const gateway = await open();
    await gateway.backstage.arrive('sms', 'james', 'Ring me on +44 7700 900184');
    const nadia = await gateway.as('nadia');
    const { body } = await nadia('/desk/v1/customers/james');
    const phone =
      (body as { keys: { kind: string; value: string }[] }).keys.find(({ kind }) => kind === 'phone')
        ?.value ?? '';
    expect(phone).toMatch(/^\+999\d{8}184$/);
    const page = await nadia(`/gw/sms/messages?phone=${encodeURIComponent(phone)}`);
    expect(page.body).toEqual({ messages: [{ id: 'SM1', from: phone, body: `Ring me on ${phone}` }] });
  });

  test('agents see the number itself', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    expect((await priya('/desk/v1/customers/james')).body).toMatchObject({
      keys: [{ value: '+447700900184' }, { value: 'j.whitcombe@example.com' }],
    });
  });
});

describe('dials', () => {
  test.each([
    ['429', { status: 429, body: { code: 'slow-down' } }],
    ['500', { status: 500, body: { code: 'broken' } }],
    ['html-200', { status: 200, body: expect.stringContaining('<!doctype html>') as string }],
    ['truncated', { status: 200, body: expect.stringMatching(/^\{"messages":\[\{"id":"SM/) as string }],
    ['offline', { status: 0, body: '' }],
    [
      'malformed',
      { status: 200, body: { messages: [{ id: 'SM1', from: { was: 'string' }, body: { was: 'string' } }] } },
    ],
    ['commits-then-fails', { status: 200, body: { messages: [{ id: 'SM1' }] } }],
    ['healthy', { status: 200, body: { messages: [{ id: 'SM1' }] } }],
  ] as const)('%s: reading', async (fault, expected) => {
    const gateway = await open();
    await gateway.backstage.arrive('sms', 'james', 'Hello');
    const priya = await gateway.as('priya');
    await gateway.backstage.dial('sms', fault);
    expect(await priya(MESSAGES)).toMatchObject(expected);
    expect((await priya('/desk/v1/cases')).status).toBe(200);
  });

  test('slow answers late, timeout only when the asker gives up', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    await gateway.backstage.dial('sms', { fault: 'slow', delayMs: 30 });
    const started = performance.now();
    expect((await priya(MESSAGES)).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(25);

    await gateway.backstage.dial('sms', 'timeout');
    expect((await priya(MESSAGES, { signal: AbortSignal.timeout(30) })).status).toBe(0);
  });

  test('commits-then-fails: the message is in the journal although the answer was a failure', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    await gateway.backstage.dial('sms', { fault: 'commits-then-fails', times: 1 });
    const sent = await priya('/gw/sms/customers/james/messages', { json: { body: 'On its way' } });
    expect(sent.status).toBe(500);
    expect(await gateway.backstage.journal('sms')).toMatchObject([{ seq: 1, sent: 'On its way' }]);
    expect(await gateway.backstage.dials()).toMatchObject({ sms: { fault: 'healthy' } });
  });

  test('a dial turned for so many requests fails no more of them, though they ask at once', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    await gateway.backstage.dial('sms', { fault: '500', times: 2 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => priya(MESSAGES)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 500, 500]);
  });

  test('a dial may concern writes alone', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    await gateway.backstage.dial('sms', { fault: '500', only: 'writes' });
    expect((await priya(MESSAGES)).status).toBe(200);
    expect((await priya('/gw/sms/customers/james/messages', { json: { body: 'x' } })).status).toBe(500);
    expect(await gateway.backstage.journal('sms')).toEqual([]);
  });
});
