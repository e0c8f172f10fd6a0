import { describe, expect, test } from 'vitest';
import type { StaffRecord } from '#src/mocks/backend.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { answer } from '#src/mocks/testing/serve.ts';
import { customer, kingsgate, orderRecord } from './mock/builders.ts';
import { whyNotHandedOver } from './mock/hand-over.ts';
import { ordersBackend } from './mock.ts';
import { scan } from './mock/scan.ts';
import { listFeed } from '#src/mocks/world/feed.ts';
import { Order, SearchAnswer } from './wire.ts';

const noon = Date.parse('2026-03-19T12:00:00Z');
const HOUR = 3_600_000;
const given = () =>
  testContext({
    now: noon,
    stores: [kingsgate],
    customers: [customer('james', 'C77'), customer('ann', 'C78')],
    records: {
      order: [
        orderRecord('n1', noon - HOUR, { changeableUntil: noon + HOUR }),
        orderRecord('n2', noon - 2 * HOUR),
        orderRecord('n3', noon - 3 * HOUR, { location: 'kingsgate', paid: false }),
        orderRecord('a1', noon - HOUR, { customer: 'ann', squareCustomer: 'C78' }),
      ],
    },
  });
type Ctx = ReturnType<typeof given>;

const send = (ctx: Ctx, method: string, path: string, body?: unknown) =>
  answer(
    ordersBackend,
    ctx,
    new Request(`http://gateway.test/gw/orders/v2${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
const query = (more: object = {}, filter: object = {}) => ({
  location_ids: ['web', 'kingsgate'],
  query: {
    filter: { customer_filter: { customer_ids: ['C77'] }, ...filter },
    sort: { sort_field: 'UPDATED_AT', sort_order: 'DESC' },
  },
  ...more,
});
async function found(ctx: Ctx, body: object): Promise<{ ids: string[]; cursor?: string }> {
  const read = SearchAnswer.parse(await (await send(ctx, 'POST', '/orders/search', body)).json());
  const ids = (read.orders ?? []).map((order) => Order.parse(order).id);
  return { ids, ...(read.cursor !== undefined && { cursor: read.cursor }) };
}

test('nobody’s orders are answered without a customer, a place, or with more of them than allowed', async () => {
  const ctx = given();
  const everybody = { location_ids: ['web'], query: { filter: {} } };
  const refused = await send(ctx, 'POST', '/orders/search', everybody);
  expect([refused.status, await refused.json()]).toMatchObject([
    400,
    {
      errors: [
        {
          category: 'INVALID_REQUEST_ERROR',
          code: 'MISSING_REQUIRED_PARAMETER',
          field: 'query.filter.customer_filter',
        },
      ],
    },
  ]);
  const places = Array.from({ length: 11 }, (_, n) => `L${n}`);
  expect((await send(ctx, 'POST', '/orders/search', query({ location_ids: places }))).status).toBe(400);
});

test('bounds are inclusive on both sides and only the named places and people are searched', async () => {
  const ctx = given();
  const at = (hours: number) => new Date(noon - hours * HOUR).toISOString();
  const bounds = { date_time_filter: { updated_at: { start_at: at(2), end_at: at(1) } } };
  expect(await found(ctx, query({}, bounds))).toEqual({ ids: ['n1', 'n2'] });
  expect(await found(ctx, query({ location_ids: ['kingsgate'] }))).toEqual({ ids: ['n3'] });
  expect(
    (await send(ctx, 'POST', '/orders/search', query({}, { date_time_filter: { created_at: {} } }))).status,
  ).toBe(400);
});

test('a cursor goes on where its page ended, and is refused with another query', async () => {
  const ctx = given();
  const first = await found(ctx, query({ limit: 1 }));
  expect(first.ids).toEqual(['n1']);
  expect((await found(ctx, query({ limit: 1, cursor: first.cursor }))).ids).toEqual(['n2']);
  const other = await send(
    ctx,
    'POST',
    '/orders/search',
    query({ location_ids: ['web'], cursor: first.cursor }),
  );
  expect([other.status, await other.json()]).toMatchObject([400, { errors: [{ code: 'INVALID_CURSOR' }] }]);
});

test('a page may be shorter than asked for, or empty, and not the last', async () => {
  const records = Array.from({ length: 30 }, (_, n) => orderRecord(`n${n}`, noon - n * HOUR));
  const ctx = testContext({ now: noon, customers: [customer('james', 'C77')], records: { order: records } });
  const sizes: number[] = [];
  const ids: string[] = [];
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await found(ctx, query({ limit: 6, ...(cursor !== undefined && { cursor }) }));
    sizes.push(page.ids.length);
    ids.push(...page.ids);
    ({ cursor } = page);
  }
  expect(sizes).toEqual([6, 4, 6, 0, 6, 4, 4]);
  expect(ids).toEqual(records.map(({ id }) => id));
});

test('what is not set is absent, never null or empty', async () => {
  const ctx = given();
  const none = await send(ctx, 'POST', '/orders/search', query({ location_ids: ['nowhere'] }));
  expect(await none.json()).toEqual({});
  const one: unknown = await (await send(ctx, 'GET', '/orders/n2')).json();
  expect(JSON.stringify(one)).not.toContain('null');
});

test('a change shows at once on the order itself and some seconds later in the search', async () => {
  const ctx = given();
  const body = { idempotency_key: 'k', order: { version: 1, state: 'CANCELED' } };
  expect((await send(ctx, 'PUT', '/orders/n1', body)).status).toBe(200);
  expect(await (await send(ctx, 'GET', '/orders/n1')).json()).toMatchObject({
    order: { state: 'CANCELED', version: 2 },
  });
  const version = async () => {
    const answered = SearchAnswer.parse(await (await send(ctx, 'POST', '/orders/search', query())).json());
    return (answered.orders ?? []).map((order) => Order.parse(order)).find(({ id }) => id === 'n1')?.version;
  };
  expect(await version()).toBe(1);
  ctx.pass(1000);
  expect(await version()).toBe(2);
});

test('the same key changes an order once; an old version, a late change, a reused key are refused', async () => {
  const ctx = given();
  const vary = {
    idempotency_key: 'k',
    order: { version: 1, line_items: [{ uid: 'l1', variation_name: 'W34' }] },
  };
  const answers = [await send(ctx, 'PUT', '/orders/n1', vary), await send(ctx, 'PUT', '/orders/n1', vary)];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(ctx.journal).toEqual([{ did: 'order changed', id: 'n1', number: 'DM-n1', by: 'service' }]);
  const codes = await Promise.all(
    [
      send(ctx, 'PUT', '/orders/n1', { order: { version: 1, state: 'CANCELED' } }),
      send(ctx, 'PUT', '/orders/n2', { order: { version: 1, state: 'CANCELED' } }),
      send(ctx, 'PUT', '/orders/n1', { ...vary, order: { version: 2, state: 'CANCELED' } }),
      send(ctx, 'PUT', '/orders/zz', { order: { version: 1, state: 'CANCELED' } }),
    ].map(async (response) => {
      const { errors } = (await (await response).json()) as { errors: { code: string }[] };
      return errors[0]?.code;
    }),
  );
  expect(codes).toEqual(['VERSION_MISMATCH', 'BAD_REQUEST', 'IDEMPOTENCY_KEY_REUSED', 'NOT_FOUND']);
});

describe('handing an order over', () => {
  const ready = { type: 'PICKUP', state: 'PREPARED', place: 'Kingsgate' } as const;
  const items = [
    { uid: 'l1', name: 'Leather belt', quantity: '1', minor: 3200 },
    { uid: 'l2', name: 'Socks', quantity: '3', minor: 900 },
  ];
  const waiting = (more: Parameters<typeof orderRecord>[2] = {}) =>
    testContext({
      now: noon,
      stores: [kingsgate],
      customers: [customer('james', 'C77')],
      records: {
        order: [
          orderRecord('b1', noon - HOUR, {
            location: 'kingsgate',
            fulfillment: ready,
            items,
            paid: false,
            ...more,
          }),
        ],
      },
    });
  const handOver = (ctx: ReturnType<typeof waiting>, version: number, entries?: object[]) =>
    send(ctx, 'PUT', '/orders/b1', {
      idempotency_key: `v${version}`,
      order: {
        version,
        fulfillments: [
          { uid: 'f1', state: 'COMPLETED', ...(entries && { line_item_application: 'ENTRY_LIST', entries }) },
        ],
      },
    });
  const refusalOf = async (response: Response) => {
    const { errors } = (await response.json()) as { errors: { detail: string }[] };
    return `${response.status} ${errors[0]?.detail}`;
  };

  test('closes it, paid, once however often it is asked', async () => {
    const ctx = waiting();
    const [first, second] = [await handOver(ctx, 1), await handOver(ctx, 1)];
    const { order } = (await first.json()) as { order: unknown };
    expect(Order.parse(order)).toMatchObject({
      state: 'COMPLETED',
      version: 2,
      net_amount_due_money: { amount: 0 },
      fulfillments: [
        { uid: 'f1', state: 'COMPLETED', pickup_details: { picked_up_at: '2026-03-19T12:00:00.000Z' } },
      ],
    });
    expect([second.status, ctx.journal]).toEqual([
      200,
      [{ did: 'order collected', id: 'b1', number: 'DM-b1', by: 'service' }],
    ]);
  });

  test('takes some lines and lets the rest wait, until that is fetched too', async () => {
    const ctx = waiting();
    const part = (await (await handOver(ctx, 1, [{ line_item_uid: 'l2', quantity: '3' }])).json()) as {
      order: unknown;
    };
    expect(Order.parse(part.order)).toMatchObject({
      state: 'OPEN',
      version: 2,
      net_amount_due_money: { amount: 3540 },
      fulfillments: [
        { uid: 'f1', state: 'PREPARED', entries: [{ line_item_uid: 'l1', quantity: '1' }] },
        { uid: 'f2', state: 'COMPLETED', entries: [{ line_item_uid: 'l2', quantity: '3' }] },
      ],
    });
    expect(await refusalOf(await handOver(ctx, 2, [{ line_item_uid: 'l2', quantity: '3' }]))).toBe(
      '400 Socks was collected before.',
    );
    const rest = (await (
      await send(ctx, 'PUT', '/orders/b1', {
        order: { version: 2, fulfillments: [{ uid: 'f1', state: 'COMPLETED' }] },
      })
    ).json()) as { order: unknown };
    expect(Order.parse(rest.order)).toMatchObject({ state: 'COMPLETED', version: 3 });
  });

  test.each([
    [
      'is sent',
      { fulfillment: { type: 'SHIPMENT', state: 'PROPOSED' } },
      '400 It is not to be collected: it is sent.',
    ],
    ['is not packed', { fulfillment: { ...ready, state: 'PROPOSED' } }, '400 It is not ready yet.'],
    ['was cancelled', { state: 'CANCELED' }, '400 The order is closed.'],
    [
      'was collected',
      { state: 'COMPLETED', steps: [{ kind: 'collected', at: noon - 1000 }] },
      '400 It was collected at 2026-03-19T11:59:59.000Z.',
    ],
  ] as const)('says why not when it %s', async (_, more, why) => {
    expect(await refusalOf(await handOver(waiting(more), 1))).toBe(why);
  });

  test('takes whole lines of the order alone', async () => {
    const refused = async (entries: object[]) => refusalOf(await handOver(waiting(), 1, entries));
    expect(await refused([])).toBe('400 Name at least one line.');
    expect(await refused([{ line_item_uid: 'l9', quantity: '1' }])).toBe('400 The order has no line l9.');
    expect(await refused([{ line_item_uid: 'l2', quantity: '1' }])).toBe(
      '400 Socks is collected as a whole: 3.',
    );
  });

  test('is done where the order waits: the clerk of another store is told where that is', () => {
    const clerk = { store: 'harbour-walk' } as StaffRecord;
    const record = orderRecord('b1', noon, { location: 'kingsgate', fulfillment: ready });
    const why = (staff: StaffRecord | undefined) =>
      whyNotHandedOver(record, { uids: ['l1'] }, staff, [kingsgate], noon);
    expect([why(clerk), why({ ...clerk, store: 'kingsgate' }), why(undefined)]).toEqual([
      'It waits at Kingsgate.',
      undefined,
      undefined,
    ]);
  });
});

test('a customer search takes one person for all its keys together', async () => {
  const ctx = given();
  const search = async (filter: object) =>
    (await send(ctx, 'POST', '/customers/search', { query: { filter } })).json();
  expect(await search({ email_address: { exact: 'james@example.com' } })).toMatchObject({
    customers: [{ id: 'C77', reference_id: 'james' }],
  });
  expect(
    await search({ email_address: { exact: 'james@example.com' }, reference_id: { exact: 'ann' } }),
  ).toEqual({});
});

test('in a very long history too an order is found by when it was placed', () => {
  const many = Array.from({ length: 5000 }, (_, n) =>
    orderRecord(String(10_000 + n), noon - (5000 - n) * HOUR, {
      updatedAt: noon - (5000 - n) * HOUR + (n % 20) * HOUR,
    }),
  );
  const wanted = {
    by: 'created_at',
    from: -Infinity,
    count: 10,
    stale: new Map(),
    keep: () => true,
  } as const;
  const down = scan([listFeed('order', many)], { ...wanted, way: 'DESC', to: noon - 3000 * HOUR });
  expect(down.slice(0, 3).map(({ id }) => id)).toEqual(['12000', '11999', '11998']);
  const up = scan([listFeed('order', many)], {
    ...wanted,
    way: 'ASC',
    from: noon - 3000 * HOUR,
    to: Infinity,
  });
  expect(up.slice(0, 3).map(({ id }) => id)).toEqual(['12000', '12001', '12002']);
});

test('too many requests are refused without saying for how long', () => {
  const response = ordersBackend.refusals.rateLimited(noon);
  expect([response.status, [...response.headers.keys()]]).toEqual([429, ['content-type']]);
});
