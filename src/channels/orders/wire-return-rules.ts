// Whether something is taken back: one rule, for the screen that offers it and for the back end that decides. Pure.
import type { ReturnReason } from './return-ways.ts';
import type { Receipt, ReceiptLine } from './wire-receipts.ts';

/**
 * not-received  the customer has not got it yet
 * returned      it came back before
 * hygiene       nothing is wrong with it, and nobody else would wear it
 * too-late      the shop's time for it is over
 */
export type WhyNotReturned = 'not-received' | 'returned' | 'hygiene' | 'too-late';

/** Something is wrong with it: the customer has longer, and may bring back anything. */
export const isFault = (reason: ReturnReason): boolean =>
  reason === 'faulty' || reason === 'not-as-described';

/** `now` in epoch milliseconds. Undefined: it is taken back. */
export function whyNotReturned(
  { received_at, until, faulty_until }: Receipt,
  { left, is_hygiene = false }: ReceiptLine,
  reason: ReturnReason,
  now: number,
): WhyNotReturned | undefined {
  if (received_at === undefined) return 'not-received';
  if (left < 1) return 'returned';
  if (is_hygiene && !isFault(reason)) return 'hygiene';
  const last = isFault(reason) ? faulty_until : until;
  return last === undefined || now > Date.parse(last) ? 'too-late' : undefined;
}
