// Something is brought back against a receipt. A return is an order of its own, so that it stands on the line when it
// happens; the order it came from says what is gone.
import {
  type BackendContext,
  type Call,
  type CustomerRecord,
  type OrderRecord,
  type Tx,
} from '#src/mocks/backend.ts';
import { invalid, parsed, refusal, refused, type Answer } from './errors.ts';
import { keyedOnce } from './keyed.ts';
import { orderOf } from './order.ts';
import { BACK_TABLE, receiptsOf } from './receipts.ts';
import { leftOf, releasedAt, shelfOf, TAKEN_TABLE } from './stock.ts';
import { whyNotReturned, type WhyNotReturned } from '../wire-return-rules.ts';
import { NewReturn, type Receipt, type ReceiptLine } from '../wire-receipts.ts';

export async function takeBack(call: Call): Promise<Response> {
  const { ctx } = call;
  const text = await call.request.text();
  const read = NewReturn.safeParse(parsed(text));
  if (!read.success) return invalid('BAD_REQUEST', read.error.issues[0]?.message ?? 'Bad body');
  const wanted = read.data;
  const [customer] = ctx.world.byKey('square_customer', wanted.customer_id);
  const receipts = customer ? (await receiptsOf(ctx, customer)).receipts : [];
  const receipt = receipts.find(({ id, kind }) => id === wanted.receipt.id && kind === wanted.receipt.kind);
  if (!customer || !receipt) return refusal(404, 'INVALID_REQUEST_ERROR', 'NOT_FOUND', 'No such receipt.');
  const lines = wanted.lines.flatMap(({ uid, quantity }) => {
    const line = receipt.lines.find((one) => one.uid === uid);
    return line ? [{ line, quantity }] : [];
  });
  if (lines.length < wanted.lines.length || new Set(wanted.lines.map(({ uid }) => uid)).size < lines.length)
    return invalid('BAD_REQUEST', 'Each line is one of the receipt, and named once.', 'lines');
  const store = call.principal.staff?.store;
  const given = wanted.remedy === 'exchange' ? { size: wanted.size ?? '' } : undefined;
  const shelves =
    given && store !== undefined ? lines.map(({ line }) => shelfOf(store, { ...line, ...given })) : [];
  const released = new Set<string>();
  for (const shelf of shelves) for (const id of await releasedAt(ctx, shelf)) released.add(id);
  const source = receipt.kind === 'ORDER' ? await ctx.find('order', receipt.id) : undefined;
  const brought: Brought = { customer, receipt, wanted, lines, released, ...(source && { source }) };
  return keyedOnce(ctx, `return ${wanted.idempotency_key}`, text, (tx) => done(call, brought, tx));
}

interface Brought {
  readonly customer: CustomerRecord;
  readonly receipt: Receipt;
  readonly wanted: NewReturn;
  readonly lines: readonly { readonly line: ReceiptLine; readonly quantity: number }[];
  readonly released: ReadonlySet<string>;
  readonly source?: OrderRecord;
}

const refuse = (detail: string): Answer => refused('BAD_REQUEST', detail);

