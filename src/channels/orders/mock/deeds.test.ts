// Bringing back and reserving, as the back end decides: each refusal with its reason, each deed once.
import { describe, expect, test } from 'vitest';
import type { OrderRecord, StaffRecord, VisitRecord } from '#src/mocks/backend.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { answer } from '#src/mocks/testing/serve.ts';
import { customer, kingsgate, orderRecord } from './builders.ts';
import { ordersBackend } from '../mock.ts';
import { Order } from '../wire.ts';
import { PickUps } from '../wire-pick-ups.ts';
import { Receipts, Stock } from '../wire-receipts.ts';

const noon = Date.parse('2026-03-19T12:00:00Z');
const DAY = 86_400_000;
const harbour = { ...kingsgate, id: 'harbour-walk', name: 'Harbour Walk' };

const delivered = (id: string, daysAgo: number, more: Partial<OrderRecord> = {}): OrderRecord =>
  orderRecord(id, noon - daysAgo * DAY, {
    state: 'COMPLETED',
    totalMinor: 5900,
    steps: [
      { kind: 'ordered', at: noon - (daysAgo + 1) * DAY },
      { kind: 'delivered', at: noon - daysAgo * DAY },
    ],
    ...more,
  });
const visit = (id: string, daysAgo: number, more: Partial<VisitRecord>): VisitRecord => ({
  id,
  customer: 'james',
  at: noon - daysAgo * DAY,
  store: 'kingsgate',
  endedAt: null,
  reason: 'shopping',
  associate: null,
  summary: '',
  items: [],
  orderIds: [],
  identifiedBy: 'phone',
  reportedBy: 'store',
  ...more,
});

const given = () =>
  testContext({
    now: noon,
    stores: [kingsgate, harbour],
    brands: [
      {
        id: 'dunmore',
        name: 'Dunmore',
        site: '',
        email: '',
        sms: '',
        phone: '',
        acct: '',
        returns: { days: 28, faultyDays: 183, hygiene: ['sock'] },
      },
    ],
    customers: [customer('james', 'C77'), customer('ann', 'C78')],
    onShelf: (store, article, size) =>
      article === 'Slim chino, navy' && size === 'W33' ? (store === 'kingsgate' ? 1 : 2) : 0,
    records: {
      order: [
        delivered('new', 5, {
          items: [
            { uid: 'l1', name: 'Slim chino', variation: 'navy, W32', quantity: '2', minor: 5000 },
            { uid: 'l2', name: 'Cotton socks', quantity: '3', minor: 600 },
          ],
          totalMinor: 5900,
        }),
        delivered('old', 60),
        orderRecord('waits', noon - DAY),
      ],
      visit: [
        visit('v1', 20, {
          outcome: { kind: 'bought', text: 'by card' },
          items: [
            { name: 'Straight jeans, indigo, W32', minor: 6500, currency: 'GBP' },
            { name: 'Wool scarf', minor: 2000, currency: 'GBP' },
          ],
        }),
        visit('v2', 5, {
          outcome: { kind: 'refunded', text: '', code: 'KG40', discountPercent: 40 },
          items: [{ name: 'Wool scarf', returned: true }],
        }),
        visit('v3', 40, { outcome: { kind: 'refunded', text: '', code: 'OLD10', discountPercent: 10 } }),
      ],
    },
  });
type Ctx = ReturnType<typeof given>;

const clerk = { kind: 'staff', staff: { store: 'kingsgate' } as StaffRecord, may: () => true } as const;

