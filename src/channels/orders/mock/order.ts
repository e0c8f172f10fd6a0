// An order of the world on the wire: absent instead of null, minor units, quantities as text.
import type { OrderRecord } from '#src/mocks/backend.ts';
import type { Details, Fulfillment, Order } from '../wire.ts';
import { stepFields } from '../wire-steps.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** A raw record put in by Backstage goes out as it is. */
export function orderOf(record: OrderRecord, customerName: string | undefined): unknown {
  return record.wire ?? wireOf(record, customerName);
}

function wireOf(record: OrderRecord, customerName: string | undefined): Order {
  const money = (amount: number) => ({ amount, currency: record.currency });
  const { fulfillment, discountPercent } = record;
  return {
    id: record.id,
    location_id: record.location,
    reference_id: record.number,
    customer_id: record.squareCustomer,
    source: { name: record.source },
    state: record.state,
    version: record.version,
    created_at: iso(record.at),
    updated_at: iso(record.updatedAt),
    ...(record.closedAt !== undefined && { closed_at: iso(record.closedAt) }),
    line_items: record.items.map(({ uid, name, variation, quantity, minor }) => ({
      uid,
      name,
      ...(variation !== undefined && { variation_name: variation }),
      quantity,
      total_money: money(Math.round(minor * Number(quantity))),
    })),
    ...(discountPercent !== undefined && {
      discounts: [
        {
          uid: 'd1',
          ...(record.reserved?.code !== undefined && { name: record.reserved.code }),
          percentage: String(discountPercent),
        },
      ],
    }),
    total_money: money(record.totalMinor),
    net_amount_due_money: money(record.paid ? 0 : record.totalMinor),
    ...(fulfillment && { fulfillments: fulfillmentsOf(record, fulfillment, customerName) }),
    ...returnsOf(record),
    metadata: metadataOf(record),
  };
}

type FulfillmentRecord = NonNullable<OrderRecord['fulfillment']>;

/** One fulfilment; two once a part was collected: what waits, then what is gone. */
function fulfillmentsOf(
  record: OrderRecord,
  fulfillment: FulfillmentRecord,
  customerName: string | undefined,
): Fulfillment[] {
  const whole = fulfillmentOf(record, fulfillment, customerName);
  const { collected = [], state } = fulfillment;
  const last = collected.at(-1);
  if (!last || state === 'COMPLETED') return [whole];
  const entriesOf = (isGone: boolean) =>
    record.items
      .filter(({ uid }) => collected.some((one) => one.uid === uid) === isGone)
      .map(({ uid, quantity }) => ({ line_item_uid: uid, quantity }));
  const gone: Fulfillment = {
    uid: 'f2',
    type: fulfillment.type,
    state: 'COMPLETED',
    line_item_application: 'ENTRY_LIST',
    entries: entriesOf(true),
    pickup_details: { picked_up_at: iso(last.at) },
  };
  return [{ ...whole, line_item_application: 'ENTRY_LIST', entries: entriesOf(false) }, gone];
}

function fulfillmentOf(
  record: OrderRecord,
  { type, state, keptUntil, pickUpAt, note }: FulfillmentRecord,
  customerName: string | undefined,
): Fulfillment {
  const details: { -readonly [F in keyof Details]: Details[F] } = {};
  for (const { kind, at, text } of record.steps) {
    const field = stepFields[type][kind];
    if (!field) continue;
    details[field.at] = iso(at);
    if (field.reason && text !== undefined) details[field.reason] = text;
  }
  if (pickUpAt !== undefined) details.pickup_at = iso(pickUpAt);
  if (note !== undefined) details.note = note;
  if (keptUntil !== undefined) details.expires_at = iso(keptUntil);
  if (customerName !== undefined) details.recipient = { display_name: customerName };
  const name = {
    PICKUP: 'pickup_details',
    SHIPMENT: 'shipment_details',
    DELIVERY: 'delivery_details',
  } as const;
  return { uid: 'f1', type, state, [name[type]]: details };
}

function returnsOf({ returns = [], broughtBack = [], returnOf, currency }: OrderRecord): Partial<Order> {
  const things = [
    ...returns.map(({ item, minor }) => ({
      name: item,
      quantity: '1',
      total_money: { amount: minor, currency },
    })),
    // Their money stands in the return itself.
    ...broughtBack.map(({ item, quantity }) => ({ name: item, quantity: String(quantity) })),
  ];
  if (things.length === 0) return {};
  const isPaidBack = returnOf === undefined || returnOf.remedy === 'refund';
  return {
    returns: things.map((thing, index) => ({ uid: `r${index + 1}`, return_line_items: [thing] })),
    ...(isPaidBack &&
      returns.length > 0 && {
        refunds: returns.map(({ at, minor }, index) => ({
          id: `rf${index + 1}`,
          created_at: iso(at),
          amount_money: { amount: minor, currency },
        })),
      }),
  };
}

/** What the shape has no field for. */
function metadataOf(record: OrderRecord): Record<string, string> {
  const { fulfillment } = record;
  const meta: Record<string, string> = {};
  for (const { kind, at, text } of record.steps) {
    const field = fulfillment ? stepFields[fulfillment.type][kind] : undefined;
    if (!field && kind !== 'ordered') meta[`${kind}_at`] = iso(at);
    if (!field?.reason && text !== undefined) meta[`${kind}_reason`] = text;
  }
  if (record.changeableUntil !== undefined) meta['changeable_until'] = iso(record.changeableUntil);
  if (record.takenBy !== undefined) meta['taken_by'] = record.takenBy;
  if (record.takenById !== undefined) meta['taken_by_id'] = record.takenById;
  const { takenFrom } = record;
  if (takenFrom) {
    meta['taken_from'] = `${takenFrom.channel}/${takenFrom.id}`;
    meta['taken_at'] = iso(takenFrom.at);
    meta['taken_words'] = takenFrom.words;
    if (takenFrom.thread !== undefined) meta['taken_thread'] = takenFrom.thread;
  }
  if (fulfillment?.place !== undefined) meta['place'] = fulfillment.place;
  if (fulfillment?.shelf !== undefined) meta['shelf'] = fulfillment.shelf;
  if (fulfillment?.toldBy !== undefined) meta['told_by'] = fulfillment.toldBy;
  if (record.reserved) meta['reserved_from'] = record.reserved.from;
  return { ...meta, ...returnMeta(record) };
}

/** What a return says of itself, on top of the things that came back. */
function returnMeta({ returnOf, returns = [] }: OrderRecord): Record<string, string> {
  if (!returnOf) return {};
  const { number, reason, remedy, tender, voucher, size } = returnOf;
  return {
    return_reason: reason,
    return_remedy: remedy,
    return_tender: tender,
    ...(number !== undefined && { return_of: number }),
    ...(voucher !== undefined && {
      return_voucher: voucher,
      return_voucher_minor: String(returns.reduce((sum, { minor }) => sum + minor, 0)),
    }),
    ...(size !== undefined && { return_size: size }),
  };
}
