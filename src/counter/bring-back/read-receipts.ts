// A customer's receipts as the till gave them, and the name they are kept under.
import type { Receipts } from '#src/channels/orders/receipts.ts';
import type { Instant } from '#src/lib/time.ts';

export interface ReadReceipts extends Receipts {
  /** When the till said so. */
  readonly readAt: Instant;
}

export const receiptsKey = (customerId: string): readonly string[] => ['receipts', customerId];
