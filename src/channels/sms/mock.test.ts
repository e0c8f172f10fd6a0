import { expect, test } from 'vitest';
import { testContext } from '#src/mocks/testing/context.ts';
import { answer } from '#src/mocks/testing/serve.ts';
import { dunmore, OUR_NUMBER as OURS, THEIR_NUMBER as NUMBER } from '#src/mocks/testing/one-customer.ts';
import { james, sidOf, text } from './mock/builders.ts';
import { smsBackend } from './mock.ts';
import { WireMessage } from './wire.ts';

const now = Date.parse('2026-03-19T15:12:00Z');
const ACCOUNT = `AC${'1'.repeat(32)}`;
const BASE = `http://gateway.test/gw/sms/2010-04-01/Accounts/${ACCOUNT}`;
const given = () =>
  testContext({
    now,
    customers: [james],
    brands: [dunmore],
    records: { sms: [text(1, now - 60_000), text(2, now - 30_000), text(3, now - 10_000)] },
  });
const ask = async (ctx: ReturnType<typeof given>, path: string, init?: RequestInit) => {
  const response = await answer(
    smsBackend,
    ctx,
    new Request(path.startsWith('http') ? path : BASE + path, init),
  );
  const body: unknown = await response.json();
  return { status: response.status, body };
};
const post = (ctx: ReturnType<typeof given>, body: BodyInit, headers?: Record<string, string>) =>
  ask(ctx, '/Messages.json', { method: 'POST', body, ...(headers && { headers }) });

test('a page says everything the real list says, and where the next one is', async () => {
  const ctx = given();
  const first = await ask(ctx, `/Messages.json?From=${encodeURIComponent(NUMBER)}&PageSize=2`);
  expect(first.body).toEqual({
    end: 1,
    first_page_uri: `/2010-04-01/Accounts/${ACCOUNT}/Messages.json?From=%2B447700900184&PageSize=2&Page=0`,
    messages: [
      {
        account_sid: ACCOUNT,
        api_version: '2010-04-01',
        body: 'message 3',
        date_created: 'Thu, 19 Mar 2026 15:11:50 +0000',
        date_sent: 'Thu, 19 Mar 2026 15:11:50 +0000',
        date_updated: 'Thu, 19 Mar 2026 15:11:50 +0000',
        direction: 'inbound',
        error_code: null,
        error_message: null,
        from: NUMBER,
        messaging_service_sid: null,
        num_media: '0',
        num_segments: '1',
        price: null,
        price_unit: 'USD',
        sid: sidOf(3),
        status: 'received',
        subresource_uris: { media: `/2010-04-01/Accounts/${ACCOUNT}/Messages/${sidOf(3)}/Media.json` },
        to: OURS,
        uri: `/2010-04-01/Accounts/${ACCOUNT}/Messages/${sidOf(3)}.json`,
      },
      expect.objectContaining({ sid: sidOf(2) }),
    ],
    next_page_uri: expect.stringContaining('PageToken=PA'),
    page: 0,
    page_size: 2,
    previous_page_uri: null,
    start: 0,
    uri: `/2010-04-01/Accounts/${ACCOUNT}/Messages.json?From=%2B447700900184&PageSize=2&Page=0`,
  });
  const next = `http://gateway.test/gw/sms${(first.body as { next_page_uri: string }).next_page_uri}`;
  expect((await ask(ctx, next)).body).toMatchObject({
    messages: [{ sid: sidOf(1) }],
    next_page_uri: null,
    page: 1,
  });
  ctx.pass(2 * 3600_000);
  expect(await ask(ctx, next)).toMatchObject({ status: 400, body: { code: 21_481, status: 400 } });
});

