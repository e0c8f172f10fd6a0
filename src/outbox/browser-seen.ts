// What a person looked at today, in this browser: beside their sends and under the same key.
import { openDatabase } from './database.ts';
import { openSeenToday, type SeenToday } from './seen-today.ts';
import { openVault } from './vault.ts';

/** Rejects where the browser keeps nothing. */
export async function openBrowserSeen(staffId: string, today: () => string): Promise<SeenToday> {
  const rows = await openDatabase();
  return openSeenToday({ rows, vault: await openVault(rows, staffId), staffId, today });
}
