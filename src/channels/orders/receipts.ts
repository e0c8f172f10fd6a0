// Asks what a customer has receipts for and which discounts they were given, and what lies on the shelves.
import * as z from 'zod/mini';
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import type { OrderBody } from './body.ts';
import { bodyIn } from './map.ts';
import { headers } from './search.ts';
import { orderIn } from './write.ts';
import { OURS, Receipts, Stock } from './wire-receipts.ts';

export { askPickUps, type ShopOrder } from './pick-ups.ts';
export { foreseenHandOver, foreseenReservation, foreseenReturn } from './foreseen.ts';
export type { HandOver, LetGo, Reserve, TakeBack } from './send.ts';
export { returnReasons, type Remedy, type ReturnReason } from './return-ways.ts';
export type { Grant, Receipt, ReceiptLine, Receipts, Stock } from './wire-receipts.ts';
export { returnReasonWords } from './return-words.ts';
export { isFault, whyNotReturned, type WhyNotReturned } from './wire-return-rules.ts';

/** Newest first, of everybody the till knows by one of these ids. */
export async function askReceipts(
  tillIds: readonly string[],
  signal: AbortSignal,
): Promise<Result<Receipts>> {
  const query = new URLSearchParams(tillIds.map((id) => ['customer_id', id]));
  const reply = await ask(`${OURS}/receipts?${query.toString()}`, { headers, signal });
  if (!reply.ok) return reply;
  const read = z.safeParse(Receipts, reply.value.body);
  return read.success ? ok(read.data) : failed('malformed', { retryable: true, detail: 'not receipts' });
}

/** An article in every shop of its brand, by size. */
export async function askStock(tillId: string, article: string, signal: AbortSignal): Promise<Result<Stock>> {
  const query = new URLSearchParams({ customer_id: tillId, article });
  const reply = await ask(`${OURS}/stock?${query.toString()}`, { headers, signal });
  if (!reply.ok) return reply;
  const read = z.safeParse(Stock, reply.value.body);
  return read.success ? ok(read.data) : failed('malformed', { retryable: true, detail: 'not stock' });
}

/** What a return or a reservation came to, as the outbox keeps the answer. */
export function answeredOrder(answer: unknown): OrderBody | undefined {
  const order = orderIn(answer);
  return order && bodyIn(order);
}
