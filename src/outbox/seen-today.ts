// What a person looked at today, kept for when there is no line: sealed with the key of their sends, so that signing out
// takes it away. Another day's is thrown away as soon as anybody looks or adds.
import type { Rows } from '#src/lib/storage.ts';
import { SEEN } from './tables.ts';
import type { Sealed, Vault } from './vault.ts';

interface SeenRow {
  readonly day: string;
  readonly sealed: Sealed;
}

export interface SeenToday {
  /** In place of what was kept under this id. */
  readonly keep: (id: string, value: unknown) => Promise<void>;
  readonly find: <T>(id: string) => Promise<T | undefined>;
  readonly all: <T>() => Promise<readonly T[]>;
}

export interface SeenPorts {
  readonly rows: Rows;
  readonly vault: Vault;
  readonly staffId: string;
  /** `2026-03-19`, where the person is. */
  readonly today: () => string;
}

export function openSeenToday({ rows, vault, staffId, today }: SeenPorts): SeenToday {
  const prefix = `${staffId}/`;

  async function dropOld(): Promise<void> {
    const day = today();
    await rows.write(async (tx) => {
      for (const { key, value } of await tx.list<SeenRow>(SEEN, prefix))
        if (value.day !== day) await tx.delete(SEEN, key);
    });
  }
  return {
    async keep(id, value) {
      const sealed = await vault.seal(value);
      await dropOld();
      await rows.write((tx) => tx.put(SEEN, prefix + id, { day: today(), sealed } satisfies SeenRow));
    },
    async find<T>(id: string) {
      await dropOld();
      const row = await rows.get<SeenRow>(SEEN, prefix + id);
      return row && vault.open<T>(row.sealed);
    },
    async all<T>() {
      await dropOld();
      const list = await rows.list<SeenRow>(SEEN, prefix);
      const opened = await Promise.all(list.map(({ value }) => vault.open<T>(value.sealed)));
      return opened.filter((value) => value !== undefined);
    },
  };
}
