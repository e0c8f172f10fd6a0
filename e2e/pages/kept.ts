// What the browser keeps of drafts and sends, as it lies on the disk.
import type { Page } from '@playwright/test';

/** Every row of every outbox, as text. */
export function keptRows(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(String(request.error))));
      });
    const all: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.includes('outbox')) continue;
      const db = await done(indexedDB.open(name));
      const stores = [...db.objectStoreNames];
      if (stores.length > 0) {
        const tx = db.transaction(stores);
        all.push(...(await Promise.all(stores.map((store) => done(tx.objectStore(store).getAll())))));
      }
      db.close();
    }
    return JSON.stringify(all);
  });
}
