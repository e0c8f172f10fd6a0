// Builders for tests of the pretend SMS back end: its customer, its brand, its messages.
import type { CustomerRecord, SmsRecord } from '#src/mocks/backend.ts';

export const NUMBER = '+447700900184';
export const OURS = '+447700900902';

export const james: CustomerRecord = {
  id: 'james',
  name: 'James Whitcombe',
  givenName: 'James',
  brand: 'dunmore',
  since: 0,
  language: 'en',
  pronoun: 'he',
  keys: [{ kind: 'phone', value: NUMBER, verified: true, source: 'signed in' }],
  consent: { service: true, offersEmail: true, offersPhone: false, offersSms: false },
};

export const dunmore = {
  id: 'dunmore',
  name: 'Dunmore',
  site: 'dunmore.example',
  email: 'care@dunmore.example',
  sms: OURS,
  phone: '+448081570002',
  acct: 'dunmore',
};

export const sidOf = (n: number): string => `SM${n.toString(16).padStart(32, '0')}`;

/** The `n`th message, sent at `at`. */
export const text = (n: number, at: number, more: Partial<SmsRecord> = {}): SmsRecord => {
  const isTheirs = (more.direction ?? 'in') === 'in';
  return {
    id: sidOf(n),
    customer: 'james',
    at,
    direction: 'in',
    from: isTheirs ? NUMBER : OURS,
    to: isTheirs ? OURS : NUMBER,
    body: `message ${n}`,
    status: isTheirs ? 'received' : 'delivered',
    sentAt: at,
    ...more,
  };
};
