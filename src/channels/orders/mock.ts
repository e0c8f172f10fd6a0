// The pretend back end of orders, shaped after the Square API: searches by POST, errors as a list, no rate headers.
import {
  defineBackend,
  json,
  type Backend,
  type BackendContext,
  type Call,
  type StoreRecord,
} from '#src/mocks/backend.ts';
import { searchCatalog } from './mock/catalog.ts';
import { searchCustomers } from './mock/customers.ts';
import { invalid, refusal } from './mock/errors.ts';
import { orderOf } from './mock/order.ts';
import { listReceipts } from './mock/receipts.ts';
import { reserve } from './mock/reserve.ts';
import { takeBack } from './mock/return.ts';
import { listPickUps } from './mock/pick-ups.ts';
import { searchOrders } from './mock/search.ts';
import { listStock } from './mock/stock.ts';
import { createOrder } from './mock/take.ts';
import { updateOrder } from './mock/write.ts';
import { weekdays } from './wire.ts';

export const ordersBackend: Backend = defineBackend({
  id: 'orders',
  base: '/gw/orders',
  routes: [
    { method: 'GET', path: '/v2/locations', needs: 'orders.read', answer: locations },
    { method: 'POST', path: '/v2/catalog/search-catalog-items', needs: 'orders.read', answer: searchCatalog },
    { method: 'POST', path: '/v2/customers/search', needs: 'orders.read', answer: searchCustomers },
    { method: 'POST', path: '/v2/orders', needs: 'orders.take', writes: true, answer: createOrder },
    { method: 'POST', path: '/v2/orders/search', needs: 'orders.read', answer: searchOrders },
    { method: 'GET', path: '/v2/orders/:id', needs: 'orders.read', answer: oneOrder },
    { method: 'PUT', path: '/v2/orders/:id', needs: 'orders.send', writes: true, answer: updateOrder },
    { method: 'GET', path: '/ours/v1/receipts', needs: 'orders.read', answer: listReceipts },
    { method: 'GET', path: '/ours/v1/stock', needs: 'orders.read', answer: listStock },
    { method: 'GET', path: '/ours/v1/pick-ups', needs: 'orders.read', answer: listPickUps },
    { method: 'POST', path: '/ours/v1/returns', needs: 'orders.return', writes: true, answer: takeBack },
    { method: 'POST', path: '/ours/v1/reservations', needs: 'orders.reserve', writes: true, answer: reserve },
  ],
  refusals: {
    rateLimited: () => refusal(429, 'RATE_LIMIT_ERROR', 'RATE_LIMITED'),
    broken: () => refusal(500, 'API_ERROR', 'INTERNAL_SERVER_ERROR'),
    unauthenticated: () => refusal(401, 'AUTHENTICATION_ERROR', 'UNAUTHORIZED'),
    forbidden: () => refusal(403, 'AUTHENTICATION_ERROR', 'FORBIDDEN'),
    notFound: () => refusal(404, 'INVALID_REQUEST_ERROR', 'NOT_FOUND'),
    badRequest: (detail) => invalid('BAD_REQUEST', detail),
  },
  spoil(body) {
    const page = body as { orders?: Record<string, unknown>[] };
    const middle = page.orders?.[Math.floor(page.orders.length / 2)];
    if (middle) middle['version'] = 'latest';
    return page;
  },
  arrive,
});

function locations({ ctx }: Call): Response {
  const stores = ctx.world.stores.map(({ id, name, brand, timeZone, hours }) => ({
    id,
    name,
    type: 'PHYSICAL',
    merchant_id: brand,
    timezone: timeZone,
    ...(hours && { business_hours: { periods: hours.map(periodOf) } }),
  }));
  const web = { id: 'web', name: 'Web shop', type: 'MOBILE', timezone: 'Europe/London' };
  return json({ locations: [...stores, web].map((place) => ({ ...place, status: 'ACTIVE' })) });
}

const periodOf = ({ day, from, to }: NonNullable<StoreRecord['hours']>[number]) => ({
  day_of_week: weekdays[day - 1],
  start_local_time: `${from}:00`,
  end_local_time: `${to}:00`,
});

async function oneOrder({ ctx, params }: Call): Promise<Response> {
  const record = await ctx.find('order', params['id'] ?? '');
  if (!record) return refusal(404, 'INVALID_REQUEST_ERROR', 'NOT_FOUND', 'No such order.');
  return json({ order: orderOf(record, ctx.world.customer(record.customer)?.name) });
}

/** The customer buys one thing in the web shop, or one raw record. */
async function arrive(ctx: BackendContext, customer: string, content: string | object): Promise<void> {
  const at = ctx.now();
  const key = ctx.world.customer(customer)?.keys.find(({ kind }) => kind === 'square_customer');
  const isRaw = typeof content === 'object';
  await ctx.write(async (tx) => {
    const n = await tx.next('orders', 1_000_000_000);
    await tx.save('order', {
      id: `CAWORLD${n}`,
      customer,
      at,
      updatedAt: at,
      number: `W-${n - 999_900_000}`,
      squareCustomer: key?.value ?? '',
      location: 'web',
      source: 'web-shop',
      state: 'OPEN',
      version: 1,
      items: [{ uid: 'l1', name: isRaw ? 'raw' : content, quantity: '1', minor: 1999 }],
      currency: 'GBP',
      totalMinor: 1999,
      paid: true,
      fulfillment: { type: 'SHIPMENT', state: 'PROPOSED' },
      steps: [{ kind: 'ordered', at }],
      changeableUntil: at + 2 * 3_600_000,
      ...(isRaw && { wire: content }),
    });
    await tx.journal({ did: 'order placed', id: `CAWORLD${n}`, customer });
    tx.poke('channel.changed', 'orders', customer);
  });
}