async function done({ ctx, principal }: Call, brought: Brought, tx: Tx): Promise<Answer> {
  const { customer, receipt, wanted, lines, source } = brought;
  const now = ctx.now();
  const back = new Map<string, number>();
  for (const { line, quantity } of lines) {
    const key = `${customer.id}/${receipt.id}/${line.uid}`;
    const before = (await tx.get<number>(BACK_TABLE, key)) ?? 0;
    const left = Math.min(line.left, line.quantity - before);
    const why = whyNotReturned(receipt, { ...line, left }, wanted.reason, now);
    if (why) return refuse(sentenceOf(why, line, receipt, wanted.reason));
    if (quantity > left) return refuse(`Only ${String(left)} of ${line.article} can come back.`);
    back.set(key, before + quantity);
  }
  const id = `CARETURN${String(await tx.next('return', 1))}`;
  const store = principal.staff?.store;
  if (wanted.remedy === 'exchange') {
    if (store === undefined) return refuse('Things are exchanged in a shop.');
    const [first, ...others] = lines;
    if (!first || others.length > 0 || first.quantity !== 1)
      return refuse('One thing is exchanged at a time.');
    const shelf = { article: first.line.article, size: wanted.size ?? '' };
    const taken = await tx.list<string>(TAKEN_TABLE, shelfOf(store, shelf));
    if (leftOf(ctx, store, shelf, taken, brought.released) < 1)
      return refuse(
        `There is no ${[shelf.article, shelf.size].filter(Boolean).join(', ')} on the shelf here.`,
      );
    await tx.put(TAKEN_TABLE, `${shelfOf(store, shelf)}${id}`, id);
  }
  for (const [key, count] of back) await tx.put(BACK_TABLE, key, count);
  const voucher = wanted.remedy === 'voucher' ? `V${String(await tx.next('voucher', 40_311))}` : undefined;
  const record: OrderRecord = {
    id,
    customer: customer.id,
    at: now,
    updatedAt: now,
    closedAt: now,
    number: `RT-${String(await tx.next('return-number', 61_001))}`,
    squareCustomer: wanted.customer_id,
    location: store ?? 'web',
    source: placeOf(ctx, store),
    ...(principal.staff && { takenBy: principal.staff.name }),
    state: 'COMPLETED',
    version: 1,
    items: [],
    currency: lines[0]?.line.paid_money.currency ?? 'GBP',
    totalMinor: 0,
    paid: true,
    steps: [{ kind: 'returned', at: now }],
    returns: lines.map(({ line, quantity }) => ({
      at: now,
      item: nameOf(line, quantity),
      minor: wanted.remedy === 'exchange' ? 0 : line.paid_money.amount * quantity,
    })),
    returnOf: {
      ...(receipt.reference_id !== undefined && { number: receipt.reference_id }),
      reason: wanted.reason,
      remedy: wanted.remedy,
      tender: receipt.tender_type,
      ...(voucher !== undefined && { voucher }),
      ...(wanted.remedy === 'exchange' && { size: wanted.size ?? '' }),
    },
  };
  await tx.save('order', record);
  if (source)
    await tx.save('order', {
      ...source,
      version: source.version + 1,
      updatedAt: now,
      broughtBack: [
        ...(source.broughtBack ?? []),
        ...lines.map(({ line, quantity }) => ({ item: nameOf(line, 1), quantity })),
      ],
    });
  await tx.journal({
    did: 'taken back',
    id,
    of: receipt.id,
    remedy: wanted.remedy,
    customer: customer.id,
    by: principal.staff?.id ?? 'service',
  });
  tx.poke('channel.changed', 'orders', customer.id);
  return { status: 200, body: { order: orderOf(record, customer.name) } };
}

const nameOf = ({ article, size }: ReceiptLine, quantity: number): string => {
  const name = [article, size].filter(Boolean).join(', ');
  return quantity === 1 ? name : `${String(quantity)} × ${name}`;
};

const placeOf = ({ world }: BackendContext, store: string | undefined): string =>
  world.stores.find(({ id }) => id === store)?.name ?? 'Contact centre';

function sentenceOf(
  why: WhyNotReturned,
  { article }: ReceiptLine,
  { until, faulty_until }: Receipt,
  reason: NewReturn['reason'],
): string {
  switch (why) {
    case 'not-received':
      return `${article} was not collected or delivered yet.`;
    case 'returned':
      return `${article} came back before.`;
    case 'hygiene':
      return `${article} is taken back only when something is wrong with it.`;
    case 'too-late': {
      const last = reason === 'faulty' || reason === 'not-as-described' ? faulty_until : until;
      return last === undefined
        ? `${article} is not taken back.`
        : `${article} was taken back until ${last}.`;
    }
  }
}
