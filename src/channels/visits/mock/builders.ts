// Builders for tests of the pretend visit log: its people, its store, its records.
import type { CustomerRecord, StoreRecord, VisitRecord } from '#src/mocks/backend.ts';

export const kingsgate: StoreRecord = {
  id: 'kingsgate',
  name: 'Kingsgate',
  brand: 'dunmore',
  timeZone: 'Europe/London',
};

export function customer(
  id: string,
  keys: readonly [kind: 'loyalty' | 'phone' | 'email', value: string][],
): CustomerRecord {
  return {
    id,
    name: id,
    givenName: id,
    brand: 'dunmore',
    since: 0,
    language: 'en',
    pronoun: 'they',
    keys: keys.map(([kind, value]) => ({ kind, value, verified: true, source: 'till' })),
    consent: { service: true, offersEmail: false, offersPhone: false, offersSms: false },
  };
}

export const visitRecord = (id: string, at: number, more: Partial<VisitRecord> = {}): VisitRecord => ({
  id,
  customer: 'james',
  at,
  store: 'kingsgate',
  endedAt: at + 600_000,
  reason: 'shopping',
  associate: { id: 'nadia', name: 'Nadia Petrov' },
  summary: `visit ${id}`,
  items: [],
  orderIds: [],
  identifiedBy: 'loyalty',
  reportedBy: 'store',
  ...more,
});
