// One order becomes one entry of the line, at the moment it was placed; an order to collect that became ready on
// another day gets a second entry at that moment. Pure; whatever comes in, an entry goes out.
import type { IdentityKey } from '#src/channels/channel.ts';
import { unreadableEntry } from '#src/channels/unreadable.ts';
import { fingerprint } from '#src/lib/fingerprint.ts';
import { plain } from '#src/lib/html-text.ts';
import { sortable } from '#src/lib/ids.ts';
import { readRecords, type Reading } from '#src/lib/read-records.ts';
import type { Entry, Instant } from '#src/timeline/index.ts';
import {
  readyLater,
  type OrderBody,
  type OrderItem,
  type PickUp,
  type Price,
  type TakenFrom,
} from './body.ts';
import { returnIn } from './return-in.ts';
import { stepsOf } from './steps.ts';
import { Order, type Money } from './wire.ts';
import { detailsOf, fulfillmentOf } from './wire-steps.ts';

export const CHANNEL = 'orders';

/** Tells an entry made here from one that could not be read. */
export const isOrder = (entry: Entry): entry is Entry<OrderBody> =>
  entry.channel === CHANNEL && entry.kind === 'order';

/** The entries of a page of orders; bounds are inclusive, so the same order may come on two pages. */
export const entriesOf = (
  records: readonly unknown[],
  keys: readonly IdentityKey[],
  fallbackAt: Instant,
): readonly Entry[] =>
  readRecords(records, Order, 'created_at', fallbackAt).flatMap((reading) => entriesFrom(reading, keys));

function entriesFrom(reading: Reading<Order>, keys: readonly IdentityKey[]): readonly Entry[] {
  if (reading.ok) return orderEntries(reading.value, keys);
  const { record, reason, at } = reading;
  const nativeId = reading.id ?? `unreadable-${fingerprint(JSON.stringify(record) ?? '')}`;
  return [unreadableEntry({ channel: CHANNEL, nativeId, sort: sortable(nativeId), at, reason, record })];
}

function orderEntries(order: Order, keys: readonly IdentityKey[]): readonly Entry<OrderBody>[] {
  const body = bodyIn(order);
  const via = keys.find(({ value }) => value === order.customer_id);
  const name = detailsOf(fulfillmentOf(order)).recipient?.display_name;
  const entry: Entry<OrderBody> = {
    key: `${CHANNEL}/${order.id}`,
    channel: CHANNEL,
    nativeId: order.id,
    sort: sortable(order.id),
    at: body.createdAt,
    kind: 'order',
    from: 'customer',
    who: plain(name ?? ''),
    ...(via && { via }),
    thread: order.id,
    summary: wordsOf(body),
    body,
  };
  const readyAt = readyLater(body);
  if (readyAt === undefined) return [entry];
  const ready: Entry<OrderBody> = {
    ...entry,
    key: `${entry.key}/ready`,
    nativeId: `${order.id}/ready`,
    sort: `${entry.sort}/ready`,
    at: readyAt,
    from: 'nobody',
    who: '',
    body: { ...body, milestone: 'ready' },
  };
  return [entry, ready];
}

