// Cases as they stand now: the seeded ones with every change since laid over them.
import { freshId } from '#src/lib/ids.ts';
import type { BackendContext, Tx } from '../../backend.ts';
import { seesCustomer } from '../../principals.ts';
import type { Principal } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { CustomerId } from '../../world/records/record.ts';
import type { World } from '../../world/records/world.ts';

const CASES = 'case';
const OF_CUSTOMER = 'case-of';
/** Who changed a case last, for those who come second. */
const CHANGES = 'case-change';
/** Counts every change of any case: lists know by it what they have not heard of. */
const REVISION = 'case-revision';
/** Which case each of the latest changes was of, in a ring. */
const LATEST = 'case-latest';
const RING = 256;

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

/** The case itself, or the one it is part of now: what was on its way when it was put there arrives there. */
export async function standingCase(
  tx: Reader,
  world: World,
  now: number,
  id: string,
): Promise<CaseRecord | undefined> {
  let one = await caseIn(tx, world, now, id);
  while (one?.mergedInto) one = await caseIn(tx, world, now, one.mergedInto.id);
  return one;
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
  const { life, count } = (await tx.get<Revision>(REVISION, '')) ?? { life: freshId(), count: 0 };
  await tx.put(REVISION, '', { life, count: count + 1 } satisfies Revision);
  await tx.put(LATEST, String((count + 1) % RING), next.id);
  tx.poke('case.changed', next.id, next.customer);
  return next;
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

const UNTOUCHED = '';

/** How far the cases have come; a world that is begun again has another life. */
export interface Revision {
  readonly life: string;
  readonly count: number;
}

export const caseRevision = async (ctx: BackendContext): Promise<Revision> =>
  (await ctx.read<Revision>(REVISION, '')) ?? { life: UNTOUCHED, count: 0 };

/** All cases that differ from the seeded ones. */
export const changedCases = async (ctx: BackendContext): Promise<readonly CaseRecord[]> =>
  (await ctx.list<CaseRecord>(CASES, '')).map(({ value }) => value);

/** The cases that changed between two revisions, as they stand now; nothing when that is too long ago to tell. */
export async function casesChanged(
  ctx: BackendContext,
  from: Revision,
  to: Revision,
): Promise<readonly CaseRecord[] | undefined> {
  const steps = to.count - from.count;
  const isSameLife = from.life === to.life || from.life === UNTOUCHED;
  if (!isSameLife || steps < 0 || steps >= RING) return undefined;
  const ids = new Set<string>();
  for (let count = from.count + 1; count <= to.count; count++)
    ids.add((await ctx.read<string>(LATEST, String(count % RING))) ?? '');
  const cases: CaseRecord[] = [];
  for (const id of ids) {
    const one = await ctx.read<CaseRecord>(CASES, id);
    if (one) cases.push(one);
  }
  return cases;
}
