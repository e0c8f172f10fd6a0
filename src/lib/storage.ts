// Rows kept in the browser's own database: any structured value by table and key, whole transactions only.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';

export interface Row<T> {
  readonly key: string;
  readonly value: T;
}

/** Reads and writes of one transaction. Awaiting anything else inside lets the browser commit too early. */
export interface RowTx {
  get<T>(table: string, key: string): Promise<T | undefined>;
  put(table: string, key: string, value: unknown): Promise<void>;
  delete(table: string, key: string): Promise<void>;
  /** Rows whose keys start with `prefix`, in key order; with `after`, only those past that key. */
  list<T>(table: string, prefix: string, after?: string): Promise<readonly Row<T>[]>;
}

/** Rows that several tabs share. Writes are one after the other, and all or nothing. */
export interface Rows {
  get<T>(table: string, key: string): Promise<T | undefined>;
  list<T>(table: string, prefix: string, after?: string): Promise<readonly Row<T>[]>;
  write<T>(run: (tx: RowTx) => Promise<T>): Promise<T>;
  clear(): Promise<void>;
  close(): void;
}

type Key = [table: string, key: string];
interface Shape extends DBSchema {
  rows: { key: Key; value: unknown };
}
type ReadStore = Pick<IDBPObjectStore<Shape, ['rows'], 'rows'>, 'get' | 'getAll' | 'getAllKeys'>;

/** Opens (and makes, the first time) the database `name`. Rejects where the browser keeps nothing (private mode, quota). */
export async function openRows(name: string): Promise<Rows> {
  const db = await openDB<Shape>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('rows');
    },
    // Another tab wants to delete or upgrade: let it, this page asks again on its next request.
    blocking: () => db.close(),
  });
  return rowsIn(db);
}

function rowsIn(db: IDBPDatabase<Shape>): Rows {
  let shared: ReadStore | undefined;
  // What is asked in one go shares a transaction; after the microtasks of its task it takes no more questions.
  const reading = (): ReadStore => {
    if (shared) return shared;
    queueMicrotask(() => (shared = undefined));
    shared = db.transaction('rows', 'readonly').store;
    return shared;
  };
  return {
    get: (table, key) => getFrom(reading(), table, key),
    list: (table, prefix, after) => listFrom(reading(), table, prefix, after),
    async write(run) {
      const tx = db.transaction('rows', 'readwrite', { durability: 'relaxed' });
      const { store } = tx;
      try {
        const value = await run({
          get: (table, key) => getFrom(store, table, key),
          list: (table, prefix, after) => listFrom(store, table, prefix, after),
          put: async (table, key, row) => void (await store.put(row, [table, key])),
          delete: (table, key) => store.delete([table, key]),
        });
        await tx.done;
        return value;
      } catch (cause) {
        abort(tx);
        await tx.done.catch(() => undefined);
        throw cause;
      }
    },
    clear: () => db.clear('rows'),
    close: () => db.close(),
  };
}

/** A transaction that failed by itself is over already. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // Nothing left to undo.
  }
}

const getFrom = async <T>(store: ReadStore, table: string, key: string): Promise<T | undefined> =>
  (await store.get([table, key])) as T | undefined;

async function listFrom<T>(
  store: ReadStore,
  table: string,
  prefix: string,
  after?: string,
): Promise<readonly Row<T>[]> {
  const end: Key = [table, `${prefix}\uffff`];
  const isPast = after !== undefined && after >= prefix;
  if (isPast && after >= `${prefix}\uffff`) return [];
  const range = IDBKeyRange.bound([table, isPast ? after : prefix], end, isPast);
  const keys = await store.getAllKeys(range);
  // Most lists are empty: nobody has written anything yet.
  if (keys.length === 0) return [];
  const values = await store.getAll(range);
  return keys.map(([, key], at) => ({ key, value: values[at] as T }));
}