async function ask(ctx: Ctx, path: string, body?: object, who?: typeof clerk) {
  const request = new Request(`http://gateway.test/gw/orders${path}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const reply = await answer(ordersBackend, ctx, request, who);
  const read: unknown = await reply.json();
  return { status: reply.status, body: read };
}
const refusalOf = ({ body }: { readonly body: unknown }) =>
  (body as { errors?: readonly { readonly detail?: string }[] }).errors?.[0]?.detail;
const orderIn = ({ body }: { readonly body: unknown }) => Order.parse((body as { order: unknown }).order);
const receipts = async (ctx: Ctx) =>
  Receipts.parse((await ask(ctx, '/ours/v1/receipts?customer_id=C77')).body);
const back = (kind: 'ORDER' | 'TILL', id: string, more: object = {}) => ({
  idempotency_key: 'k1',
  customer_id: 'C77',
  receipt: { kind, id },
  lines: [{ uid: kind === 'TILL' ? 'i1' : 'l1', quantity: 1 }],
  reason: 'wrong-size',
  remedy: 'refund',
  ...more,
});
const RETURNS = '/ours/v1/returns';

test('receipts of every channel stand together, with what was paid for one thing and what has come back', async () => {
  const { receipts: all } = await receipts(given());
  expect(
    all.map(({ id, place, lines }) => [
      id,
      place,
      ...lines.map(({ article, size, left, paid_money }) => [article, size, left, paid_money.amount]),
    ]),
  ).toEqual([
    ['waits', 'web-shop', ['Slim chino, navy', 'W33', 1, 3540]],
    ['new', 'web-shop', ['Slim chino, navy', 'W32', 2, 2500], ['Cotton socks', undefined, 3, 300]],
    ['v1', 'Kingsgate', ['Straight jeans, indigo', 'W32', 1, 6500], ['Wool scarf', undefined, 0, 2000]],
    ['old', 'web-shop', ['Slim chino, navy', 'W33', 1, 5900]],
  ]);
});

describe('bringing back', () => {
  test('is an order of its own, and the one it came from says what is gone', async () => {
    const ctx = given();
    const done = await ask(ctx, RETURNS, back('ORDER', 'new'));
    const { reference_id, returns, refunds, metadata } = orderIn(done);
    expect([
      reference_id,
      returns?.[0]?.return_line_items?.[0]?.name,
      refunds?.[0]?.amount_money.amount,
    ]).toEqual(['RT-61001', 'Slim chino, navy, W32', 2500]);
    expect(metadata).toMatchObject({
      return_of: 'DM-new',
      return_reason: 'wrong-size',
      return_remedy: 'refund',
    });
    const source = orderIn(await ask(ctx, '/v2/orders/new'));
    expect([source.version, source.returns?.length, source.refunds]).toEqual([2, 1, undefined]);
    expect((await receipts(ctx)).receipts.find(({ id }) => id === 'new')?.lines[0]?.left).toBe(1);
    expect(ctx.pokes).toEqual([{ type: 'channel.changed', subject: 'orders', customer: 'james' }]);
  });

  test('happens once, however often it is asked for with one key', async () => {
    const ctx = given();
    const first = await ask(ctx, RETURNS, back('TILL', 'v1'));
    expect(await ask(ctx, RETURNS, back('TILL', 'v1'))).toEqual(first);
    expect(ctx.journal).toHaveLength(1);
    expect(refusalOf(await ask(ctx, RETURNS, back('TILL', 'v1', { remedy: 'voucher' })))).toBe(
      'This key was used for another request.',
    );
    expect(refusalOf(await ask(ctx, RETURNS, back('TILL', 'v1', { idempotency_key: 'k2' })))).toBe(
      'Straight jeans, indigo came back before.',
    );
  });

  test.each([
    [back('ORDER', 'old'), 'Slim chino, navy was taken back until 2026-02-15T12:00:00.000Z.'],
    [back('ORDER', 'waits'), 'Slim chino, navy was not collected or delivered yet.'],
    [back('TILL', 'v1', { lines: [{ uid: 'i2', quantity: 1 }] }), 'Wool scarf came back before.'],
    [
      back('ORDER', 'new', { lines: [{ uid: 'l2', quantity: 1 }] }),
      'Cotton socks is taken back only when something is wrong with it.',
    ],
    [
      back('ORDER', 'new', { lines: [{ uid: 'l1', quantity: 3 }] }),
      'Only 2 of Slim chino, navy can come back.',
    ],
    [back('ORDER', 'gone'), 'No such receipt.'],
  ])('is refused with its reason: %j', async (body, why) => {
    const ctx = given();
    expect(refusalOf(await ask(ctx, RETURNS, body))).toBe(why);
    expect(ctx.journal).toEqual([]);
  });

  test('takes longer, and takes anything, when something is wrong with it', async () => {
    const ctx = given();
    expect((await ask(ctx, RETURNS, back('ORDER', 'old', { reason: 'faulty' }))).status).toBe(200);
    const socks = { reason: 'faulty', idempotency_key: 'k2', lines: [{ uid: 'l2', quantity: 1 }] };
    expect((await ask(ctx, RETURNS, back('ORDER', 'new', socks))).status).toBe(200);
  });

  test('gives a voucher of its own, or another size from this shop’s shelf while there is one', async () => {
    const ctx = given();
    const voucher = orderIn(await ask(ctx, RETURNS, back('TILL', 'v1', { remedy: 'voucher' })));
    expect([voucher.metadata?.['return_voucher'], voucher.refunds]).toEqual(['V40311', undefined]);
    const swap = (key: string) =>
      ask(
        ctx,
        RETURNS,
        back('ORDER', 'new', { idempotency_key: key, remedy: 'exchange', size: 'W33' }),
        clerk,
      );
    expect(orderIn(await swap('k2')).metadata?.['return_size']).toBe('W33');
    expect(refusalOf(await swap('k3'))).toBe('There is no Slim chino, navy, W33 on the shelf here.');
  });
});

const RESERVATIONS = '/ours/v1/reservations';
const wish = (more: object = {}) => ({
  idempotency_key: 'r1',
  customer_id: 'C77',
  location_id: 'harbour-walk',
  article: 'Slim chino, navy',
  size: 'W33',
  ...more,
});
const stockOf = async (ctx: Ctx, place: string) => {
  const { body } = await ask(ctx, '/ours/v1/stock?customer_id=C77&article=Slim%20chino%2C%20navy');
  const { sizes } = Stock.parse(body);
  return sizes.find(({ size }) => size === 'W33')?.counts.find(({ location_id }) => location_id === place)
    ?.quantity;
};

describe('reserving', () => {
  test('takes one off the shelf there, at the price with the discount attached', async () => {
    const ctx = given();
    const order = orderIn(await ask(ctx, RESERVATIONS, wish({ discount: 'KG40' })));
    expect([order.location_id, order.total_money?.amount, order.discounts, order.state]).toEqual([
      'harbour-walk',
      3540,
      [{ uid: 'd1', name: 'KG40', percentage: '40' }],
      'OPEN',
    ]);
    expect(order.fulfillments?.[0]).toMatchObject({
      type: 'PICKUP',
      state: 'PREPARED',
      pickup_details: { expires_at: '2026-03-22T18:00:00.000Z' },
    });
    expect([await stockOf(ctx, 'harbour-walk'), await stockOf(ctx, 'kingsgate')]).toEqual([1, 1]);
    expect((await receipts(ctx)).grants.find(({ code }) => code === 'KG40')?.used_for).toBe('RV-52301');
  });

  test.each([
    [wish({ size: 'W34' }), 'There is no Slim chino, navy, W34 left at Harbour Walk.'],
    [wish({ discount: 'OLD10' }), 'OLD10 was good until 2026-03-07T12:00:00.000Z.'],
    [wish({ discount: 'MORE90' }), 'MORE90 was not given to this customer.'],
    [wish({ article: 'Gold bar' }), 'The customer has no receipt for this article, or it has no such size.'],
  ])('is refused with its reason: %j', async (body, why) => {
    const ctx = given();
    expect(refusalOf(await ask(ctx, RESERVATIONS, body))).toBe(why);
    expect(ctx.journal).toEqual([]);
  });

  test('uses a code once; what is let go is on the shelf again, and its code free', async () => {
    const ctx = given();
    const order = orderIn(await ask(ctx, RESERVATIONS, wish({ discount: 'KG40' })));
    const again = wish({ discount: 'KG40', idempotency_key: 'r2' });
    expect(refusalOf(await ask(ctx, RESERVATIONS, again))).toBe('KG40 was used before.');
    const request = new Request(`http://gateway.test/gw/orders/v2/orders/${order.id}`, {
      method: 'PUT',
      body: JSON.stringify({ idempotency_key: 'c1', order: { version: 1, state: 'CANCELED' } }),
    });
    expect((await answer(ordersBackend, ctx, request)).status).toBe(200);
    expect(await stockOf(ctx, 'harbour-walk')).toBe(2);
    expect((await ask(ctx, RESERVATIONS, { ...again, idempotency_key: 'r3' })).status).toBe(200);
  });

  test('lasts until the third evening: then it is on the shelf again and is not handed out', async () => {
    const ctx = given();
    const order = orderIn(await ask(ctx, RESERVATIONS, wish()));
    ctx.pass(4 * DAY);
    expect(await stockOf(ctx, 'harbour-walk')).toBe(2);
    const request = new Request(`http://gateway.test/gw/orders/v2/orders/${order.id}`, {
      method: 'PUT',
      body: JSON.stringify({
        idempotency_key: 'h1',
        order: { version: 1, fulfillments: [{ uid: 'f1', state: 'COMPLETED' }] },
      }),
    });
    const refused = await answer(ordersBackend, ctx, request);
    expect(refusalOf({ body: await refused.json() })).toBe(
      'It was kept until 2026-03-22T18:00:00.000Z, and went back on the shelf.',
    );
  });
});

