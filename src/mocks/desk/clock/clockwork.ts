// What happens at the desk because time passes: each rule is carried out once per world, in one transaction, at the
// instant it was due, however the clock got past it (running, jumping) and however many tabs look at it.
import type { BackendContext, Tx } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { endAbsences } from '../people/absence-acts.ts';
import { boardOf, type Board, type Follower } from '../lists/case-index.ts';
import { caseIn } from '../cases/case-store.ts';
import type { TimedRule } from './timed-rule.ts';
import { promiseRings } from './promise-clock.ts';
import { silenceGivesBack, waitingIsOver } from './timed-rules.ts';

const rules: readonly TimedRule[] = [waitingIsOver, silenceGivesBack, promiseRings];

/** So many cases are looked after in one transaction when the clock jumps far. */
const BATCH = 100;

interface Due {
  readonly rule: TimedRule;
  readonly at: number;
}

/** The first thing a case has to do by itself; as part of another it does nothing. */
function firstDue(one: CaseRecord, world: World): Due | undefined {
  let first: Due | undefined;
  if (one.mergedInto) return undefined;
  for (const rule of rules) {
    const at = rule.dueAt(one, world);
    if (at !== undefined && at < (first?.at ?? Infinity)) first = { rule, at };
  }
  return first;
}

interface Alarms extends Follower {
  /** The cases with something due by now, the earliest first. */
  readonly dueBy: (now: number) => readonly string[];
}
const known = new WeakMap<Board, Alarms>();

/** When what is due: worked out once, then for each case that changes. */
function alarmsOf(board: Board, world: World): Alarms {
  const kept = known.get(board);
  if (kept) return kept;
  const times = new Map<string, number>();
  let next: number | undefined;
  const alarms: Alarms = {
    dueBy(now) {
      next ??= [...times.values()].reduce((first, at) => Math.min(first, at), Infinity);
      if (next > now) return [];
      return [...times]
        .filter(([, at]) => at <= now)
        .toSorted(([a, first], [b, second]) => first - second || (a < b ? -1 : 1))
        .map(([id]) => id);
    },
    move(_before, after) {
      const due = firstDue(after, world);
      if (due) times.set(after.id, due.at);
      else times.delete(after.id);
      next = undefined;
    },
  };
  for (const one of board.cases.values()) alarms.move(undefined, one);
  known.set(board, alarms);
  board.followers.set('alarms', alarms);
  return alarms;
}

/** Carries out what is due by now; called every second, and whenever the clock was moved. */
export async function turn(ctx: BackendContext): Promise<void> {
  await endAbsences(ctx);
  const { world } = ctx;
  const until = ctx.now();
  const due = alarmsOf(await boardOf(ctx, world), world).dueBy(until);
  for (let from = 0; from < due.length; from += BATCH)
    await ctx.write((tx) => performAll(tx, due.slice(from, from + BATCH), until, world));
}

/** Another tab may have been faster: what is due is judged again inside the transaction. */
async function performAll(tx: Tx, ids: readonly string[], until: number, world: World): Promise<void> {
  for (const id of ids) {
    let last: Due | undefined;
    for (;;) {
      const one = await caseIn(tx, world, until, id);
      const due = one && firstDue(one, world);
      if (!one || !due || due.at > until) break;
      if (due.rule === last?.rule && due.at === last.at)
        throw new Error(`A timed rule of case ${id} does not end.`);
      await due.rule.perform(tx, one, due.at, world);
      last = due;
    }
  }
}
