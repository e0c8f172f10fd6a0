// What a customer can bring back for a reason, and why the rest stays with them. Pure.
import {
  whyNotReturned,
  type Receipt,
  type ReceiptLine,
  type ReturnReason,
  type WhyNotReturned,
} from '#src/channels/orders/receipts.ts';
import type { Send } from '#src/outbox/send.ts';
import type { Instant } from '#src/timeline/index.ts';
import { isLeft } from '../use-deed.ts';

/** `under-way`: a return of it is written down and has not arrived. */
export type WhyItStays = WhyNotReturned | 'under-way';

export interface ComingBack {
  readonly key: string;
  readonly line: ReceiptLine;
  readonly whyNot?: WhyItStays;
}
export interface OpenReceipt {
  readonly receipt: Receipt;
  readonly lines: readonly ComingBack[];
  readonly isOpen: boolean;
}

/** Receipts of which something can come back first, each group newest first. */
export function comingBack(
  receipts: readonly Receipt[],
  reason: ReturnReason,
  sends: readonly Send[],
  now: Instant,
): readonly OpenReceipt[] {
  const onTheWay = new Set(sends.filter(isLeft).flatMap(receiptIn));
  return receipts
    .map((receipt): OpenReceipt => {
      const lines = receipt.lines.map((line): ComingBack => {
        const whyNot = onTheWay.has(receipt.id) ? 'under-way' : whyNotReturned(receipt, line, reason, now);
        return { key: `${receipt.id}/${line.uid}`, line, ...(whyNot && { whyNot }) };
      });
      return { receipt, lines, isOpen: lines.some(({ whyNot }) => whyNot === undefined) };
    })
    .toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen));
}

/** The receipt a deed takes something back of, if it does. */
function receiptIn({ outgoing: { deed } }: Send): readonly unknown[] {
  if (typeof deed !== 'object' || deed === null || !('receipt' in deed)) return [];
  const { receipt } = deed;
  return typeof receipt === 'object' && receipt !== null && 'id' in receipt ? [receipt.id] : [];
}

/** How many of each line come back, by its key; a line that is not there stays. */
export type Picked = ReadonlyMap<string, number>;

export interface PickedLine {
  readonly receipt: Receipt;
  readonly line: ReceiptLine;
  readonly quantity: number;
}

/** What is picked and may come back. */
export const pickedOf = (open: readonly OpenReceipt[], picked: Picked): readonly PickedLine[] =>
  open.flatMap(({ receipt, lines }) =>
    lines.flatMap(({ key, line, whyNot }) => {
      const quantity = Math.min(picked.get(key) ?? 0, line.left);
      return whyNot === undefined && quantity > 0 ? [{ receipt, line, quantity }] : [];
    }),
  );

/** What was paid for it, in minor units. */
export const worthOf = (picked: readonly PickedLine[]): number =>
  picked.reduce((sum, { line, quantity }) => sum + line.paid_money.amount * quantity, 0);

/** In words: `2 × Oxford shirt, M`. */
export function nameOfLine({ line: { article, size }, quantity }: PickedLine): string {
  const name = [article, size].filter(Boolean).join(', ');
  return quantity === 1 ? name : `${String(quantity)} × ${name}`;
}
