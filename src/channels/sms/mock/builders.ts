// Builders for tests of the pretend SMS back end: whom it knows, and their messages.
import type { SmsRecord } from '#src/mocks/backend.ts';
import { jamesBy, OUR_NUMBER as OURS, THEIR_NUMBER as NUMBER } from '#src/mocks/testing/one-customer.ts';

export const james = jamesBy({ kind: 'phone', value: NUMBER, verified: true, source: 'signed in' });

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
