// Cases as they stand now: the seeded ones with every change since laid over them.
import type { BackendContext, Tx } from '../backend.ts';
import { seesCustomer } from '../principals.ts';
import type { Principal } from '../backend.ts';
import type { CaseRecord, CustomerId, World } from '../world/records.ts';

const CASES = 'case';
const OF_CUSTOMER = 'case-of';
/** Who changed a case last, for those who come second. */
const CHANGES = 'case-change';
/** Counts every change of any case: lists know by it whether theirs still stands. */
const REVISION = 'case-revision';

export interface Change {
  readonly by?: string;
  readonly at: number;
}

type Reader = Pick<Tx, 'get'>;
const readerOf = (ctx: BackendContext): Reader => ({ get: (table, key) => ctx.read(table, key) });

const open = (one: CaseRecord | undefined, now: number) => (one && one.openedAt <= now ? one : undefined);

/** One case inside a transaction, or none this world has opened yet. */
export async function caseIn(
  tx: Reader,
  world: World,
  now: number,
  id: string,
): Promise<CaseRecord | undefined> {
  return (await tx.get<CaseRecord>(CASES, id)) ?? open(world.case(id), now);
}

/** One case as this principal may see it. */
export async function caseFor(
  ctx: BackendContext,
  principal: Principal,
  id: string,
): Promise<CaseRecord | undefined> {
  const one = await caseIn(readerOf(ctx), ctx.world, ctx.now(), id);
  return one && seesCustomer(principal, ctx.world, one.customer) ? one : undefined;
}

/** Every case of a customer, newest first. */
export async function casesOf(
  tx: Reader,
  world: World,
  now: number,
  customer: CustomerId,
): Promise<readonly CaseRecord[]> {
  const added = (await tx.get<readonly string[]>(OF_CUSTOMER, customer)) ?? [];
  const ids = new Set([...world.casesOf(customer).map(({ id }) => id), ...added]);
  const all: CaseRecord[] = [];
  for (const id of ids) {
    const one = await caseIn(tx, world, now, id);
    if (one) all.push(one);
  }
  return all.toSorted((a, b) => b.openedAt - a.openedAt);
}

export const casesOfCustomer = (ctx: BackendContext, customer: CustomerId): Promise<readonly CaseRecord[]> =>
  casesOf(readerOf(ctx), ctx.world, ctx.now(), customer);

/** Writes a case with its next version and tells everybody. */
export async function putCase(tx: Tx, one: CaseRecord, change: Change): Promise<CaseRecord> {
  const next = { ...one, version: one.version + 1 };
  await tx.put(CHANGES, one.id, change);
  return keepCase(tx, next);
}

/** Writes what is no decision of anybody's (that it was read), so that no decision in flight is outrun by it. */
export async function keepCase(tx: Tx, next: CaseRecord): Promise<CaseRecord> {
  await tx.put(CASES, next.id, next);
  await outdateLists(tx);
  tx.poke('case.changed', next.id, next.customer);
  return next;
}

/** Every list is made anew: a case changed, or who answers for cases did. */
export async function outdateLists(tx: Tx): Promise<void> {
  await tx.put(REVISION, '', ((await tx.get<number>(REVISION, '')) ?? 0) + 1);
}

/** Opens a case that the seeded world does not know. */
export async function addCase(tx: Tx, world: World, make: (id: string) => CaseRecord): Promise<CaseRecord> {
  let id: string;
  do {
    id = String(await tx.next('case', 20_500));
  } while (world.case(id));
  const one = make(id);
  const known = (await tx.get<readonly string[]>(OF_CUSTOMER, one.customer)) ?? [];
  await tx.put(OF_CUSTOMER, one.customer, [...known, id]);
  return putCase(tx, one, { at: one.openedAt });
}

export const lastChange = (tx: Reader, id: string): Promise<Change | undefined> =>
  tx.get<Change>(CHANGES, id);

/** All cases that differ from the seeded ones, and the revision they stand at. */
export async function changedCases(
  ctx: BackendContext,
): Promise<{ readonly revision: number; readonly read: () => Promise<readonly CaseRecord[]> }> {
  return {
    revision: (await ctx.read<number>(REVISION, '')) ?? 0,
    read: async () => (await ctx.list<CaseRecord>(CASES, '')).map(({ value }) => value),
  };
}
