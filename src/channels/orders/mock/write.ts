// Changes to an order: named version, named key, and only while it may be changed.
import { json, type Call, type OrderRecord, type Tx } from '#src/mocks/backend.ts';
import { invalid, parsed, refusal, refused, type Answer } from './errors.ts';
import { collectedWord, handedOver, linesOf, whyNotHandedOver } from './hand-over.ts';
import { keyedOnce } from './keyed.ts';
import { packed, whyNotPacked } from './pack.ts';
import { orderOf } from './order.ts';
import { LAG_MS, LAG_TABLE, type Lagging } from './search.ts';
import { OrderUpdate } from '../wire-requests.ts';

type Wanted = OrderUpdate['order'];

export async function updateOrder(call: Call): Promise<Response> {
  const { ctx, params } = call;
  const text = await call.request.text();
  const read = OrderUpdate.safeParse(parsed(text));
  if (!read.success) return invalid('BAD_REQUEST', read.error.issues[0]?.message ?? 'Bad body');
  const { idempotency_key, order } = read.data;
  const record = await ctx.find('order', params['id'] ?? '');
  if (!record) return refusal(404, 'INVALID_REQUEST_ERROR', 'NOT_FOUND', 'No such order.');
  const run = (tx: Tx) => change(call, record, order, tx);
  if (idempotency_key === undefined) {
    const answer = await ctx.write(run);
    return json(answer.body, answer.status);
  }
  return keyedOnce(ctx, `${record.id} ${idempotency_key}`, text, run);
}

async function change(
  { ctx, principal }: Call,
  record: OrderRecord,
  wanted: Wanted,
  tx: Tx,
): Promise<Answer> {
  if (wanted.version !== record.version)
    return refused('VERSION_MISMATCH', `The order is at version ${record.version}.`, 409);
  const [fulfilled] = wanted.fulfillments ?? [];
  const isPacking = fulfilled?.state === 'PREPARED';
  const handOver = isPacking ? undefined : fulfilled;
  const closed = isPacking
    ? whyNotPacked(record, principal.staff)
    : handOver
      ? whyNotHandedOver(record, linesOf(record, handOver), principal.staff, ctx.world.stores, ctx.now())
      : whyClosed(record, ctx.now());
  if (closed !== undefined) return refused('BAD_REQUEST', closed);
  const next = isPacking
    ? packed(record, wanted.metadata?.shelf, ctx.now())
    : handOver
      ? handedOver(record, linesOf(record, handOver), ctx.now())
      : changed(record, wanted, ctx.now());
  if (next === record) return refused('BAD_REQUEST', 'Nothing to change.');
  await tx.save('order', next);
  const lag: Lagging = { until: ctx.now() + LAG_MS, before: record };
  await tx.put(LAG_TABLE, `${record.customer}/${record.id}`, lag);
  await tx.journal({
    did: isPacking
      ? 'order packed'
      : handOver
        ? collectedWord(next)
        : wanted.state === 'CANCELED'
          ? 'order cancelled'
          : 'order changed',
    id: record.id,
    number: record.number,
    by: principal.staff?.id ?? 'service',
  });
  tx.poke('channel.changed', 'orders', record.customer);
  return { status: 200, body: { order: orderOf(next, ctx.world.customer(record.customer)?.name) } };
}

/** Why an order may no longer be changed or cancelled; undefined while it may. */
function whyClosed(
  { steps, state, changeableUntil, reserved }: OrderRecord,
  now: number,
): string | undefined {
  if (state !== 'OPEN') return 'The order is closed.';
  // What is only kept can be let go as long as it is kept.
  if (reserved) return undefined;
  const begun = steps.find(({ kind }) => kind !== 'ordered');
  if (begun) return `It went on to the next step (${begun.kind}) at ${new Date(begun.at).toISOString()}.`;
  if (changeableUntil === undefined) return 'Orders of this kind cannot be changed.';
  return now > changeableUntil
    ? `It could be changed until ${new Date(changeableUntil).toISOString()}.`
    : undefined;
}

/** The order as wanted, one version on; the same object when nothing is. */
function changed(record: OrderRecord, wanted: Wanted, now: number): OrderRecord {
  const base = { ...record, version: record.version + 1, updatedAt: now };
  const { fulfillment } = record;
  if (wanted.state === 'CANCELED')
    return {
      ...base,
      state: 'CANCELED',
      closedAt: now,
      ...(fulfillment && { fulfillment: { ...fulfillment, state: 'CANCELED' as const } }),
      steps: [...record.steps, { kind: 'cancelled', at: now }],
    };
  const { line_items } = wanted;
  if (!line_items) return record;
  const items = record.items.map((item) => {
    const line = line_items.find(({ uid }) => uid === item.uid);
    return line ? { ...item, variation: line.variation_name } : item;
  });
  return { ...base, items };
}
