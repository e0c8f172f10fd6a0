// Whether an order still has what it took off a shelf.
import type { OrderRecord } from '#src/mocks/backend.ts';

/** It was handed out, or it waits and its time is not over. */
export function isHeld({ state, fulfillment }: OrderRecord, now: number): boolean {
  if (state === 'COMPLETED') return true;
  return state === 'OPEN' && (fulfillment?.keptUntil === undefined || fulfillment.keptUntil > now);
}
