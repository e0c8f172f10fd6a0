// What is done with orders by hand: taken, packed, handed over, let go, taken back, kept elsewhere. The back end keeps
// the key, and a write to an order names the version it saw.
import * as z from 'zod/mini';
import type { Outgoing, SendOutcome } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import type { Failure } from '#src/lib/result.ts';
import { headers } from './search.ts';
import { takeOrder } from './take.ts';
import { TakenOrder } from './taken.ts';
import type { Order } from './wire.ts';
import { OURS, ReservationAsked, ReturnAsked } from './wire-receipts.ts';
import { changeOrder, isStale, orderIn, withReason } from './write.ts';
import { remember } from './written.ts';

const which = { orderId: z.string(), version: z.int(), location: z.string() };

/** An order that lies packed on a shelf. */
const Packing = z.object({
  does: z.literal('pack'),
  ...which,
  fulfillment: z.string(),
  shelf: z.optional(z.string()),
});
export type Packing = z.infer<typeof Packing>;

/** An order, or some of its lines, that the customer takes along. */
const HandOver = z.object({
  ...which,
  fulfillment: z.string(),
  /** Absent: all that still waits. */
  lines: z.optional(z.array(z.object({ uid: z.string(), quantity: z.string() }))),
});
export type HandOver = z.infer<typeof HandOver> & Foreseeing;

/** Something that was kept for the customer and is kept no longer. */
const LetGo = z.object({ ...which, does: z.literal('let-go') });
export type LetGo = z.infer<typeof LetGo>;

/** The order it foresees, for the line. */
interface Foreseeing {
  readonly told: Order;
}
const TakeBack = z.object({ ...ReturnAsked.shape, does: z.literal('take-back') });
export type TakeBack = z.infer<typeof TakeBack> & Foreseeing;
const Reserve = z.object({ ...ReservationAsked.shape, does: z.literal('reserve') });
export type Reserve = z.infer<typeof Reserve> & Foreseeing;

const Deed = z.union([TakeBack, Reserve, LetGo, TakenOrder, Packing, HandOver]);

export async function send({ deed, intentId }: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  const read = z.safeParse(Deed, deed);
  if (!read.success)
    return { kind: 'not-sent', failure: { kind: 'refused', retryable: false, detail: 'no such deed' } };
  const { data } = read;
  if (!('does' in data)) {
    const { fulfillment, lines, ...order } = data;
    const change = { kind: 'hand-over', fulfillment, ...(lines && { lines }) } as const;
    return changed(order.orderId, await changeOrder(order, change, intentId, signal));
  }
  if (data.does === 'let-go')
    return changed(data.orderId, await changeOrder(data, { kind: 'cancel' }, intentId, signal));
  if (data.does === 'pack') {
    const { fulfillment, shelf, ...order } = data;
    const change = { kind: 'pack', fulfillment, ...(shelf !== undefined && { shelf }) } as const;
    return changed(order.orderId, await changeOrder(order, change, intentId, signal));
  }
  if (data.does === 'take') {
    const done = await takeOrder(data, intentId, signal);
    return done.ok ? { kind: 'sent', nativeId: done.value.id } : failedWith(done.failure);
  }
  const { does, ...body } = data;
  const reply = await ask(`${OURS}/${does === 'reserve' ? 'reservations' : 'returns'}`, {
    method: 'POST',
    headers,
    json: { ...body, idempotency_key: intentId },
    signal,
  });
  if (!reply.ok) return failedWith(withReason(reply.failure));
  const order = orderIn(reply.value.body);
  if (!order)
    return { kind: 'unknown', failure: { kind: 'malformed', retryable: true, detail: 'not an order' } };
  remember(order);
  return { kind: 'sent', nativeId: order.id, answer: reply.value.body };
}

function changed(orderId: string, done: Awaited<ReturnType<typeof changeOrder>>): SendOutcome {
  if (done.ok) return { kind: 'sent', nativeId: orderId };
  const { failure } = done;
  // Its 409 is no "still running": somebody else changed the order, and asking again would not help.
  return isStale(failure.problem)
    ? { kind: 'not-sent', failure: { kind: 'refused', retryable: false, problem: { reason: 'stale' } } }
    : failedWith(failure);
}

const failedWith = (failure: Failure): SendOutcome => ({
  kind: mayHaveRun(failure) ? 'unknown' : 'not-sent',
  failure,
});

const mayHaveRun = ({ status }: Failure): boolean =>
  status === undefined || status < 400 || status === 409 || status >= 500;
