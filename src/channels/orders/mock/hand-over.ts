// An order handed over at the counter, all of it or some lines, and why it is not.
import type { OrderRecord, StaffRecord, StoreRecord } from '#src/mocks/backend.ts';
import { isHeld } from './held.ts';
import type { OrderUpdate } from '../wire-requests.ts';

type Wanted = NonNullable<OrderUpdate['order']['fulfillments']>[number];
/** The lines by uid, or what is wrong with them. */
type Lines = { readonly uids: readonly string[] } | { readonly wrong: string };

/** The lines a hand-over names; without a list, all that still wait. */
export function linesOf(record: OrderRecord, { line_item_application, entries = [] }: Wanted): Lines {
  const gone = new Set((record.fulfillment?.collected ?? []).map(({ uid }) => uid));
  const waiting = record.items.filter(({ uid }) => !gone.has(uid));
  if (line_item_application !== 'ENTRY_LIST') return { uids: waiting.map(({ uid }) => uid) };
  if (entries.length === 0) return { wrong: 'Name at least one line.' };
  for (const { line_item_uid, quantity } of entries) {
    const item = record.items.find(({ uid }) => uid === line_item_uid);
    if (!item) return { wrong: `The order has no line ${line_item_uid}.` };
    if (gone.has(line_item_uid)) return { wrong: `${item.name} was collected before.` };
    if (quantity !== item.quantity)
      return { wrong: `${item.name} is collected as a whole: ${item.quantity}.` };
  }
  return { uids: entries.map(({ line_item_uid }) => line_item_uid) };
}

/** Undefined: the customer may have it, here and now. */
export function whyNotHandedOver(
  record: OrderRecord,
  lines: Lines,
  staff: StaffRecord | undefined,
  stores: readonly StoreRecord[],
  now: number,
): string | undefined {
  const { fulfillment, state, steps, location } = record;
  const collected = steps.find(({ kind }) => kind === 'collected');
  if (collected) return `It was collected at ${new Date(collected.at).toISOString()}.`;
  if (state !== 'OPEN') return 'The order is closed.';
  if (fulfillment?.type !== 'PICKUP') return 'It is not to be collected: it is sent.';
  if (fulfillment.state !== 'PREPARED') return 'It is not ready yet.';
  if (record.reserved && !isHeld(record, now))
    return `It was kept until ${new Date(fulfillment.keptUntil ?? now).toISOString()}, and went back on the shelf.`;
  const store = stores.find(({ id }) => id === location);
  if (store && staff?.store !== undefined && staff.store !== store.id) return `It waits at ${store.name}.`;
  return 'wrong' in lines ? lines.wrong : undefined;
}

/** One version on; the till does not let the last line go unpaid. */
export function handedOver(record: OrderRecord, lines: Lines, now: number): OrderRecord {
  const { fulfillment } = record;
  if (!fulfillment || 'wrong' in lines) return record;
  const collected = [...(fulfillment.collected ?? []), ...lines.uids.map((uid) => ({ uid, at: now }))];
  const base = { ...record, version: record.version + 1, updatedAt: now };
  if (collected.length < record.items.length) return { ...base, fulfillment: { ...fulfillment, collected } };
  return {
    ...base,
    state: 'COMPLETED',
    closedAt: now,
    paid: true,
    fulfillment: { ...fulfillment, collected, state: 'COMPLETED' },
    steps: [...record.steps, { kind: 'collected', at: now }],
  };
}

export const collectedWord = ({ state }: OrderRecord): string =>
  state === 'COMPLETED' ? 'order collected' : 'order partly collected';
