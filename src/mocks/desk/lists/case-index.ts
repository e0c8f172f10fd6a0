// The inbox of everybody, fast: the seeded cases are walked once, in slices so that a page stays alive; after that every
// change moves one case.
import type { BackendContext } from '../../backend.ts';
import { inSlices } from '../../slices.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { caseRevision, casesChanged, changedCases, type Revision } from '../cases/case-store.ts';

const seeded = new WeakMap<World, Promise<readonly CaseRecord[]>>();

/** Something made of the cases, moved along with every change of one. */
export interface Follower {
  readonly move: (before: CaseRecord | undefined, after: CaseRecord) => void;
}

/** Every case of the world that has been opened by now. */
export interface Board {
  readonly cases: ReadonlyMap<string, CaseRecord>;
  /** By name: the next of the same name takes the place of the last. */
  readonly followers: Map<string, Follower>;
}

interface Standing {
  revision: Revision;
  asOf: number;
  readonly cases: Map<string, CaseRecord>;
  readonly followers: Map<string, Follower>;
  /** The next to open last. */
  readonly unopened: CaseRecord[];
}
const boards = new WeakMap<World, Standing>();
const turns = new WeakMap<World, Promise<Standing>>();

/** `whole` is the world without anybody's rights laid over it. One at a time: an older answer never undoes a newer. */
export function boardOf(ctx: BackendContext, whole: World): Promise<Board> {
  const before = turns.get(whole)?.catch(() => undefined) ?? Promise.resolve();
  const turn = before.then(() => upToDate(ctx, whole));
  turns.set(whole, turn);
  return turn;
}

async function upToDate(ctx: BackendContext, whole: World): Promise<Standing> {
  const base = await seededCases(whole);
  const revision = await caseRevision(ctx);
  const now = ctx.now();
  const known = boards.get(whole);
  // A clock that was set back closes cases again.
  const news = known && known.asOf <= now ? await casesChanged(ctx, known.revision, revision) : undefined;
  if (known && news) {
    for (const one of news) put(known, one);
    openUntil(known, now);
    return Object.assign(known, { revision, asOf: now });
  }
  const changed = await changedCases(ctx);
  const cases = new Map([...base, ...changed].map((one) => [one.id, one]));
  const unopened = base.filter(({ openedAt }) => openedAt > now).toSorted((a, b) => b.openedAt - a.openedAt);
  for (const { id } of unopened) cases.delete(id);
  const made: Standing = { revision, asOf: now, cases, followers: new Map(), unopened };
  boards.set(whole, made);
  return made;
}

function put({ cases, followers }: Standing, one: CaseRecord): void {
  const before = cases.get(one.id);
  cases.set(one.id, one);
  for (const follower of followers.values()) follower.move(before, one);
}

function openUntil(board: Standing, now: number): void {
  for (let next = board.unopened.at(-1); next && next.openedAt <= now; next = board.unopened.at(-1)) {
    board.unopened.pop();
    if (!board.cases.has(next.id)) put(board, next);
  }
}

async function seededCases(world: World): Promise<readonly CaseRecord[]> {
  const known = seeded.get(world) ?? walk(world);
  seeded.set(world, known);
  return known;
}

async function walk(world: World): Promise<readonly CaseRecord[]> {
  const cases: CaseRecord[] = [];
  await inSlices(Array.from({ length: world.caseCount }).keys(), (at) => cases.push(world.caseAt(at)));
  return cases;
}
