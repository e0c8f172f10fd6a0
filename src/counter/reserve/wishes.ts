// What may be reserved for a customer, and whether a discount of theirs can go with it. Pure.
import type { Grant, ReceiptLine } from '#src/channels/orders/receipts.ts';
import type { Instant } from '#src/timeline/index.ts';

/** More would be slower than asking. */
const OFFERED = 6;

/** What they have or had a receipt for, the newest first, each article once. */
export const articlesOf = (
  receipts: readonly { readonly lines: readonly Pick<ReceiptLine, 'article'>[] }[],
): readonly string[] =>
  [...new Set(receipts.flatMap(({ lines }) => lines.map(({ article }) => article)))].slice(0, OFFERED);

/** Undefined: it can be used. */
export function whyNoDiscount({ until, used_for }: Grant, now: Instant): 'used' | 'expired' | undefined {
  if (used_for !== undefined) return 'used';
  return Date.parse(until) < now ? 'expired' : undefined;
}
