// A replacement is kept for the customer in another shop, with the discount they were given: a reservation is an order to
// collect there, so that its counter sees it, hands it out, or lets it go.
import type { BackendContext, Call, OrderRecord, Tx } from '#src/mocks/backend.ts';
import { sizesAround } from './articles.ts';
import { invalid, parsed, refusal, refused, type Answer } from './errors.ts';
import { USED_TABLE } from './grants.ts';
import { isHeld } from './held.ts';
import { keyedOnce } from './keyed.ts';
import { orderOf } from './order.ts';
import { SHOP_TABLE } from './pick-ups.ts';
import { receiptsOf } from './receipts.ts';
import { leftOf, releasedAt, shelfOf, TAKEN_TABLE, type Shelf } from './stock.ts';
import { NewReservation, type Grant, type ReceiptLine } from '../wire-receipts.ts';

const DAY_MS = 86_400_000;
/** Kept until the evening of the third day. */
const KEPT_DAYS = 3;
const CLOSES_MS = 18 * 3_600_000;

export async function reserve(call: Call): Promise<Response> {
  const { ctx } = call;
  const text = await call.request.text();
  const read = NewReservation.safeParse(parsed(text));
  if (!read.success) return invalid('BAD_REQUEST', read.error.issues[0]?.message ?? 'Bad body');
  const wanted = read.data;
  const [customer] = ctx.world.byKey('square_customer', wanted.customer_id);
  const store = ctx.world.stores.find(
    ({ id, brand }) => id === wanted.location_id && brand === customer?.brand,
  );
  if (!customer || !store) return refusal(404, 'INVALID_REQUEST_ERROR', 'NOT_FOUND', 'No such shop.');
  const { receipts, grants } = await receiptsOf(ctx, customer);
  const line = receipts.flatMap(({ lines }) => lines).find(({ article }) => article === wanted.article);
  if (!line || !sizesAround(line.size ?? '').includes(wanted.size))
    return invalid('BAD_REQUEST', 'The customer has no receipt for this article, or it has no such size.');
  const grant = grants.find(({ code }) => code === wanted.discount);
  const usedIn = await ctx.read<string>(USED_TABLE, `${customer.id}/${wanted.discount ?? ''}`);
  const before = usedIn === undefined ? undefined : await ctx.find('order', usedIn);
  const wish: Wish = {
    wanted,
    line,
    place: store.name,
    customer: customer.id,
    customerName: customer.name,
    released: await releasedAt(ctx, shelfOf(store.id, wanted)),
    ...(grant && { grant }),
    ...(before && !isHeld(before, ctx.now()) && { letGo: before.id }),
  };
  return keyedOnce(ctx, `reserve ${wanted.idempotency_key}`, text, (tx) => reserved(call, wish, tx));
}

interface Wish {
  readonly wanted: NewReservation;
  readonly line: ReceiptLine;
  readonly place: string;
  readonly customer: string;
  readonly customerName: string;
  readonly grant?: Grant;
  /** Orders that hold nothing of this shelf any more, and the one that does not use the code any more. */
  readonly released: ReadonlySet<string>;
  readonly letGo?: string;
}

const refuse = (detail: string): Answer => refused('BAD_REQUEST', detail);

async function reserved({ ctx, principal }: Call, wish: Wish, tx: Tx): Promise<Answer> {
  const { wanted, line, place, customer, customerName, grant } = wish;
  const now = ctx.now();
  const shelf: Shelf = wanted;
  const name = [shelf.article, shelf.size].filter(Boolean).join(', ');
  const taken = await tx.list<string>(TAKEN_TABLE, shelfOf(wanted.location_id, shelf));
  if (leftOf(ctx, wanted.location_id, shelf, taken, wish.released) < 1)
    return refuse(`There is no ${name} left at ${place}.`);
  const why = wanted.discount === undefined ? undefined : await whyNoDiscount(wish, tx, now);
  if (why !== undefined) return refuse(why);

  const n = String(await tx.next('reservation', 52_301));
  const id = `CARESERVED${n}`;
  const { amount, currency } = line.price_money;
  const percent = grant?.percentage ?? 0;
  const record: OrderRecord = {
    id,
    customer,
    at: now,
    updatedAt: now,
    number: `RV-${n}`,
    squareCustomer: wanted.customer_id,
    location: wanted.location_id,
    source: from(ctx, principal.staff?.store),
    ...(principal.staff && { takenBy: principal.staff.name, takenById: principal.staff.id }),
    state: 'OPEN',
    version: 1,
    items: [
      {
        uid: 'l1',
        name: wanted.article,
        quantity: '1',
        minor: amount,
        ...(wanted.size !== '' && { variation: wanted.size }),
      },
    ],
    currency,
    totalMinor: Math.round((amount * (100 - percent)) / 100),
    paid: false,
    ...(grant && { discountPercent: percent }),
    fulfillment: { type: 'PICKUP', state: 'PREPARED', place, keptUntil: keptUntil(now) },
    steps: [
      { kind: 'ordered', at: now },
      { kind: 'ready', at: now },
    ],
    reserved: { from: from(ctx, principal.staff?.store), ...(grant && { code: grant.code }) },
  };
  await tx.save('order', record);
  await tx.put(TAKEN_TABLE, `${shelfOf(wanted.location_id, shelf)}${id}`, id);
  await tx.put(SHOP_TABLE, id, wanted.location_id);
  if (grant) await tx.put(USED_TABLE, `${customer}/${grant.code}`, id);
  await tx.journal({
    did: 'reserved',
    id,
    customer,
    at: wanted.location_id,
    by: principal.staff?.id ?? 'service',
  });
  tx.poke('channel.changed', 'orders', customer);
  return { status: 200, body: { order: orderOf(record, customerName) } };
}

async function whyNoDiscount({ wanted, grant, customer, letGo }: Wish, tx: Tx, now: number) {
  if (!grant) return `${wanted.discount ?? ''} was not given to this customer.`;
  if (Date.parse(grant.until) < now) return `${grant.code} was good until ${grant.until}.`;
  const used = await tx.get<string>(USED_TABLE, `${customer}/${grant.code}`);
  return used === undefined || used === letGo ? undefined : `${grant.code} was used before.`;
}

const from = ({ world }: BackendContext, store: string | undefined): string =>
  world.stores.find(({ id }) => id === store)?.name ?? 'Contact centre';

const keptUntil = (now: number): number => Math.floor(now / DAY_MS) * DAY_MS + KEPT_DAYS * DAY_MS + CLOSES_MS;
