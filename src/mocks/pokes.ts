// What each person is told of: pokes are numbered per person in the very transaction that caused them, so a person's
// sequence has no holes and can be resumed from storage.
import { may, seesBrand } from '#src/staff/roles.ts';
import type { Poke } from '#src/desk/poke.ts';
import { keyOf, type RowTx, type Storage } from './storage.ts';
import type { StaffRecord } from './world/records/group.ts';
import type { CustomerId } from './world/records/record.ts';
import type { World } from './world/records/world.ts';

export interface PokeOrder {
  readonly type: Poke['type'];
  readonly subject: string;
  readonly customer?: CustomerId;
  /** About nothing but what colleagues wrote among themselves. */
  readonly internal?: boolean;
}

export interface Counts {
  /** All pokes of this world. */
  readonly all: number;
  /** The last number each person was sent. */
  readonly of: Readonly<Record<string, number>>;
}
interface StoredPoke {
  readonly poke: Omit<Poke, 'id'>;
  /** Each reader's own number for it. */
  readonly to: Readonly<Record<string, number>>;
}

/** So many pokes are kept for those who come back; later ones must start anew. */
const KEPT = 2000;
const NONE: Counts = { all: 0, of: {} };

/** Numbers the pokes of one transaction for everybody who may know of them. */
export async function recordPokes(
  tx: RowTx,
  orders: readonly PokeOrder[],
  world: World,
  now: number,
): Promise<void> {
  if (orders.length === 0) return;
  let { all, of } = (await tx.get<Counts>('poke', 'counts')) ?? NONE;
  for (const order of distinct(orders)) {
    all += 1;
    const readers = world.staff.filter((staff) => mayKnow(staff, order, world)).map(({ id }) => id);
    const to = Object.fromEntries(readers.map((id) => [id, (of[id] ?? 0) + 1]));
    of = { ...of, ...to };
    await tx.put('poke', `p/${keyOf(all)}`, { poke: pokeOf(order, now), to } satisfies StoredPoke);
    if (all > KEPT) await tx.delete('poke', `p/${keyOf(all - KEPT)}`);
  }
  await tx.put('poke', 'counts', { all, of } satisfies Counts);
}

function mayKnow(
  staff: StaffRecord,
  { type, subject, customer, internal = false }: PokeOrder,
  world: World,
): boolean {
  const operation = {
    'channel.changed': `${subject}.read`,
    'case.changed': 'case.read',
    'customer.changed': 'customer.read',
    'presence.changed': 'presence',
    'notifications.changed': 'notifications',
    'staff.changed': 'staff.read',
    'review.changed': 'review.read',
  }[type];
  const brand = customer === undefined ? undefined : world.customer(customer)?.brand;
  return (
    may(staff.role, 'events') &&
    may(staff.role, operation) &&
    (type !== 'notifications.changed' || subject === staff.id) &&
    (!internal || may(staff.role, 'notes.internal')) &&
    (brand === undefined || seesBrand(staff, brand))
  );
}

/** Each thing is told once; to everybody, where any of it is for everybody. */
function distinct(orders: readonly PokeOrder[]): readonly PokeOrder[] {
  const told = new Map<string, PokeOrder>();
  for (const order of orders) {
    const about = `${order.type} ${order.subject} ${order.customer ?? ''}`;
    const before = told.get(about);
    told.set(about, before?.internal === false ? before : { ...order, internal: order.internal ?? false });
  }
  return [...told.values()];
}

const pokeOf = ({ type, subject, customer }: PokeOrder, now: number): Omit<Poke, 'id'> => ({
  specversion: '1.0',
  source: '/desk/v1',
  type,
  subject,
  ...(customer !== undefined && { customer }),
  time: new Date(now).toISOString(),
});

export interface Backlog {
  /** What this person has not had yet, oldest first. */
  readonly pokes: readonly Poke[];
  /** Where the world's own list has been read to; ask again from here. */
  readonly cursor: string;
  /** The last number this person was sent. */
  readonly last: number;
}

/** Everything for one person past a cursor of the world's list (`''`: all that is kept). */
export async function pokesFor(storage: Storage, staffId: string, cursor: string): Promise<Backlog> {
  // Counted first: what is written between the two readings is in the list, and no number is missing from it.
  const due = await lastPokeOf(storage, staffId);
  const rows = await storage.list<StoredPoke>('poke', 'p/', cursor);
  const pokes = rows.flatMap(({ value: { poke, to } }) => {
    const id = to[staffId];
    return id === undefined ? [] : [{ ...poke, id: String(id) }];
  });
  const last = Math.max(due, Number(pokes.at(-1)?.id ?? 0));
  return { pokes, cursor: rows.at(-1)?.key ?? cursor, last };
}

/** Leaves a hole in everybody's sequence, so that whoever listens starts anew: the world is another one. */
export async function breakSequences(tx: RowTx, counts: Counts | undefined, world: World): Promise<void> {
  const { all, of } = counts ?? NONE;
  const next = Object.fromEntries(world.staff.map(({ id }) => [id, (of[id] ?? 0) + 1]));
  await tx.put('poke', 'counts', { all: all + 1, of: { ...of, ...next } } satisfies Counts);
}

export const pokeCounts = (storage: Storage): Promise<Counts | undefined> =>
  storage.get<Counts>('poke', 'counts');

/** The number of the last poke this person was due. */
export async function lastPokeOf(storage: Storage, staffId: string): Promise<number> {
  return ((await storage.get<Counts>('poke', 'counts')) ?? NONE).of[staffId] ?? 0;
}
