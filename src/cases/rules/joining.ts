// Moving entries to another case, splitting one, putting two into one, and undoing it: who may, and what becomes of the
// cases. Pure: the screens offer by it and the back end decides by it.
import type { Priority } from '#src/desk/case.ts';
import { may } from '#src/staff/roles.ts';
import { isTheirs } from './ownership.ts';
import type { Actor, CaseStanding } from './standing.ts';

/** The part of a case these rules look at. */
export interface JoiningCase extends CaseStanding {
  readonly id: string;
  readonly customer: string;
}

/**
 * role             the role may not do this
 * owned            a colleague answers for it
 * resolved         nothing new comes into a resolved case
 * merged           it is part of another case already
 * same-case        a case is not put into itself
 * other-customer   the other case is another customer's
 * not-undoable     there is nothing of the kind to undo
 * moved-since      somebody has moved these entries again
 * later-merge      another case was put into it after that: undo that first
 */
export type JoiningRefusal =
  | 'role'
  | 'owned'
  | 'resolved'
  | 'merged'
  | 'same-case'
  | 'other-customer'
  | 'not-undoable'
  | 'moved-since'
  | 'later-merge';

export type JoiningDecision = { readonly ok: true } | { readonly ok: false; readonly reason: JoiningRefusal };
const yes: JoiningDecision = { ok: true };
const no = (reason: JoiningRefusal): JoiningDecision => ({ ok: false, reason });

const mayTake = (from: CaseStanding, actor: Actor): boolean =>
  from.ownerId === null || isTheirs(from, actor).ok;

function decidePair(from: JoiningCase, to: JoiningCase): JoiningDecision {
  if (from.id === to.id) return no('same-case');
  if (from.customer !== to.customer) return no('other-customer');
  if (from.isMerged === true || to.isMerged === true) return no('merged');
  return to.state === 'resolved' ? no('resolved') : yes;
}

/** `from` undefined: the entries belong to no case yet. Whoever answers for what they leave may move them. */
export function decideMove(from: JoiningCase | undefined, to: JoiningCase, actor: Actor): JoiningDecision {
  if (!may(actor.role, 'case.move')) return no('role');
  if (from === undefined) {
    if (to.isMerged === true) return no('merged');
    return to.state === 'resolved' ? no('resolved') : yes;
  }
  const pair = decidePair(from, to);
  if (!pair.ok) return pair;
  return mayTake(from, actor) ? yes : no('owned');
}

export function decideSplit(from: JoiningCase, actor: Actor): JoiningDecision {
  if (!may(actor.role, 'case.split')) return no('role');
  if (from.isMerged === true) return no('merged');
  return mayTake(from, actor) ? yes : no('owned');
}

/** Both are whose who does it: nobody is given work, and from nobody is any taken. */
export function decideMerge(one: JoiningCase, into: JoiningCase, actor: Actor): JoiningDecision {
  if (!may(actor.role, 'case.merge')) return no('role');
  const pair = decidePair(one, into);
  if (!pair.ok) return pair;
  return mayTake(one, actor) && mayTake(into, actor) ? yes : no('owned');
}

/** Who did it, and whoever answers for the case it was done to. */
export function decideUndo(on: JoiningCase, actor: Actor, doneBy: string): JoiningDecision {
  if (!may(actor.role, 'case.undo')) return no('role');
  if (on.isMerged === true) return no('merged');
  return doneBy === actor.id || mayTake(on, actor) ? yes : no('owned');
}

/** What two cases share once they are one. Instants in epoch milliseconds. */
export interface Shared {
  readonly state: CaseStanding['state'];
  readonly ownerId: string | null;
  readonly ownedSince?: number | undefined;
  readonly silentFrom?: number | undefined;
  readonly waitingUntil?: number | undefined;
  readonly customerWroteAt: number | null;
  readonly replyDueAt: number | null;
  readonly replyWithinMs?: number | undefined;
  readonly unread: number;
  readonly complaint?: boolean | undefined;
  readonly priority?: { readonly level: Priority; readonly setById: string } | undefined;
}

const URGENCY: Readonly<Record<Priority, number>> = { normal: 0, high: 1, urgent: 2 };

/**
 * The one case two make: our turn if it was in either, the soonest reply, the more urgent of both, everything unread. Its
 * owner stays; where nobody owns it, the owner of the one put into it does.
 */
export function together(into: Shared, one: Shared): Shared {
  const isLive = one.state !== 'resolved';
  const state = isLive && one.state === 'open' ? 'open' : into.state;
  const owner = into.ownerId === null && isLive ? one : into;
  const due = [into, one].filter((each) => each.state === 'open' && each.replyDueAt !== null);
  const soonest = due.toSorted((a, b) => (a.replyDueAt ?? 0) - (b.replyDueAt ?? 0))[0];
  const wrote = Math.max(into.customerWroteAt ?? -Infinity, one.customerWroteAt ?? -Infinity);
  const until = [into.waitingUntil, one.waitingUntil].filter((at) => at !== undefined);
  const level = (of: Shared) => URGENCY[of.priority?.level ?? 'normal'];
  return {
    state,
    ownerId: owner.ownerId,
    ownedSince: owner.ownedSince,
    silentFrom: owner.silentFrom,
    waitingUntil: state === 'waiting' && until.length > 0 ? Math.min(...until) : undefined,
    customerWroteAt: Number.isFinite(wrote) ? wrote : null,
    replyDueAt: soonest?.replyDueAt ?? (state === 'waiting' ? into.replyDueAt : null),
    replyWithinMs: soonest?.replyWithinMs ?? into.replyWithinMs,
    unread: into.unread + (isLive ? one.unread : 0),
    complaint: into.complaint === true || one.complaint === true ? true : undefined,
    priority: isLive && level(one) > level(into) ? one.priority : into.priority,
  };
}

/**
 * What is left to a case when another is taken out again: what still stands as the merge left it is as it was before;
 * what happened since stays.
 */
export function apart(now: Shared, before: Shared, after: Shared): Shared {
  const isSame = (key: keyof Shared) => JSON.stringify(now[key]) === JSON.stringify(after[key]);
  const was = <K extends keyof Shared>(key: K): Shared[K] => (isSame(key) ? before[key] : now[key]);
  return {
    state: was('state'),
    ownerId: was('ownerId'),
    ownedSince: was('ownedSince'),
    silentFrom: was('silentFrom'),
    waitingUntil: was('waitingUntil'),
    customerWroteAt: was('customerWroteAt'),
    replyDueAt: was('replyDueAt'),
    replyWithinMs: was('replyWithinMs'),
    unread: isSame('unread') ? before.unread : Math.max(0, now.unread - (after.unread - before.unread)),
    complaint: was('complaint'),
    priority: was('priority'),
  };
}
