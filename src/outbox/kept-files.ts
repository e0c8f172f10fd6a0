// The files of drafts and sends as they are on the disk: encrypted like the words, up to a limit, and gone as soon as no
// words need them any more.
import { freshId } from '#src/lib/ids.ts';
import type { RowTx } from '#src/lib/storage.ts';
import type { Instant } from '#src/lib/time.ts';
import type { KeptFiles, OutboxPorts } from './ports.ts';
import { BYTES, DRAFTS, FILES, OTHERS, SENDS } from './tables.ts';
import type { Sealed } from './vault.ts';

/** All files of one person in this browser, in bytes. */
export const MOST_BYTES = 60_000_000;
/** A file is written down a moment before the draft that names it; so long it may stand alone, in milliseconds. */
const ALONE_MS = 10 * 60_000;

interface FileRow {
  readonly size: number;
  readonly at: Instant;
}

/** What drafts and sends say of their files outside the seal. */
interface NamesFiles {
  readonly files?: readonly string[];
}

type Ports = Pick<OutboxPorts, 'rows' | 'vault' | 'staffId' | 'now'>;

export function openKeptFiles({ rows, vault, staffId, now }: Ports): KeptFiles {
  const prefix = `${staffId}/`;
  const keyOf = (id: string) => prefix + id;

  async function needed(tx: RowTx): Promise<ReadonlySet<string>> {
    const tables = [];
    for (const table of [DRAFTS, OTHERS, SENDS]) tables.push(await tx.list<NamesFiles>(table, prefix));
    return new Set(tables.flat().flatMap(({ value }) => (value.files ?? []).map(keyOf)));
  }
  async function drop(tx: RowTx, key: string): Promise<void> {
    await tx.delete(FILES, key);
    await tx.delete(BYTES, key);
  }
  /** Answers how many bytes stay. */
  async function sweepIn(tx: RowTx): Promise<number> {
    const [all, names] = [await tx.list<FileRow>(FILES, prefix), await needed(tx)];
    let bytes = 0;
    for (const { key, value } of all)
      if (names.has(key) || value.at > now() - ALONE_MS) bytes += value.size;
      else await drop(tx, key);
    return bytes;
  }

  return {
    async keep(blob, { name, type }) {
      const file = { id: freshId(), name, type, size: blob.size };
      const bytes = await blob.arrayBuffer().catch(() => undefined);
      if (!bytes) return { why: 'unread' };
      try {
        const sealed = await vault.sealBytes(bytes);
        const isKept = await rows.write(async (tx) => {
          if ((await sweepIn(tx)) + file.size > MOST_BYTES) return false;
          await tx.put(FILES, keyOf(file.id), { size: file.size, at: now() } satisfies FileRow);
          await tx.put(BYTES, keyOf(file.id), sealed);
          return true;
        });
        return isKept ? { file } : { why: 'room' };
      } catch {
        return { why: 'disk' };
      }
    },
    async bytesOf({ id, type }) {
      const sealed = await rows.get<Sealed>(BYTES, keyOf(id));
      const bytes = sealed && (await vault.openBytes(sealed));
      return bytes && new Blob([bytes], { type });
    },
    letGo: (ids) =>
      rows.write(async (tx) => {
        const names = await needed(tx);
        for (const key of ids.map(keyOf)) if (!names.has(key)) await drop(tx, key);
      }),
    sweep: () => rows.write(async (tx) => void (await sweepIn(tx))),
  };
}
