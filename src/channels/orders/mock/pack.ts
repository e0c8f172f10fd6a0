// An order the shop has packed: it lies on a shelf until the customer comes, and can no longer be changed.
import type { OrderRecord, StaffRecord } from '#src/mocks/backend.ts';

/** Undefined: it may be packed, here and now. */
export function whyNotPacked(
  { fulfillment, state, location, reserved }: OrderRecord,
  staff: StaffRecord | undefined,
): string | undefined {
  if (state !== 'OPEN') return 'The order is closed.';
  if (fulfillment?.type !== 'PICKUP') return 'It is not to be collected: it is sent.';
  // What another shop had kept here may be handed out at once, and lies nowhere until somebody puts it aside.
  const isToPutAside = reserved !== undefined && fulfillment.shelf === undefined;
  if (fulfillment.state !== 'PROPOSED' && fulfillment.state !== 'RESERVED' && !isToPutAside)
    return 'It is packed already.';
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
    steps: steps.some(({ kind }) => kind === 'ready') ? steps : [...steps, { kind: 'ready', at: now }],
  };
}
