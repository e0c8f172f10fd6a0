// What this browser changed and the search does not show yet: searches lag some seconds behind writes, and an agent
// who cancelled an order must not see it open again.
import type { IdentityKey } from '#src/channels/channel.ts';
import { Order } from './wire.ts';
import * as z from 'zod/mini';

const written = new Map<string, Order>();

/** Keeps the order as a write answered it, until the search has caught up. */
export function remember(order: Order): void {
  written.set(order.id, order);
}

/**
 * The records of a page with newer ones of our own in their places; on the newest page, given the customer's `keys`,
 * also those the search left out.
 */
export function withWritten(
  records: readonly unknown[],
  keys: readonly IdentityKey[] = [],
): readonly unknown[] {
  if (written.size === 0) return records;
  const shown = new Set<string>();
  const page = records.map((record) => {
    const read = z.safeParse(Order, record);
    if (!read.success) return record;
    shown.add(read.data.id);
    const ours = written.get(read.data.id);
    if (!ours) return record;
    if (read.data.version < ours.version) return ours;
    written.delete(read.data.id);
    return record;
  });
  const missing = [...written.values()].filter(
    ({ id, customer_id }) => !shown.has(id) && keys.some(({ value }) => value === customer_id),
  );
  return [...page, ...missing];
}
