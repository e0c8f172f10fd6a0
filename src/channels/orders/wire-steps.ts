// Where the steps of an order stand on the wire: in the details of its fulfilment, by type; what a type has no field
// for stands in the order's metadata as `<step>_at` and `<step>_reason`.
import type { Details, Fulfillment, Order } from './wire.ts';

export const stepKinds = [
  'ordered',
  'picking',
  'packed',
  'shipped',
  'ready',
  'collected',
  'delivered',
  'stopped',
  'returned',
  'cancelled',
] as const;
export type StepKind = (typeof stepKinds)[number];

type Field = Exclude<keyof Details, 'recipient' | 'pickup_at' | 'note'>;
type Fields = Partial<Record<StepKind, { readonly at: Field; readonly reason?: Field }>>;

export const stepFields: Readonly<Record<Fulfillment['type'], Fields>> = {
  PICKUP: {
    ordered: { at: 'placed_at' },
    picking: { at: 'accepted_at' },
    ready: { at: 'ready_at' },
    collected: { at: 'picked_up_at' },
    cancelled: { at: 'canceled_at', reason: 'cancel_reason' },
  },
  SHIPMENT: {
    ordered: { at: 'placed_at' },
    picking: { at: 'in_progress_at' },
    packed: { at: 'packaged_at' },
    shipped: { at: 'shipped_at' },
    cancelled: { at: 'canceled_at', reason: 'cancel_reason' },
    stopped: { at: 'failed_at', reason: 'failure_reason' },
  },
  DELIVERY: {
    ordered: { at: 'placed_at' },
    picking: { at: 'accepted_at' },
    ready: { at: 'ready_at' },
    delivered: { at: 'delivered_at' },
    cancelled: { at: 'canceled_at', reason: 'cancel_reason' },
  },
};

/** The fulfilment an order still waits for; once a part was collected it has two. */
export const fulfillmentOf = ({ fulfillments = [] }: Order): Fulfillment | undefined =>
  fulfillments.find(({ state }) => state !== 'COMPLETED') ?? fulfillments[0];

export const detailsOf = (fulfillment: Fulfillment | undefined): Details =>
  fulfillment?.pickup_details ?? fulfillment?.shipment_details ?? fulfillment?.delivery_details ?? {};
