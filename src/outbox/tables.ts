// The tables of everybody who writes in this browser; a person's rows begin with the person's id.
import type { Rows } from '#src/lib/storage.ts';

export const KEYS = 'outbox-key';
export const SENDS = 'outbox-sends';
export const ORDER = 'outbox-order';
export const DRAFTS = 'outbox-drafts';
/** Texts that another tab moved aside. */
export const OTHERS = 'outbox-drafts-other';
/** Files of both: what is known of each, and its bytes under the same key. */
export const FILES = 'outbox-files';
export const BYTES = 'outbox-bytes';
/** Whom a person looked at today. */
export const SEEN = 'outbox-seen';

/** Forgets the key, and with it everything that was sealed. */
export const wipe = (rows: Rows, staffId: string): Promise<void> =>
  rows.write(async (tx) => {
    await tx.delete(KEYS, staffId);
    await tx.delete(ORDER, staffId);
    for (const table of [SENDS, DRAFTS, OTHERS, FILES, SEEN])
      for (const { key } of await tx.list(table, `${staffId}/`)) {
        await tx.delete(table, key);
        if (table === FILES) await tx.delete(BYTES, key);
      }
  });
