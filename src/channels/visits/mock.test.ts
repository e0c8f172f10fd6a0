import { expect, test } from 'vitest';
import type { StaffRecord } from '#src/mocks/backend.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { answer } from '#src/mocks/testing/serve.ts';
import { localIso } from './mock/visit.ts';
import { visitsBackend } from './mock.ts';
import { customer, kingsgate, visitRecord } from './mock/builders.ts';
import { Visit, VisitPage } from './wire.ts';

const noon = Date.parse('2026-03-19T12:00:00Z');
const given = () =>
  testContext({
    now: noon,
    stores: [kingsgate],
    customers: [
      customer('james', [['loyalty', 'DM-55120']]),
      customer('ann', [['phone', '+447700900111']]),
      customer('odile', [['email', 'odile@example.com']]),
    ],
    records: { visit: [visitRecord('vis_1', noon - 1), visitRecord('vis_2', noon - 2, { customer: 'ann' })] },
  });

const get = (ctx = given(), query = '', headers: Record<string, string> = {}) =>
  answer(visitsBackend, ctx, new Request(`http://gateway.test/gw/visits/v1/visits${query}`, { headers }));
const post = (ctx: ReturnType<typeof given>, path: string, body: unknown, key?: string) =>
  answer(
    visitsBackend,
    ctx,
    new Request(`http://gateway.test/gw/visits/v1/visits${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      ...(key !== undefined && { headers: { 'Idempotency-Key': key } }),
    }),
  );
const newVisit = {
  party: { kind: 'loyalty', value: 'DM-55120' },
  store_id: 'kingsgate',
  started_at: '2026-03-19T11:30:00+00:00',
  reason: 'advice',
  summary: 'Asked about alterations',
};

test('nobody is asked about everybody: a query without a customer key is refused', async () => {
  const response = await get(given(), '?page=1');
  expect([response.status, response.headers.get('Content-Type'), await response.json()]).toEqual([
    400,
    'application/problem+json',
    { type: 'about:blank', title: 'Who?', status: 400, detail: 'Give loyalty_id, phone or email.' },
  ]);
});

test('a key brings its own people alone, and what is answered fits the published shape', async () => {
  const body: unknown = await (await get(given(), '?loyalty_id=DM-55120')).json();
  const page = VisitPage.parse(body);
  expect(page.data.map((visit) => Visit.parse(visit).id)).toEqual(['vis_1']);
  expect([page.total, page.total_pages, page.per_page]).toEqual([1, 1, 25]);
});

test('who has no card and no number is known by their address, and their visit is written down', async () => {
  const ctx = given();
  const party = { kind: 'email', value: 'odile@example.com' };
  expect((await post(ctx, '', { ...newVisit, party }, 'k1')).status).toBe(201);
  const page = VisitPage.parse(await (await get(ctx, '?email=odile@example.com')).json());
  expect(page.data.map((visit) => Visit.parse(visit).matched_key)).toEqual([party]);
});

test('a page not changed since is not sent again', async () => {
  const ctx = given();
  const etag = (await get(ctx, '?loyalty_id=DM-55120')).headers.get('ETag') ?? '';
  expect((await get(ctx, '?loyalty_id=DM-55120', { 'If-None-Match': etag })).status).toBe(304);
  await post(ctx, '', newVisit, 'k1');
  expect((await get(ctx, '?loyalty_id=DM-55120', { 'If-None-Match': etag })).status).toBe(200);
});

test('instants carry the offset of the store, on the night the clocks go back too', () => {
  const zone = 'Europe/London';
  expect(
    ['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00.900Z'].map(
      (text) => localIso(Date.parse(text), zone),
    ),
  ).toEqual([
    '2026-03-29T00:30:00+00:00',
    '2026-03-29T02:30:00+01:00',
    '2026-10-25T01:30:00+01:00',
    '2026-10-25T01:30:00+00:00',
  ]);
});

test('logging the same visit twice with one key logs one; another body under it is refused', async () => {
  const ctx = given();
  const [first, second] = [await post(ctx, '', newVisit, 'k1'), await post(ctx, '', newVisit, 'k1')];
  expect([first.status, second.status, await second.json()]).toEqual([201, 201, await first.json()]);
  expect((await post(ctx, '', { ...newVisit, summary: 'else' }, 'k1')).status).toBe(422);
  expect((await post(ctx, '', newVisit)).status).toBe(400);
  expect((await post(ctx, '', { ...newVisit, reason: 'fun' }, 'k2')).status).toBe(400);
  expect([ctx.journal.length, ctx.pokes]).toEqual([
    1,
    [{ type: 'channel.changed', subject: 'visits', customer: 'james' }],
  ]);
});

test('who serves in a store writes down the visits of that store alone', async () => {
  const nadia = { id: 'nadia', name: 'Nadia Petrov', store: 'kingsgate' } as StaffRecord;
  const logged = async (store: string) =>
    answer(
      visitsBackend,
      given(),
      new Request('http://gateway.test/gw/visits/v1/visits', {
        method: 'POST',
        body: JSON.stringify(newVisit),
        headers: { 'Idempotency-Key': 'k1' },
      }),
      { kind: 'staff', staff: { ...nadia, store }, may: () => true },
    );
  expect([(await logged('kingsgate')).status, (await logged('harbour-walk')).status]).toEqual([201, 403]);
});

test('a note is added to the visit it is about', async () => {
  const ctx = given();
  const response = await post(ctx, '/vis_1/notes', { text: 'He came back for his scarf.' }, 'n1');
  expect([response.status, Visit.parse(await response.json()).notes]).toEqual([
    201,
    [{ at: '2026-03-19T12:00:00+00:00', who: 'service', text: 'He came back for his scarf.' }],
  ]);
  expect((await post(ctx, '/vis_8/notes', { text: 'x' }, 'n2')).status).toBe(404);
});

test('a raw record put in from Backstage goes out untouched', async () => {
  const ctx = given();
  await visitsBackend.arrive?.(ctx, 'james', { id: 7, odd: true });
  const body: unknown = await (await get(ctx, '?loyalty_id=DM-55120')).json();
  expect(VisitPage.parse(body).data[0]).toEqual({ id: 7, odd: true });
});
