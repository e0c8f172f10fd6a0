// Builders for tests of orders: what the customer is known by, and one order as the back end writes it.
import type { IdentitySet } from '#src/channels/channel.ts';
import type { Order } from './wire.ts';

export const identity: IdentitySet = {
  customerId: 'james',
  name: 'James Whitcombe',
  keys: [
    { kind: 'square_customer', value: 'C77', verified: true },
    { kind: 'email', value: 'j.whitcombe@example.com', verified: true },
  ],
};

/** Tom's order that was stopped in the warehouse. */
export const stoppedOrder: Order = {
  id: 'CA9',
  location_id: 'web',
  reference_id: 'DM-51902',
  customer_id: 'C77',
  source: { name: 'Phone' },
  state: 'CANCELED',
  version: 3,
  created_at: '2026-03-16T09:14:00Z',
  updated_at: '2026-03-17T08:31:00Z',
  line_items: [
    {
      uid: 'l1',
      name: 'Slim chino',
      variation_name: 'navy, W32',
      quantity: '1',
      total_money: { amount: 5900, currency: 'GBP' },
    },
  ],
  discounts: [{ uid: 'd1', percentage: '40' }],
  total_money: { amount: 3540, currency: 'GBP' },
  net_amount_due_money: { amount: 3540, currency: 'GBP' },
  fulfillments: [
    {
      uid: 'f1',
      type: 'SHIPMENT',
      state: 'FAILED',
      shipment_details: {
        placed_at: '2026-03-16T09:14:00Z',
        in_progress_at: '2026-03-16T13:02:00Z',
        failed_at: '2026-03-17T08:31:00Z',
        failure_reason: 'pair damaged',
        recipient: { display_name: 'James Whitcombe' },
      },
    },
  ],
  metadata: { taken_by: 'Tom Keller' },
};

/** A belt that waits in the shop since the day after it was ordered. */
export const readyOrder: Order = {
  id: 'CA10',
  location_id: 'kingsgate',
  reference_id: 'DM-51877',
  customer_id: 'C77',
  state: 'OPEN',
  version: 2,
  created_at: '2026-03-17T18:00:00Z',
  updated_at: '2026-03-18T16:20:00Z',
  line_items: [{ uid: 'l1', name: 'Leather belt', quantity: '1' }],
  total_money: { amount: 3200, currency: 'GBP' },
  net_amount_due_money: { amount: 0, currency: 'GBP' },
  fulfillments: [
    {
      uid: 'f1',
      type: 'PICKUP',
      state: 'PREPARED',
      pickup_details: {
        placed_at: '2026-03-17T18:00:00Z',
        ready_at: '2026-03-18T16:20:00Z',
        expires_at: '2026-03-24T18:00:00Z',
      },
    },
  ],
  metadata: { place: 'Kingsgate', shelf: 'C4', told_by: 'SMS, 16:21' },
};
