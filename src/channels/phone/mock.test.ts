import { expect, test } from 'vitest';
import { testContext } from '#src/mocks/testing/context.ts';
import { answer } from '#src/mocks/testing/serve.ts';
import { call, CONTACT, james } from './mock/builders.ts';
import { phoneBackend } from './mock.ts';

const now = Date.parse('2026-03-19T15:12:00Z');
const DAY = 24 * 3600_000;
const given = () =>
  testContext({
    now,
    customers: [james],
    records: { call: [call(1, now - DAY), call(2, now - 2 * DAY, { note: '' }), call(3, now - 3 * DAY)] },
  });
const ask = async (ctx: ReturnType<typeof given>, method: string, path: string, json?: unknown) => {
  const url = `http://gateway.test/gw/phone${path}`;
  const request = new Request(url, { method, ...(json !== undefined && { body: JSON.stringify(json) }) });
  const response = await answer(phoneBackend, ctx, request);
  const body: unknown = await response.json();
  return { status: response.status, body };
};
const contact = { propertyName: 'associations.contact', operator: 'EQ', value: CONTACT };
const search = (more: object = {}, filters: object[] = [], ctx = given()) =>
  ask(ctx, 'POST', '/crm/v3/objects/calls/search', {
    filterGroups: [{ filters: [contact, ...filters] }],
    sorts: ['-hs_timestamp'],
    ...more,
  });

test('a search says the total, where it goes on, and only the properties asked for, null where unset', async () => {
  expect(await search({ limit: 2, properties: ['hs_call_body', 'tl_intent'] })).toEqual({
    status: 200,
    body: {
      total: 3,
      results: [
        {
          id: '90001',
          createdAt: '2026-03-18T15:13:00.000Z',
          updatedAt: '2026-03-18T15:13:00.000Z',
          archived: false,
          properties: {
            hs_createdate: '2026-03-18T15:13:00.000Z',
            hs_lastmodifieddate: '2026-03-18T15:13:00.000Z',
            hs_object_id: '90001',
            hs_call_body: '<p>call 1</p>',
            tl_intent: null,
          },
        },
        expect.objectContaining({ id: '90002', properties: expect.objectContaining({ hs_call_body: null }) }),
      ],
      paging: { next: { after: '2', link: 'https://api.calls.example/crm/v3/objects/calls/search?after=2' } },
    },
  });
  expect((await search({ limit: 2, after: '2' })).body).not.toHaveProperty('paging');
});

test.each([
  [{ propertyName: 'hs_timestamp', operator: 'LT', value: String(now - DAY) }, ['90002', '90003']],
  [
    { propertyName: 'hs_timestamp', operator: 'LTE', value: new Date(now - 2 * DAY).toISOString() },
    ['90002', '90003'],
  ],
  [
    {
      propertyName: 'hs_timestamp',
      operator: 'BETWEEN',
      value: String(now - 2 * DAY),
      highValue: String(now - DAY - 1),
    },
    ['90002'],
  ],
  [{ propertyName: 'hs_call_body', operator: 'NOT_HAS_PROPERTY' }, ['90002']],
  [{ propertyName: 'hs_call_body', operator: 'CONTAINS_TOKEN', value: '3' }, ['90003']],
  [{ propertyName: 'hs_object_id', operator: 'IN', values: ['90001', '90003'] }, ['90001', '90003']],
])('%j finds %j', async (filter, ids) => {
  const { body } = await search({}, [filter]);
  expect((body as { results: { id: string }[] }).results.map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['no contact', { filterGroups: [{ filters: [] }] }],
  ['no groups', { filterGroups: [] }],
  ['too long a page', { filterGroups: [{ filters: [contact] }], limit: 201 }],
  ['a place beyond ten thousand', { filterGroups: [{ filters: [contact] }], limit: 100, after: '9950' }],
  ['a group that is none', { filterGroups: 'all' }],
])('a search with %s is refused', async (_, body) => {
  expect(await ask(given(), 'POST', '/crm/v3/objects/calls/search', body)).toMatchObject({
    status: 400,
    body: { status: 'error', category: 'VALIDATION_ERROR' },
  });
});

test('numbers of a call are what somebody typed, so nobody can compare them as they are', async () => {
  const { body } = await search({ properties: ['hs_call_from_number', 'hs_call_to_number'], limit: 1 });
  expect(body).toMatchObject({
    results: [
      { properties: { hs_call_from_number: '+44 7700 900184', hs_call_to_number: '+44 8081 570002' } },
    ],
  });
});

test('a call is logged twice when it is asked twice, and read by its id at once', async () => {
  const ctx = given();
  const body = {
    properties: { hs_timestamp: '2026-03-19T15:00:00Z', hs_call_duration: '1000', tl_intent: 'i' },
    associations: [{ to: { id: CONTACT } }],
  };
  const first = await ask(ctx, 'POST', '/crm/v3/objects/calls', body);
  await ask(ctx, 'POST', '/crm/v3/objects/calls', body);
  expect([first.status, ctx.journal.length]).toEqual([201, 2]);
  const { id } = first.body as { id: string };
  expect(
    await ask(ctx, 'GET', `/crm/v3/objects/calls/${id}?properties=tl_intent&associations=contacts`),
  ).toMatchObject({
    status: 200,
    body: { properties: { tl_intent: 'i' }, associations: { contacts: { results: [{ id: CONTACT }] } } },
  });
  expect((await search({}, [], ctx)).body).toMatchObject({ total: 3 });
  ctx.pass(10_000);
  expect((await search({}, [], ctx)).body).toMatchObject({ total: 5 });
});

test.each([
  ['no time', { properties: {} }],
  ['a property nobody knows', { properties: { hs_timestamp: '2026-03-19T15:00:00Z', tl_mood: 'bad' } }],
  ['no contact', { properties: { hs_timestamp: '2026-03-19T15:00:00Z' } }],
])('a call with %s is refused', async (_, body) => {
  expect((await ask(given(), 'POST', '/crm/v3/objects/calls', body)).status).toBe(400);
});

test('contacts are found by an exact number or address', async () => {
  const by = (propertyName: string, value: string) =>
    ask(given(), 'POST', '/crm/v3/objects/contacts/search', {
      filterGroups: [{ filters: [{ propertyName, operator: 'EQ', value }] }],
    });
  expect((await by('phone', '+447700900184')).body).toMatchObject({ total: 1, results: [{ id: CONTACT }] });
  expect((await by('phone', '+4477')).body).toMatchObject({ total: 0 });
});

test('a customer rings: the call is going on, and whoever watches is told', async () => {
  const ctx = given();
  await phoneBackend.arrive?.(ctx, 'james', 'Asks <where> it is');
  ctx.pass(10_000);
  expect((await search({ properties: ['hs_call_status', 'hs_call_body'] }, [], ctx)).body).toMatchObject({
    results: [
      { properties: { hs_call_status: 'IN_PROGRESS', hs_call_body: '<p>Asks &lt;where> it is</p>' } },
      {},
      {},
      {},
    ],
  });
  expect(ctx.pokes).toEqual([{ type: 'channel.changed', subject: 'phone', customer: 'james' }]);
});
