// Everything a customer has a receipt for: orders of every channel, and what was bought at a till, as the visit says.
import {
  json,
  type BackendContext,
  type Call,
  type CustomerRecord,
  type OrderRecord,
  type VisitRecord,
} from '#src/mocks/backend.ts';
import { articleOf } from './articles.ts';
import { invalid } from './errors.ts';
import { grantsOf } from './grants.ts';
import type { Receipt, ReceiptLine, Receipts } from '../wire-receipts.ts';

const DAY_MS = 86_400_000;
/** What came back of a receipt: `<receipt>/<line>` and how many. */
export const BACK_TABLE = 'orders-brought-back';

const iso = (at: number): string => new Date(at).toISOString();

export async function listReceipts({ url, ctx }: Call): Promise<Response> {
  const ids = url.searchParams.getAll('customer_id');
  if (ids.length === 0) return invalid('MISSING_REQUIRED_PARAMETER', 'Name a customer.', 'customer_id');
  const people = new Map(
    ids.flatMap((id) => ctx.world.byKey('square_customer', id)).map((customer) => [customer.id, customer]),
  );
  const found = await Promise.all([...people.values()].map((customer) => receiptsOf(ctx, customer)));
  return json({
    receipts: found.flatMap(({ receipts }) => receipts).toSorted(newestFirst),
    grants: found.flatMap(({ grants }) => grants),
  } satisfies Receipts);
}

const newestFirst = (a: Receipt, b: Receipt): number => Date.parse(b.bought_at) - Date.parse(a.bought_at);

/** Newest first. */
export async function receiptsOf(ctx: BackendContext, customer: CustomerRecord): Promise<Receipts> {
  const orders = all(await ctx.feed('order', customer.id));
  const visits = all(await ctx.feed('visit', customer.id));
  const back = new Map(
    (await ctx.list<number>(BACK_TABLE, `${customer.id}/`)).map(({ key, value }) => [key, value]),
  );
  const leftOf = (receipt: string, uid: string, bought: number) =>
    bought - (back.get(`${customer.id}/${receipt}/${uid}`) ?? 0);
  const about: About = { ctx, customer, visits, leftOf };
  const receipts = [
    ...orders.filter(isBought).map((order) => orderReceipt(about, order)),
    ...visits.filter(isReceipt).map((visit) => tillReceipt(about, visit)),
  ];
  return { receipts: receipts.toSorted(newestFirst), grants: await grantsOf(ctx, customer, visits) };
}

/** The newest line of theirs with this article. */
export async function boughtBy(
  ctx: BackendContext,
  customer: CustomerRecord,
  article: string,
): Promise<ReceiptLine | undefined> {
  const { receipts } = await receiptsOf(ctx, customer);
  return receipts.flatMap(({ lines }) => lines).find((line) => line.article === article);
}

interface About {
  readonly ctx: BackendContext;
  readonly customer: CustomerRecord;
  readonly visits: readonly VisitRecord[];
  readonly leftOf: (receipt: string, uid: string, bought: number) => number;
}

const all = <R>(feed: { readonly length: number; at(index: number): R }): readonly R[] =>
  Array.from({ length: feed.length }, (_, index) => feed.at(index));

const isBought = ({ state, returnOf, wire }: OrderRecord): boolean =>
  (state === 'OPEN' || state === 'COMPLETED') && returnOf === undefined && wire === undefined;
const isReceipt = ({ outcome, items }: VisitRecord): boolean =>
  outcome?.kind === 'bought' && items.some(({ minor }) => minor !== undefined);

function orderReceipt({ ctx, customer, leftOf }: About, order: OrderRecord): Receipt {
  const { id, number, source, location, items, currency, totalMinor, steps, returns = [] } = order;
  const receivedAt = steps.findLast(({ kind }) => kind === 'collected' || kind === 'delivered')?.at;
  const whole = items.reduce((sum, { minor, quantity }) => sum + minor * Number(quantity), 0);
  const share = whole > 0 ? totalMinor / whole : 1;
  const lines = items.map(({ uid, name, variation, minor, quantity }): ReceiptLine => {
    // What is sold by weight comes back as a whole.
    const pieces = Number.isInteger(Number(quantity)) ? Number(quantity) : 1;
    const paid = Math.round((minor * Number(quantity) * share) / pieces);
    const before = returns.filter(({ item }) => item === [name, variation].filter(Boolean).join(', ')).length;
    return lineOf(customer, ctx, {
      ...articleOf(name, variation),
      uid,
      quantity: pieces,
      left: leftOf(id, uid, pieces) - before,
      price_money: { amount: Number.isInteger(Number(quantity)) ? minor : paid, currency },
      paid_money: { amount: paid, currency },
    });
  });
  return {
    id,
    kind: 'ORDER',
    reference_id: number,
    place: placeOf(ctx, location) ?? source,
    bought_at: iso(order.at),
    tender_type: 'CARD',
    ...windowOf(ctx, customer, receivedAt),
    lines,
  };
}

function tillReceipt({ ctx, customer, visits, leftOf }: About, visit: VisitRecord): Receipt {
  const { id, items, store, at, outcome } = visit;
  const gone = new Map<string, number>();
  for (const one of visits.filter((other) => other.at > at).flatMap((other) => other.items))
    if (one.returned === true) gone.set(one.name, (gone.get(one.name) ?? 0) + 1);
  const lines = items.map(({ name, minor = 0, currency = 'GBP' }, index): ReceiptLine => {
    const uid = `i${String(index + 1)}`;
    const before = gone.get(name) ?? 0;
    if (before > 0) gone.set(name, before - 1);
    return lineOf(customer, ctx, {
      ...articleOf(name),
      uid,
      quantity: 1,
      left: before > 0 ? 0 : leftOf(id, uid, 1),
      price_money: { amount: minor, currency },
      paid_money: { amount: minor, currency },
    });
  });
  return {
    id,
    kind: 'TILL',
    place: placeOf(ctx, store) ?? store,
    bought_at: iso(at),
    tender_type: outcome?.text.includes('cash') === true ? 'CASH' : 'CARD',
    ...windowOf(ctx, customer, at),
    lines,
  };
}

const placeOf = ({ world }: BackendContext, id: string): string | undefined =>
  world.stores.find((store) => store.id === id)?.name;

const policyOf = ({ world }: BackendContext, { brand }: CustomerRecord) =>
  world.brands.find(({ id }) => id === brand)?.returns;

function lineOf(
  customer: CustomerRecord,
  ctx: BackendContext,
  { size, ...line }: Omit<ReceiptLine, 'size'> & { readonly size: string },
): ReceiptLine {
  const words = policyOf(ctx, customer)?.hygiene ?? [];
  const isHygiene = words.some((word) => line.article.toLowerCase().includes(word));
  return { ...line, ...(size !== '' && { size }), ...(isHygiene && { is_hygiene: true }) };
}

function windowOf(
  ctx: BackendContext,
  customer: CustomerRecord,
  receivedAt: number | undefined,
): Pick<Receipt, 'received_at' | 'until' | 'faulty_until'> {
  if (receivedAt === undefined) return {};
  const policy = policyOf(ctx, customer);
  return {
    received_at: iso(receivedAt),
    ...(policy && {
      until: iso(receivedAt + policy.days * DAY_MS),
      faulty_until: iso(receivedAt + policy.faultyDays * DAY_MS),
    }),
  };
}
