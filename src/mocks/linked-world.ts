// The world with every key that was linked, verified or unlinked since laid over it. What a back end has under a key it
// keeps, whatever is linked here; whom we know by it is what changes.
import { isSameKey } from '#src/customers/key-rules.ts';
import type { Storage } from './storage.ts';
import type { CustomerRecord, IdentityKeyRecord } from './world/records/customer.ts';
import type { CustomerId } from './world/records/record.ts';
import type { World } from './world/records/world.ts';

/** The keys of a customer as they stand, once anybody changed them. */
export interface KeyStanding {
  readonly customer: CustomerId;
  readonly version: number;
  readonly keys: readonly IdentityKeyRecord[];
  /** Who changed them last, and when. */
  readonly by: string;
  readonly at: number;
}
/** Where the desk keeps them, by customer. */
export const KEYS = 'keys';

/** Every changed customer; few are. */
export const keyStandings = async (storage: Storage): Promise<readonly KeyStanding[]> =>
  (await storage.list<KeyStanding>(`desk:${KEYS}`, '')).map(({ value }) => value);

export const isKey = (key: IdentityKeyRecord, kind: IdentityKeyRecord['kind'], value: string): boolean =>
  key.kind === kind && isSameKey(kind, key.value, value);

/** Everybody we know by a key. */
export function holdersOf(
  world: World,
  standings: readonly KeyStanding[],
  kind: IdentityKeyRecord['kind'],
  value: string,
): readonly CustomerRecord[] {
  const linked = withKeys(world, standings);
  const ids = [
    ...linked.byKey(kind, value).map(({ id }) => id),
    ...standings.map(({ customer }) => customer),
  ];
  return [...new Set(ids)].flatMap((id) => {
    const one = linked.customer(id);
    return one?.keys.some((key) => isKey(key, kind, value)) === true ? [one] : [];
  });
}

/** `world` may be less than everybody's: who is not in it stays out. */
export function withKeys(world: World, standings: readonly KeyStanding[]): World {
  if (standings.length === 0) return world;
  const changed = new Map(standings.map(({ customer, keys }) => [customer, keys]));
  const asLinked = (one: CustomerRecord): CustomerRecord => {
    const keys = changed.get(one.id);
    return keys ? { ...one, keys } : one;
  };
  return {
    ...world,
    customer: (id) => {
      const one = world.customer(id);
      return one && asLinked(one);
    },
    customerAt: (index) => asLinked(world.customerAt(index)),
    byKey: (kind, value) => {
      const given = world.byKey(kind, value);
      if (given.length > 0) return given.map(asLinked);
      // Nobody gave this key to a back end: what is written under it from now on is theirs whom it was linked to.
      return standings.flatMap(({ customer, keys }) => {
        const one = keys.some((key) => isKey(key, kind, value)) ? world.customer(customer) : undefined;
        return one ? [asLinked(one)] : [];
      });
    },
  };
}
