// An order taken by hand: somebody of us writes down what a customer asked for in a message, a call or a shop. Who took
// it is whoever is signed in; what it costs is what the catalogue says.
import type { Call, GoodRecord, OrderRecord, Tx } from '#src/mocks/backend.ts';
import { invalid, parsed, refusal, refused, type Answer } from './errors.ts';
import { keyedOnce } from './keyed.ts';
import { orderOf } from './order.ts';
import { SHOP_TABLE } from './pick-ups.ts';
import { isOpenAt } from '../wire-hours.ts';
import { OrderCreate } from '../wire-requests.ts';

const HOUR = 3_600_000;
/** So long it may be changed or cancelled, and never once it is being packed. */
const REGRET_MS = 2 * HOUR;
const FURTHEST_MS = 60 * 24 * HOUR;
type Wanted = OrderCreate['order'];
export async function createOrder(call: Call): Promise<Response> {
  const { ctx } = call;
  const text = await call.request.text();
  const read = OrderCreate.safeParse(parsed(text));
  if (!read.success) {
    const [issue] = read.error.issues;
    return invalid('BAD_REQUEST', issue?.message ?? 'Bad body', issue?.path.join('.'));
  }
  const { idempotency_key, order } = read.data;
  const [customer] = ctx.world.byKey('square_customer', order.customer_id);
  if (!customer) return refusal(404, 'INVALID_REQUEST_ERROR', 'NOT_FOUND', 'No such customer.');
  return keyedOnce(ctx, `take ${idempotency_key}`, text, (tx) => take(call, order, customer.id, tx));
}

async function take({ ctx, principal }: Call, wanted: Wanted, customer: string, tx: Tx): Promise<Answer> {
  const now = ctx.now();
  const store = ctx.world.stores.find(({ id }) => id === wanted.location_id);
  const brand = ctx.world.customer(customer)?.brand;
  if (!store || store.brand !== brand) return refused('INVALID_LOCATION', 'It cannot be collected there.');
  const [details] = wanted.fulfillments.map((one) => one.pickup_details);
  const pickUpAt = Date.parse(details?.pickup_at ?? '');
  if (!(pickUpAt > now)) return refused('INVALID_TIME', 'The time to collect it has passed.');
  if (pickUpAt > now + FURTHEST_MS) return refused('INVALID_TIME', 'That is more than 60 days away.');
  if (!isOpenAt(store.hours ?? [], store.timeZone, pickUpAt))
    return refused('INVALID_TIME', `${store.name} is closed then.`);
  const items = wanted.line_items.map((line) => itemOf(line, ctx.world.catalogue ?? [], brand));
  if (items.some((item) => item === undefined))
    return refused('NOT_FOUND', 'The catalogue does not have everything that is named.');
  const id = wanted.reference_id;
  if ((await tx.get(SHOP_TABLE, id)) !== undefined)
    return refused('BAD_REQUEST', `The number ${id} is another order’s.`);
  const named = items.filter((item) => item !== undefined);
  const note = details?.note?.trim() ?? '';
  const takenFrom = takenFromOf(wanted.metadata ?? {});
  const record: OrderRecord = {
    // Nobody knows it by another name: what was taken by hand goes by its number.
    id,
    number: id,
    customer,
    at: now,
    updatedAt: now,
    squareCustomer: wanted.customer_id,
    location: store.id,
    source: wanted.source.name,
    ...(principal.staff && { takenBy: principal.staff.name, takenById: principal.staff.id }),
    ...(takenFrom && { takenFrom }),
    state: 'OPEN',
    version: 1,
    items: named,
    currency: 'GBP',
    totalMinor: named.reduce((sum, { minor, quantity }) => sum + minor * Number(quantity), 0),
    paid: false,
    fulfillment: {
      type: 'PICKUP',
      state: 'PROPOSED',
      place: store.name,
      pickUpAt,
      ...(note !== '' && { note }),
    },
    steps: [{ kind: 'ordered', at: now }],
    changeableUntil: Math.min(now + REGRET_MS, pickUpAt),
  };
  await tx.save('order', record);
  await tx.put(SHOP_TABLE, id, store.id);
  await tx.journal({
    did: 'order taken',
    id,
    customer,
    store: store.id,
    by: principal.staff?.id ?? 'service',
  });
  tx.poke('channel.changed', 'orders', customer);
  return { status: 200, body: { order: orderOf(record, ctx.world.customer(customer)?.name) } };
}

type Item = OrderRecord['items'][number];

/** The price of what is in the catalogue is the catalogue's. */
function itemOf(
  line: Wanted['line_items'][number],
  catalogue: readonly GoodRecord[],
  brand: string | undefined,
): Item | undefined {
  const { uid, catalog_object_id, name, variation_name, quantity, base_price_money } = line;
  if (catalog_object_id === undefined)
    return {
      uid,
      name,
      quantity,
      minor: base_price_money?.amount ?? 0,
      ...(variation_name !== undefined && { variation: variation_name }),
    };
  for (const good of catalogue) {
    const form = good.brand === brand && good.variations.find((one) => one.id === catalog_object_id);
    if (form)
      return {
        uid,
        name: good.name,
        quantity,
        minor: form.minor,
        ...(form.name !== undefined && { variation: form.name }),
      };
  }
  return undefined;
}

function takenFromOf(meta: NonNullable<Wanted['metadata']>): OrderRecord['takenFrom'] {
  const { taken_from = '', taken_thread: thread, taken_at = '', taken_words: words = '' } = meta;
  const [, channel, id] = /^([a-z]+)\/(.+)$/.exec(taken_from) ?? [];
  const at = Date.parse(taken_at);
  if (channel === undefined || id === undefined || Number.isNaN(at)) return undefined;
  return { channel, id, at, words, ...(thread !== undefined && { thread }) };
}
