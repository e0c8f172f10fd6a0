// Builders for tests of the pretend call log: whom it knows, and their calls.
import type { CallRecord } from '#src/mocks/backend.ts';
import { dunmore, jamesBy, THEIR_NUMBER } from '#src/mocks/testing/one-customer.ts';

export const CONTACT = '4711';
export const james = jamesBy(
  { kind: 'hubspot_contact', value: CONTACT, verified: true, source: 'call log' },
  { kind: 'phone', value: THEIR_NUMBER, verified: true, source: 'signed in' },
);

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
  fromNumber: THEIR_NUMBER,
  toNumber: dunmore.phone,
  createdAt: at + 60_000,
  ...more,
});