describe('what a shop has to prepare', () => {
  const SHOP = '/ours/v1/pick-ups?collected_since=2026-03-19T00:00:00Z&location_id=';
  const listed = async (ctx: Ctx, shop: string, who?: typeof clerk) => {
    const reply = await ask(ctx, `${SHOP}${shop}`, undefined, who);
    if (reply.status !== 200) return reply.status;
    return PickUps.parse(reply.body).pick_ups.map(({ customer: { id }, order }) => {
      const { fulfillments, metadata } = Order.parse(order);
      return [id, fulfillments?.[0]?.state, metadata?.['shelf']];
    });
  };
  const reserve = (ctx: Ctx) =>
    ask(
      ctx,
      '/ours/v1/reservations',
      {
        idempotency_key: 'r1',
        customer_id: 'C77',
        location_id: 'harbour-walk',
        article: 'Slim chino, navy',
        size: 'W33',
      },
      clerk,
    );
  const put = async (
    ctx: Ctx,
    id: string,
    version: number,
    state: 'PREPARED' | 'COMPLETED',
    shelf?: string,
  ) => {
    const request = new Request(`http://gateway.test/gw/orders/v2/orders/${id}`, {
      method: 'PUT',
      body: JSON.stringify({
        order: {
          version,
          location_id: 'harbour-walk',
          fulfillments: [{ uid: 'f1', state }],
          ...(shelf !== undefined && { metadata: { shelf } }),
        },
      }),
    });
    return (await answer(ordersBackend, ctx, request)).status;
  };

  test('what is kept there stands in its list until it was handed out, with the shelf it was put on', async () => {
    const ctx = given();
    expect(await listed(ctx, 'harbour-walk')).toEqual([]);
    const { id, version } = orderIn(await reserve(ctx));
    expect(await listed(ctx, 'kingsgate')).toEqual([]);
    expect(await listed(ctx, 'harbour-walk')).toEqual([['james', 'PREPARED', undefined]]);
    expect(await put(ctx, id, version, 'PREPARED', 'H3')).toBe(200);
    expect(await put(ctx, id, version + 1, 'PREPARED', 'H4')).toBe(400);
    expect(await listed(ctx, 'harbour-walk')).toEqual([['james', 'PREPARED', 'H3']]);
    expect(await put(ctx, id, version + 1, 'COMPLETED')).toBe(200);
    expect(await listed(ctx, 'harbour-walk')).toEqual([['james', 'COMPLETED', 'H3']]);
    ctx.pass(DAY);
    expect(await listed(ctx, 'harbour-walk')).toEqual([['james', 'COMPLETED', 'H3']]);
  });

  test('what nobody came for went back on the shelf, and is nothing to prepare', async () => {
    const ctx = given();
    await reserve(ctx);
    ctx.pass(4 * DAY);
    expect(await listed(ctx, 'harbour-walk')).toEqual([]);
  });

  test('a shop sees its own list alone', async () => {
    expect(await listed(given(), 'harbour-walk', clerk)).toBe(403);
    expect(await listed(given(), 'kingsgate', clerk)).toEqual([]);
    expect(await listed(given(), 'nowhere')).toBe(404);
  });
});
