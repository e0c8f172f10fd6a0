// The desk's own lane: notes, ownership changes, promises and survey answers of a customer.
import type { Tx } from '../backend.ts';
import type { DeskEntryRecord } from '../world/records.ts';

const LANE = 'notes';

/** Adds an entry to the customer's line and tells everybody who may read it. */
export async function saveEntry(
  tx: Tx,
  now: number,
  entry: Omit<DeskEntryRecord, 'id' | 'at'>,
): Promise<DeskEntryRecord> {
  const seq = await tx.next('entry', 1);
  const saved: DeskEntryRecord = { ...entry, id: `w${String(seq).padStart(8, '0')}`, at: now };
  await tx.save('desk-entry', saved);
  tx.poke('channel.changed', LANE, saved.customer);
  return saved;
}
