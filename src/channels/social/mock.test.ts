import { expect, test } from 'vitest';
import { testContext } from '#src/mocks/testing/context.ts';
import { answer } from '#src/mocks/testing/serve.ts';
import { accountId } from './mock/accounts.ts';
import { dunmore } from '#src/mocks/testing/one-customer.ts';
import { ACCT, james, post } from './mock/builders.ts';
import { socialBackend } from './mock.ts';
import { WireNotification, WireReply } from './wire.ts';

const now = Date.parse('2026-03-19T15:12:00Z');
const DAY = 24 * 3600_000;
const posts = Array.from({ length: 12 }, (_, n) =>
  post(now - n * DAY, 1, n === 2 ? { direction: 'out', agent: 'Tom' } : {}),
);
const given = () => testContext({ now, customers: [james], brands: [dunmore], records: { post: posts } });
const WHO = accountId(ACCT);

async function ask(path: string, init?: RequestInit, ctx = given()) {
  const response = await answer(
    socialBackend,
    ctx,
    new Request(`http://gateway.test/gw/social${path}`, init),
  );
  const body: unknown = await response.json();
  return { status: response.status, body, headers: response.headers };
}
const mentionIds = (body: unknown) =>
  (body as unknown[]).map((one) => WireNotification.parse(one).status?.id);

test('a page says where older and newer ones are, on a host of its own, keeping what was asked', async () => {
  const { body, headers } = await ask(`/api/v1/notifications?types[]=mention&account_id=${WHO}&limit=3`);
  const [first, , last] = body as { id: string }[];
  expect(mentionIds(body)).toEqual([0, 1, 3].map((n) => posts[n]?.id));
  expect(headers.get('Link')).toBe(
    `<https://social.example/api/v1/notifications?types%5B%5D=mention&account_id=${WHO}&limit=3&max_id=${last?.id}>; rel="next", ` +
      `<https://social.example/api/v1/notifications?types%5B%5D=mention&account_id=${WHO}&limit=3&min_id=${first?.id}>; rel="prev"`,
  );
  expect(headers.get('X-RateLimit-Reset')).toBe('2026-03-19T15:15:00.000Z');
});

test.each(['types[]=mention', 'types[0]=mention', 'types=mention', ''])(
  '%j means mentions',
  async (types) => {
    const { body } = await ask(`/api/v1/notifications?${types}&account_id=${WHO}&limit=2`);
    expect(mentionIds(body)).toHaveLength(2);
  },
);

test.each(['types[]=favourite', 'exclude_types[]=mention'])('%j means none', async (types) => {
  expect((await ask(`/api/v1/notifications?${types}&account_id=${WHO}`)).body).toEqual([]);
});

test('min_id is the page right above, since_id the newest one, max_id the page below', async () => {
  const idsFor = async (bound: string) =>
    mentionIds((await ask(`/api/v1/notifications?account_id=${WHO}&limit=2&${bound}`)).body);
  const notice = posts[6]?.notificationId;
  expect(await idsFor(`min_id=${notice}`)).toEqual([posts[4]?.id, posts[5]?.id]);
  expect(await idsFor(`since_id=${notice}`)).toEqual([posts[0]?.id, posts[1]?.id]);
  expect(await idsFor(`max_id=${notice}`)).toEqual([posts[7]?.id, posts[8]?.id]);
});

test('a page of twelve may be short, and says that there is more', async () => {
  const { body, headers } = await ask(
    `/api/v1/notifications?account_id=${WHO}&limit=9&max_id=${posts[1]?.notificationId}`,
  );
  expect([(body as unknown[]).length, headers.get('Link')?.includes('rel="next"')]).toEqual([8, true]);
});

test('a key is one post for an hour, whatever words come with it', async () => {
  const ctx = given();
  const send = async (status: string) => {
    const headers = { 'Idempotency-Key': 'k', 'Content-Type': 'application/json' };
    const body = JSON.stringify({ status, in_reply_to_id: posts[0]?.id });
    const { body: posted } = await ask('/api/v1/statuses', { method: 'POST', headers, body }, ctx);
    return (posted as { id: string }).id;
  };
  const first = await send('One');
  expect(await send('Another')).toBe(first);
  ctx.pass(3600_000);
  expect(await send('One')).not.toBe(first);
});

test('our answers are one list, with who wrote them', async () => {
  const { body } = await ask(`/ours/v1/replies?account_id=${WHO}`);
  expect((body as unknown[]).map((one) => WireReply.parse(one).agent)).toEqual([{ name: 'Tom' }]);
});

test('nobody is told of everybody', async () => {
  expect((await ask('/api/v1/notifications')).status).toBe(400);
  expect((await ask('/ours/v1/replies')).status).toBe(400);
  expect((await ask('/api/v1/notifications?account_id=7')).body).toEqual([]);
});

test('an account is found by its handle in any spelling, and by its number', async () => {
  const account = await ask('/api/v1/accounts/lookup?acct=JWhitcombe@social.example');
  expect(account).toMatchObject({ status: 200, body: { id: WHO, acct: ACCT, username: 'jwhitcombe' } });
  expect((await ask(`/api/v1/accounts/${WHO}`)).body).toEqual(account.body);
  expect((await ask('/api/v1/accounts/lookup?acct=nobody')).body).toEqual({ error: 'Record not found' });
  expect((await ask('/api/v1/accounts/verify_credentials')).body).toMatchObject({ acct: 'dunmore' });
});

test('both generations of instance say how long a post may be', async () => {
  const limit = { configuration: { statuses: { max_characters: 500 } } };
  expect((await ask('/api/v2/instance')).body).toMatchObject(limit);
  expect((await ask('/api/v1/instance')).body).toMatchObject(limit);
});

const parts = new FormData();
parts.set('status', 'hello @jwhitcombe@social.example');
test.each([
  ['JSON', { body: JSON.stringify({ status: 'hello' }), headers: { 'Content-Type': 'application/json' } }],
  ['a form', { body: new URLSearchParams({ status: 'hello', visibility: 'unlisted' }) }],
  ['parts', { body: parts }],
])('a post comes as %s', async (_, init) => {
  const ctx = given();
  const { status, body } = await ask('/api/v1/statuses', { method: 'POST', ...init }, ctx);
  expect([status, ctx.journal.length]).toEqual([200, 1]);
  const { id } = body as { id: string };
  expect((await ask(`/api/v1/statuses/${id}`, undefined, ctx)).body).toEqual(body);
});

test.each([
  [{ status: ' ' }, 422],
  [{ status: 'x', visibility: 'friends' }, 422],
  [{ status: 'x', in_reply_to_id: '1' }, 404],
])('%j is refused with %i', async (fields, status) => {
  const init = { method: 'POST', body: new URLSearchParams(fields) };
  expect((await ask('/api/v1/statuses', init)).status).toBe(status);
});

test('a customer posts, in words or as a raw record, and whoever watches is told', async () => {
  const ctx = given();
  await socialBackend.arrive?.(ctx, 'james', 'Where <is> it?');
  await socialBackend.arrive?.(ctx, 'james', { id: 'x', odd: true });
  const { body } = await ask(`/api/v1/notifications?account_id=${WHO}&limit=2`, undefined, ctx);
  expect((body as { status: unknown }[]).map(({ status }) => status)).toEqual([
    { id: 'x', odd: true },
    expect.objectContaining({ content: '<p>Where &lt;is> it?</p>' }),
  ]);
  expect(ctx.pokes).toHaveLength(2);
});