test('a list without a number of the customer is refused, and so is a page size that is none', async () => {
  expect(await ask(given(), '/Messages.json')).toMatchObject({ status: 400, body: { code: 20_001 } });
  expect(await ask(given(), '/Messages.json?To=x&PageSize=abc')).toMatchObject({ status: 400 });
  expect(await ask(given(), `${BASE.replace('AC1', 'AX1')}/Messages.json?To=x`)).toMatchObject({
    status: 404,
    body: { code: 20_404 },
  });
});

test('dates name days, whatever time comes with them', async () => {
  const list = async (query: string) =>
    (await ask(given(), `/Messages.json?From=${encodeURIComponent(NUMBER)}&${query}`)).body as {
      messages: unknown[];
    };
  expect((await list('DateSent%3E=2026-03-19T23:59:00Z')).messages).toHaveLength(3);
  expect((await list('DateSent%3C=2026-03-18')).messages).toHaveLength(0);
  expect((await list('DateSent=2026-03-19')).messages).toHaveLength(3);
});

test('a form is taken in, waits, leaves and arrives as the clock moves; sent twice it goes twice', async () => {
  const ctx = given();
  const form = new URLSearchParams({ To: NUMBER, From: OURS, Body: 'Łódź' });
  const made = await post(ctx, form);
  expect(made).toMatchObject({
    status: 201,
    body: { status: 'queued', date_sent: null, price: null, num_segments: '1' },
  });
  const { sid } = WireMessage.parse(made.body);
  const standing = async () => WireMessage.parse((await ask(ctx, `/Messages/${sid}.json`)).body).status;
  ctx.pass(2500);
  const left = await standing();
  ctx.pass(3000);
  expect([left, await standing()]).toEqual(['sent', 'delivered']);
  await smsBackend.tick?.(ctx);
  await smsBackend.tick?.(ctx);
  expect(ctx.pokes).toHaveLength(2);
  await post(ctx, form);
  expect(ctx.journal).toHaveLength(2);
});

test('fields come as a form or as parts, never as JSON', async () => {
  const parts = new FormData();
  for (const [name, value] of Object.entries({ To: NUMBER, From: OURS, Body: 'hello' }))
    parts.set(name, value);
  expect((await post(given(), parts)).status).toBe(201);
  const json = await post(given(), JSON.stringify({ To: NUMBER, From: OURS, Body: 'hello' }), {
    'Content-Type': 'application/json',
  });
  expect(json).toMatchObject({ status: 400, body: { code: 21_604 } });
});

test.each([
  [{ To: NUMBER, Body: 'x' }, 21_603],
  [{ To: NUMBER, From: '+15005550006', Body: 'x' }, 21_606],
  [{ To: NUMBER, From: OURS }, 21_602],
  [{ To: NUMBER, From: OURS, Body: 'x'.repeat(1601) }, 21_617],
])('%j is refused with %i', async (fields, code) => {
  expect((await post(given(), new URLSearchParams(fields as Record<string, string>))).body).toMatchObject({
    code,
  });
});

test('a customer writes, in words or as a raw record, and whoever watches is told', async () => {
  const ctx = given();
  await smsBackend.arrive?.(ctx, 'james', 'On my way');
  await smsBackend.arrive?.(ctx, 'james', { sid: sidOf(99), body: { odd: true } });
  const { body } = await ask(ctx, `/Messages.json?From=${encodeURIComponent(NUMBER)}&PageSize=2`);
  const { messages } = body as { messages: unknown[] };
  expect(messages).toContainEqual({ sid: sidOf(99), body: { odd: true } });
  expect(messages).toContainEqual(
    expect.objectContaining({ body: 'On my way', direction: 'inbound', to: OURS }),
  );
  expect(ctx.pokes).toHaveLength(2);
});

test('a spoilt page has one record nobody can read', () => {
  expect(smsBackend.spoil?.({ messages: [{ sid: 'a', body: 'x' }, { sid: 'b' }], page: 0 })).toEqual({
    messages: [{ sid: 'a', body: 42, date_sent: 'yesterday' }, { sid: 'b' }],
    page: 0,
  });
});
