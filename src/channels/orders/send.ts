// Hands an order over at the counter. The back end keeps the key, and every write names the version it saw.
import * as z from 'zod/mini';
import type { Outgoing, SendOutcome } from '#src/channels/channel.ts';
import type { Failure } from '#src/lib/result.ts';
import { changeOrder, isStale } from './write.ts';

/** An order, or some of its lines, that the customer takes along. */
const HandOver = z.object({
  orderId: z.string(),
  version: z.int(),
  location: z.string(),
  fulfillment: z.string(),
  /** Absent: all that still waits. */
  lines: z.optional(z.array(z.object({ uid: z.string(), quantity: z.string() }))),
});
export type HandOver = z.infer<typeof HandOver>;

export async function send({ deed, intentId }: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  const read = z.safeParse(HandOver, deed);
  if (!read.success)
    return { kind: 'not-sent', failure: { kind: 'refused', retryable: false, detail: 'no hand-over' } };
  const { fulfillment, lines, ...order } = read.data;
  const change = { kind: 'hand-over', fulfillment, ...(lines && { lines }) } as const;
  const done = await changeOrder(order, change, intentId, signal);
  if (done.ok) return { kind: 'sent', nativeId: order.orderId };
  const { failure } = done;
  // Its 409 is no "still running": somebody else changed the order, and asking again would not help.
  if (isStale(failure.problem))
    return {
      kind: 'not-sent',
      failure: { kind: 'refused', retryable: false, problem: { reason: 'stale' } },
    };
  return { kind: mayHaveRun(failure) ? 'unknown' : 'not-sent', failure };
}

const mayHaveRun = ({ status }: Failure): boolean =>
  status === undefined || status < 400 || status === 409 || status >= 500;