/** One order in the words of its card. */
export function bodyIn(order: Order): OrderBody {
  const fulfillment = fulfillmentOf(order);
  const meta = order.metadata ?? {};
  const due = order.net_amount_due_money;
  const percent = Number(order.discounts?.[0]?.percentage ?? Number.NaN);
  const changeableUntil = Date.parse(meta['changeable_until'] ?? '');
  const pickUp = pickUpOf(order);
  const returnOf = returnIn(order);
  const takenFrom = takenFromOf(meta);
  return {
    orderId: order.id,
    version: order.version,
    location: order.location_id,
    number: plain(order.reference_id ?? order.id),
    milestone: 'ordered',
    state: order.state,
    ...words('source', order.source?.name),
    ...words('takenBy', meta['taken_by']),
    ...words('takenById', meta['taken_by_id']),
    ...(takenFrom && { takenFrom }),
    items: (order.line_items ?? []).map((item) => itemOf(item, goneOf(order))),
    ...(order.total_money && { total: priceOf(order.total_money) }),
    isPaid: due !== undefined && due.amount === 0,
    ...(Number.isFinite(percent) && { discountPercent: percent }),
    ...words('discountCode', order.discounts?.[0]?.name),
    ...words('reservedFrom', meta['reserved_from']),
    ...(returnOf && { returnOf }),
    steps: stepsOf(order),
    ...(fulfillment && {
      fulfillment: {
        type: fulfillment.type,
        state: fulfillment.state,
        ...(fulfillment.uid !== undefined && { uid: fulfillment.uid }),
      },
    }),
    ...(pickUp && { pickUp }),
    createdAt: Date.parse(order.created_at),
    ...(!Number.isNaN(changeableUntil) && { changeableUntil }),
    refunds: (order.refunds ?? []).map(({ created_at, amount_money, reason }) => {
      const at = Date.parse(created_at ?? '');
      return {
        ...(!Number.isNaN(at) && { at }),
        amount: priceOf(amount_money),
        ...words('reason', reason),
      };
    }),
    returned: (order.returns ?? []).flatMap((one) =>
      (one.return_line_items ?? []).map((item) => plain(item.name ?? '')),
    ),
  };
}

function pickUpOf(order: Order): PickUp | undefined {
  const fulfillment = fulfillmentOf(order);
  if (fulfillment?.type !== 'PICKUP') return undefined;
  const meta = order.metadata ?? {};
  const { expires_at, pickup_at, note } = fulfillment.pickup_details ?? {};
  const keptUntil = Date.parse(expires_at ?? '');
  const at = Date.parse(pickup_at ?? '');
  return {
    ...words('place', meta['place']),
    ...(!Number.isNaN(at) && { at }),
    ...words('note', note),
    ...words('shelf', meta['shelf']),
    ...(!Number.isNaN(keptUntil) && { keptUntil }),
    ...words('toldBy', meta['told_by']),
  };
}

/** What it was taken from by hand; nothing where that is not said, or not readable. */
function takenFromOf(meta: Readonly<Record<string, string>>): TakenFrom | undefined {
  const [, channel, id] = /^([a-z]+)\/(.+)$/.exec(meta['taken_from'] ?? '') ?? [];
  const at = Date.parse(meta['taken_at'] ?? '');
  if (channel === undefined || id === undefined || Number.isNaN(at)) return undefined;
  return { channel, id, at, words: plain(meta['taken_words'] ?? '') };
}

/** The lines that were collected while others wait. */
const goneOf = ({ fulfillments = [] }: Order): readonly string[] =>
  fulfillments
    .filter(({ state }) => state === 'COMPLETED')
    .flatMap(({ entries = [] }) => entries.map(({ line_item_uid }) => line_item_uid));

const itemOf = (item: NonNullable<Order['line_items']>[number], gone: readonly string[]): OrderItem => ({
  ...(item.uid !== undefined && { uid: item.uid }),
  ...(gone.includes(item.uid ?? '') && { isCollected: true }),
  name: plain(item.name ?? ''),
  ...words('variation', item.variation_name),
  quantity: plain(item.quantity),
  ...(item.total_money && { price: priceOf(item.total_money) }),
});

const priceOf = ({ amount, currency }: Money): Price => ({ minor: amount, currency });

/** One optional text, left out when it is absent or empty. */
const words = <Name extends string>(
  name: Name,
  text: string | undefined,
): { readonly [N in Name]?: string } =>
  text === undefined || text === '' ? {} : ({ [name]: plain(text) } as { readonly [N in Name]?: string });

function wordsOf(body: OrderBody): string {
  const items = body.items.map(({ name, variation }) => [name, variation].filter(Boolean).join(', '));
  const reasons = body.steps.flatMap(({ reason }) => reason ?? []);
  const { returnOf, returned, discountCode } = body;
  const back = returnOf ? [...returned, returnOf.number, returnOf.voucher?.code] : [];
  return [
    body.number,
    ...items,
    ...back,
    ...reasons,
    discountCode,
    body.pickUp?.place,
    body.pickUp?.shelf,
    body.takenBy,
  ]
    .filter(Boolean)
    .join('\n');
}
