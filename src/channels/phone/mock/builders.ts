// Builders for tests of the pretend call log: its customer and its calls.
import type { CallRecord, CustomerRecord } from '#src/mocks/backend.ts';

export const CONTACT = '4711';
export const james: CustomerRecord = {
  id: 'james',
  name: 'James Whitcombe',
  givenName: 'James',
  brand: 'dunmore',
  since: 0,
  language: 'en',
  pronoun: 'he',
  keys: [
    { kind: 'hubspot_contact', value: CONTACT, verified: true, source: 'call log' },
    { kind: 'phone', value: '+447700900184', verified: true, source: 'signed in' },
  ],
  consent: { service: true, offersEmail: true, offersPhone: false, offersSms: false },
};

/** The `n`th call, at `at`, filed when it ended. */
export const call = (n: number, at: number, more: Partial<CallRecord> = {}): CallRecord => ({
  id: String(90_000 + n),
  customer: 'james',
  contactId: CONTACT,
  at,
  direction: 'in',
  line: 'Freephone',
  agent: 'Tom Keller',
  durationMs: 60_000,
  status: 'COMPLETED',
  note: `<p>call ${n}</p>`,
  fromNumber: '+447700900184',
  toNumber: '+448081570002',
  createdAt: at + 60_000,
  ...more,
});
