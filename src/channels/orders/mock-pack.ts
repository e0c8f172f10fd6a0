// An order the shop has packed: it lies on a shelf until the customer comes, and can no longer be changed.
import type { OrderRecord, StaffRecord } from '#src/mocks/backend.ts';

/** Undefined: it may be packed, here and now. */
export function whyNotPacked(
  { fulfillment, state, location }: OrderRecord,
  staff: StaffRecord | undefined,
): string | undefined {
  if (state !== 'OPEN') return 'The order is closed.';
  if (fulfillment?.type !== 'PICKUP') return 'It is not to be collected: it is sent.';
  if (fulfillment.state !== 'PROPOSED' && fulfillment.state !== 'RESERVED') return 'It is packed already.';
  if (staff?.store !== undefined && staff.store !== location) return 'Another shop packs it.';
  return undefined;
}

/** One version on, ready to collect. */
export function packed(record: OrderRecord, shelf: string | undefined, now: number): OrderRecord {
  const { fulfillment, steps } = record;
  if (!fulfillment) return record;
  return {
    ...record,
    version: record.version + 1,
    updatedAt: now,
    fulfillment: { ...fulfillment, state: 'PREPARED', ...(shelf !== undefined && { shelf }) },
    steps: [...steps, { kind: 'ready', at: now }],
  };
}
