// The inbox of everybody, fast: the seeded cases are walked once, in slices so that a page stays alive, and every later
// change is laid over them.
import type { BackendContext } from '../backend.ts';
import { changedCases } from './case-store.ts';
import { nextPromiseAt } from './wire.ts';
import type { CaseRecord, World } from '../world/records.ts';

const SLICE = 2000;
const seeded = new WeakMap<World, Promise<readonly CaseRecord[]>>();

interface Standing {
  readonly revision: number;
  readonly until: number;
  readonly cases: readonly CaseRecord[];
}
const standing = new WeakMap<World, Standing>();

/**
 * Every case of the world as of now, in no order. The list is the same object until something changes, so that what
 * was computed from it may be kept with it. `whole` is the world without anybody's rights laid over it.
 */
export async function allCases(ctx: BackendContext, whole: World): Promise<readonly CaseRecord[]> {
  const { revision, read } = await changedCases(ctx);
  const known = standing.get(whole);
  if (known?.revision === revision && ctx.now() < known.until) return known.cases;
  const base = await seededCases(whole);
  const changed = new Map((await read()).map((one) => [one.id, one]));
  const now = ctx.now();
  const cases: CaseRecord[] = [];
  let until = Infinity;
  for (const one of base) {
    if (one.openedAt > now) until = Math.min(until, one.openedAt);
    else cases.push(changed.get(one.id) ?? one);
  }
  for (const one of changed.values()) if (!whole.case(one.id)) cases.push(one);
  standing.set(whole, { revision, until, cases });
  return cases;
}

async function seededCases(world: World): Promise<readonly CaseRecord[]> {
  const known = seeded.get(world) ?? walk(world);
  seeded.set(world, known);
  return known;
}

async function walk(world: World): Promise<readonly CaseRecord[]> {
  const cases: CaseRecord[] = [];
  for (let at = 0; at < world.caseCount; at++) {
    cases.push(world.caseAt(at));
    if (at % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
  }
  return cases;
}

/** When something is due in a case: the reply, or the first promise; Infinity when nothing is. */
const dueAt = (one: CaseRecord): number =>
  Math.min(one.replyDueAt ?? Infinity, nextPromiseAt(one) ?? Infinity);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const wroteAt = (one: CaseRecord): number => one.customerWroteAt ?? Infinity;
/** Infinity minus Infinity is no order. */
const byNumber = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * due     what is due soonest first (so what is late leads), then who has waited longest for a word
 * oldest  who has waited longest
 * newest  the latest word of a customer first; resolved cases by when they were resolved
 */
export const orders = {
  due: (a: CaseRecord, b: CaseRecord) =>
    byNumber(dueAt(a), dueAt(b)) || byNumber(wroteAt(a), wroteAt(b)) || byText(a.id, b.id),
  oldest: (a: CaseRecord, b: CaseRecord) => byNumber(wroteAt(a), wroteAt(b)) || byText(a.id, b.id),
  newest: (a: CaseRecord, b: CaseRecord) => byNumber(latest(b), latest(a)) || byText(a.id, b.id),
} as const;
export type Order = keyof typeof orders;
const latest = (one: CaseRecord): number => one.resolvedAt ?? one.customerWroteAt ?? one.openedAt;
