// Builders for tests of the pretend back end of orders.
import type { CustomerRecord, OrderRecord, StoreRecord } from '#src/mocks/backend.ts';

export const kingsgate: StoreRecord = {
  id: 'kingsgate',
  name: 'Kingsgate',
  brand: 'dunmore',
  timeZone: 'Europe/London',
};

export function customer(id: string, till: string, more: Partial<CustomerRecord> = {}): CustomerRecord {
  return {
    id,
    name: `${id} of Kingsgate`,
    givenName: id,
    brand: 'dunmore',
    since: 0,
    language: 'en',
    pronoun: 'they',
    keys: [
      { kind: 'square_customer', value: till, verified: true, source: 'till' },
      { kind: 'email', value: `${id}@example.com`, verified: true, source: 'signed in' },
    ],
    consent: { service: true, offersEmail: false, offersPhone: false, offersSms: false },
    ...more,
  };
}

export const orderRecord = (id: string, at: number, more: Partial<OrderRecord> = {}): OrderRecord => ({
  id,
  customer: 'james',
  at,
  updatedAt: at,
  number: `DM-${id}`,
  squareCustomer: 'C77',
  location: 'web',
  source: 'web-shop',
  state: 'OPEN',
  version: 1,
  items: [{ uid: 'l1', name: 'Slim chino', variation: 'navy, W33', quantity: '1', minor: 5900 }],
  currency: 'GBP',
  totalMinor: 3540,
  paid: true,
  fulfillment: { type: 'SHIPMENT', state: 'PROPOSED' },
  steps: [{ kind: 'ordered', at }],
  ...more,
});
