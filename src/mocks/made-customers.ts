// Customers somebody made since the world began, beside those it began with. Everything that asks the world knows them.
import { isKey } from './linked-world.ts';
import type { Storage } from './storage.ts';
import type { CustomerRecord } from './world/records/customer.ts';
import type { CustomerId } from './world/records/record.ts';
import type { World } from './world/records/world.ts';

/** Where the desk keeps them, by id. */
export const MADE = 'made-customers';

export interface MadeCustomers {
  /** The world with them. */
  readonly world: World;
  /** Reads who has been made meanwhile, in this tab or another. */
  readonly read: (storage: Storage) => Promise<void>;
}

export function withMade(world: World): MadeCustomers {
  const made = new Map<CustomerId, CustomerRecord>();
  return {
    world: {
      ...world,
      customer: (id) => world.customer(id) ?? made.get(id),
      byKey: (kind, value) => [
        ...world.byKey(kind, value),
        ...[...made.values()].filter(({ keys }) => keys.some((key) => isKey(key, kind, value))),
      ],
    },
    async read(storage) {
      const rows = await storage.list<CustomerRecord>(`desk:${MADE}`, '');
      // A world that was reset knows nobody of before.
      if (rows.length < made.size) made.clear();
      for (const { value } of rows) made.set(value.id, value);
    },
  };
}
