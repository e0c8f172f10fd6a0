// Rows kept in the browser's own database: any structured value by table and key, whole transactions only.
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

const STORE = 'rows';

/** Opens (and makes, the first time) the database `name`. Rejects where the browser keeps nothing (private mode, quota). */
export async function openRows(name: string): Promise<Rows> {
  const opening = indexedDB.open(name, 1);
  opening.addEventListener('upgradeneeded', () => void opening.result.createObjectStore(STORE));
  const db = await answered(opening);
  // Another tab wants to delete or upgrade: let it, this page asks again on its next request.
  db.addEventListener('versionchange', () => db.close());
  return rowsIn(db);
}

/** What the browser answers, or why not. */
const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(asError(request.error)));
  });

/** Resolves when all of it is kept; rejects when nothing is. */
const ended = (tx: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('abort', () => reject(asError(tx.error)));
  });

const asError = (cause: DOMException | null): DOMException =>
  cause ?? new DOMException('The transaction was taken back', 'AbortError');

function rowsIn(db: IDBDatabase): Rows {
  let shared: IDBObjectStore | undefined;
  // What is asked in one go shares a transaction; after the microtasks of its task it takes no more questions.
  const reading = (): IDBObjectStore => {
    if (shared) return shared;
    queueMicrotask(() => (shared = undefined));
    shared = db.transaction(STORE, 'readonly').objectStore(STORE);
    return shared;
  };
  return {
    get: (table, key) => getFrom(reading(), table, key),
    list: (table, prefix, after) => listFrom(reading(), table, prefix, after),
    async write(run) {
      const tx = db.transaction(STORE, 'readwrite', { durability: 'relaxed' });
      const store = tx.objectStore(STORE);
      const end = ended(tx);
      try {
        const value = await run({
          get: (table, key) => getFrom(store, table, key),
          list: (table, prefix, after) => listFrom(store, table, prefix, after),
          put: async (table, key, row) => void (await answered(store.put(row, [table, key]))),
          delete: (table, key) => answered(store.delete([table, key])),
        });
        await end;
        return value;
      } catch (cause) {
        abort(tx);
        await end.catch(() => undefined);
        throw cause;
      }
    },
    async clear() {
      const tx = db.transaction(STORE, 'readwrite');
      tx.objectStore(STORE).clear();
      await ended(tx);
    },
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

const getFrom = <T>(store: IDBObjectStore, table: string, key: string): Promise<T | undefined> =>
  answered<T | undefined>(store.get([table, key]));

async function listFrom<T>(
  store: IDBObjectStore,
  table: string,
  prefix: string,
  after?: string,
): Promise<readonly Row<T>[]> {
  const end: Key = [table, `${prefix}\uffff`];
  const isPast = after !== undefined && after >= prefix;
  if (isPast && after >= `${prefix}\uffff`) return [];
  const range = IDBKeyRange.bound([table, isPast ? after : prefix], end, isPast);
  const keys = await answered(store.getAllKeys(range));
  // Most lists are empty: nobody has written anything yet.
  if (keys.length === 0) return [];
  const values = await answered<T[]>(store.getAll(range));
  return values.map((value, at) => ({ key: (keys[at] as Key)[1], value }));
}
