// Changes an order while it may still be changed: another size, or not at all; packs it and hands it over once it is ready. Every
// write names the version it saw.
import * as z from 'zod/mini';
import { ask } from '#src/lib/http.ts';
import { inAddress } from '#src/lib/in-address.ts';
import { failed, ok, type Failure, type Result } from '#src/lib/result.ts';
import type { OrderBody } from './body.ts';
import { BASE, headers } from './search.ts';
import { Errors, OneOrder, Order } from './wire.ts';
import { remember } from './written.ts';

/** What may be asked of an order; handed over are the `lines` named, or all that still wait. */
export type Change =
  | { readonly kind: 'cancel' }
  | { readonly kind: 'vary'; readonly uid: string; readonly variation: string }
  | { readonly kind: 'pack'; readonly fulfillment: string; readonly shelf?: string }
  | { readonly kind: 'hand-over'; readonly fulfillment: string; readonly lines?: readonly Line[] };
interface Line {
  readonly uid: string;
  /** As the till counts. */
  readonly quantity: string;
}

/**
 * Asks once; `key` makes a repetition harmless. A refusal's `detail` is the back end's reason in words; `stale` says
 * that somebody changed the order meanwhile, so it must be looked at again first.
 */
export async function changeOrder(
  order: Pick<OrderBody, 'orderId' | 'version' | 'location'>,
  change: Change,
  key: string,
  signal?: AbortSignal,
): Promise<Result<OrderVersion>> {
  const reply = await ask(`${BASE}/orders/${inAddress(order.orderId)}`, {
    method: 'PUT',
    headers,
    json: {
      idempotency_key: key,
      order: { version: order.version, location_id: order.location, ...wanted(change) },
    },
    ...(signal && { signal }),
  });
  if (!reply.ok) return failed(reply.failure.kind, withReason(reply.failure));
  const written = orderIn(reply.value.body);
  if (!written) return failed('malformed', { retryable: true, detail: 'not an order' });
  remember(written);
  return ok({ version: written.version });
}

/** With the back end's reason in words, where it gave one. */
export function withReason(failure: Failure): Failure {
  const read = z.safeParse(Errors, failure.problem);
  const detail = read.success ? read.data.errors[0]?.detail : undefined;
  return { ...failure, ...(detail !== undefined && { detail }) };
}

/** The order that a write answered with. */
export function orderIn(body: unknown): Order | undefined {
  const answer = z.safeParse(OneOrder, body);
  const read = z.safeParse(Order, answer.success ? answer.data.order : undefined);
  return read.success ? read.data : undefined;
}

function wanted(change: Change): object {
  switch (change.kind) {
    case 'cancel':
      return { state: 'CANCELED' };
    case 'vary':
      return { line_items: [{ uid: change.uid, variation_name: change.variation }] };
    case 'pack':
      return {
        fulfillments: [{ uid: change.fulfillment, state: 'PREPARED' }],
        ...(change.shelf !== undefined && { metadata: { shelf: change.shelf } }),
      };
    case 'hand-over': {
      const entries = change.lines?.map(({ uid, quantity }) => ({ line_item_uid: uid, quantity }));
      const some = entries && { line_item_application: 'ENTRY_LIST', entries };
      return { fulfillments: [{ uid: change.fulfillment, state: 'COMPLETED', ...some }] };
    }
  }
}

export interface OrderVersion {
  readonly version: number;
}

/** Somebody else changed it first. */
export function isStale(problem: unknown): boolean {
  const read = z.safeParse(Errors, problem);
  return read.success && read.data.errors.some(({ code }) => code === 'VERSION_MISMATCH');
}
