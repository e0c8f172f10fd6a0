// The state of the pretend back ends without a browser: the same promises as the database keeps, in memory.
import type { Row, RowTx, Storage } from './storage.ts';

type Tables = Map<string, Map<string, unknown>>;

/** Values are copied in and out, as a database does; a write that throws leaves nothing behind. */
export function memoryStorage(): Storage {
  const tables: Tables = new Map();
  let queue: Promise<unknown> = Promise.resolve();

  return {
    get: async (table, key) => getFrom(tables, table, key),
    list: async (table, prefix, after) => listFrom(tables, table, prefix, after),
    write(run) {
      const done = queue.then(() => transact(tables, run));
      queue = done.catch(() => undefined);
      return done;
    },
    clear: async () => tables.clear(),
    close: () => undefined,
  };
}

/** Remembers what each changed row was, and puts it back when the run fails. */
async function transact<T>(tables: Tables, run: (tx: RowTx) => Promise<T>): Promise<T> {
  const undo: (() => void)[] = [];
  const change = (table: string, key: string, act: (rows: Map<string, unknown>) => void) => {
    const rows = tables.get(table) ?? new Map<string, unknown>();
    tables.set(table, rows);
    const had = rows.has(key);
    const old = rows.get(key);
    undo.push(() => void (had ? rows.set(key, old) : rows.delete(key)));
    act(rows);
  };
  try {
    return await run({
      get: async (table, key) => getFrom(tables, table, key),
      list: async (table, prefix, after) => listFrom(tables, table, prefix, after),
      put: async (table, key, value) => {
        const copy: unknown = structuredClone(value);
        change(table, key, (rows) => rows.set(key, copy));
      },
      delete: async (table, key) => change(table, key, (rows) => rows.delete(key)),
    });
  } catch (cause) {
    for (const step of undo.toReversed()) step();
    throw cause;
  }
}

const getFrom = <T>(tables: Tables, table: string, key: string): T | undefined =>
  structuredClone(tables.get(table)?.get(key)) as T | undefined;

function listFrom<T>(tables: Tables, table: string, prefix: string, after = ''): readonly Row<T>[] {
  const found: Row<T>[] = [];
  for (const [key, value] of tables.get(table) ?? [])
    if (key.startsWith(prefix) && key > after) found.push({ key, value: structuredClone(value) as T });
  return found.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
