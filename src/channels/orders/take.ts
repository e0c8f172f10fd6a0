// Writes down an order that a customer asked for in words: what, where and when they come for it, and what they said.
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { BASE, headers } from './search.ts';
import type { TakenOrder } from './taken.ts';
import { orderIn, withReason, type OrderVersion } from './write.ts';
import { remember } from './written.ts';

const LONGEST_WORDS = 255;

/** Asks once; `key` makes a repetition harmless. A refusal's `detail` is the back end's reason in words. */
export async function takeOrder(
  taken: TakenOrder,
  key: string,
  signal: AbortSignal,
): Promise<Result<OrderVersion & { readonly id: string }>> {
  const reply = await ask(`${BASE}/orders`, {
    method: 'POST',
    headers,
    json: { idempotency_key: key, order: orderOf(taken) },
    signal,
  });
  if (!reply.ok) return { ok: false, failure: withReason(reply.failure) };
  const order = orderIn(reply.value.body);
  if (!order) return failed('malformed', { retryable: true, detail: 'not an order' });
  remember(order);
  return ok({ id: order.id, version: order.version });
}

const orderOf = ({
  number,
  tillId,
  location,
  source,
  items,
  currency,
  pickUpAt,
  note,
  from,
}: TakenOrder) => ({
  location_id: location,
  reference_id: number,
  customer_id: tillId,
  source: { name: source },
  line_items: items.map(({ uid, good, name, variation, quantity, minor }) => ({
    uid,
    ...(good !== undefined && { catalog_object_id: good }),
    name,
    ...(variation !== undefined && { variation_name: variation }),
    quantity,
    ...(minor !== undefined && { base_price_money: { amount: minor, currency } }),
  })),
  fulfillments: [
    {
      type: 'PICKUP',
      pickup_details: {
        pickup_at: new Date(pickUpAt).toISOString(),
        ...(note !== undefined && note !== '' && { note }),
      },
    },
  ],
  ...(from && {
    metadata: {
      taken_from: `${from.channel}/${from.id}`,
      ...(from.thread !== undefined && { taken_thread: from.thread }),
      taken_at: new Date(from.at).toISOString(),
      taken_words: from.words.slice(0, LONGEST_WORDS),
    },
  }),
});
