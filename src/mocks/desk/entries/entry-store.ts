// The desk's own lane: notes, ownership changes, promises and survey answers of a customer.
import type { Tx } from '../../backend.ts';
import type { DeskEntryRecord } from '../../world/records/desk-entry.ts';

const LANE = 'notes';

const NEWEST = 'entry-newest';

/**
 * Adds an entry to the customer's line and tells everybody who may read it. It never stands before one that was written
 * earlier: who has read to the newest entry asks for what came after it.
 */
export async function saveEntry(
  tx: Tx,
  now: number,
  entry: Omit<DeskEntryRecord, 'id' | 'at'>,
): Promise<DeskEntryRecord> {
  const seq = await tx.next('entry', 1);
  const newest = (await tx.get<number>(NEWEST, entry.customer)) ?? now;
  const at = Math.max(now, newest);
  await tx.put(NEWEST, entry.customer, at);
  const saved: DeskEntryRecord = { ...entry, id: `w${String(seq).padStart(8, '0')}`, at };
  await tx.save('desk-entry', saved);
  tx.poke('channel.changed', LANE, saved.customer);
  return saved;
}
