// Who may do what with a promise, and what the clock says of one that nobody kept. Pure: the screens offer by it and
// the back end decides by it. A promise is kept, given up with a reason, or moved; it never goes away.
import { may } from '#src/staff/roles.ts';
import { answersFor } from './ownership.ts';
import type { Actor } from './standing.ts';

export const promiseActs = ['keep', 'move', 'break', 'hand'] as const;
export type PromiseAct = (typeof promiseActs)[number];

/** The part of a promise the rules look at. Instants in epoch milliseconds. */
export interface PromiseStanding {
  /** `open` is owed, late or not; `broken` is given up, with a reason. */
  readonly state: 'open' | 'kept' | 'broken';
  readonly ownerId: string;
  readonly dueAt: number;
  /** When the line was told that it was not kept in time. */
  readonly brokenAt?: number;
  /** How far the owner has been reminded. */
  readonly rung?: 'soon' | 'late';
}

/** The case round it. */
export interface CaseOfPromise {
  readonly state: 'open' | 'waiting' | 'resolved';
  readonly ownerId: string | null;
  /** Does what the owner may while the owner is away. */
  readonly standInId?: string;
}

/** What somebody wants with it. */
export interface PromiseWish {
  readonly text?: string;
  readonly dueAt?: number;
  /** The channel on which the customer was told of the new time. */
  readonly told?: string;
  readonly reason?: string;
  readonly to?: string;
  /** The words have gone to the customer already: it is written down whatever has become of the case. */
  readonly isGiven?: boolean;
}

/**
 * role           the role may not do this
 * owned          a colleague answers for it
 * unowned        nobody owns the case: claim it first
 * resolved       the case is resolved: nothing new is promised in it
 * settled        it was kept or given up before
 * no-words       there is nothing to promise
 * no-time        by when is not said
 * past           the time has passed already
 * untold         moved without a word to the customer, and without the reason why
 * no-reason      given up without saying why
 * nobody         handed to nobody
 * already-theirs nothing to do
 */
export type PromiseRefusal =
  | 'role'
  | 'owned'
  | 'unowned'
  | 'resolved'
  | 'settled'
  | 'no-words'
  | 'no-time'
  | 'past'
  | 'untold'
  | 'no-reason'
  | 'nobody'
  | 'already-theirs';

export type PromiseDecision = { readonly ok: true } | { readonly ok: false; readonly reason: PromiseRefusal };

const yes: PromiseDecision = { ok: true };
const no = (reason: PromiseRefusal): PromiseDecision => ({ ok: false, reason });
const isBlank = (words: string | undefined): boolean => words === undefined || words.trim() === '';

/** May this person promise something in this case? Only who answers the customer promises, so the owner or a lead. */
export function decideMaking(
  inCase: CaseOfPromise,
  actor: Actor,
  { text, dueAt, isGiven = false }: PromiseWish,
  now: number,
): PromiseDecision {
  if (!may(actor.role, 'promise.make')) return no('role');
  if (isBlank(text)) return no('no-words');
  if (dueAt === undefined) return no('no-time');
  if (isGiven) return yes;
  if (inCase.state === 'resolved') return no('resolved');
  if (inCase.ownerId === null) return no('unowned');
  if (!answersFor(inCase, actor.id) && !may(actor.role, 'case.take-over')) return no('owned');
  return dueAt <= now ? no('past') : yes;
}

/** May this person do this with a promise? Its owner, the case's owner and a lead may. */
export function decidePromise(
  act: PromiseAct,
  promise: PromiseStanding,
  inCase: CaseOfPromise,
  actor: Actor,
  { dueAt, told, reason, to }: PromiseWish,
  now: number,
): PromiseDecision {
  const standing = decideStanding(act, promise, inCase, actor);
  if (!standing.ok) return standing;
  switch (act) {
    case 'keep':
      return yes;
    case 'move':
      if (dueAt === undefined) return no('no-time');
      if (dueAt <= now) return no('past');
      return isBlank(told) && isBlank(reason) ? no('untold') : yes;
    case 'break':
      return isBlank(reason) ? no('no-reason') : yes;
    case 'hand':
      if (isBlank(to)) return no('nobody');
      return to === promise.ownerId ? no('already-theirs') : yes;
  }
}

function decideStanding(
  act: PromiseAct,
  promise: PromiseStanding,
  inCase: CaseOfPromise,
  actor: Actor,
): PromiseDecision {
  if (!may(actor.role, `promise.${act}`)) return no('role');
  if (promise.state !== 'open') return no('settled');
  const isTheirs = actor.id === promise.ownerId || answersFor(inCase, actor.id);
  return isTheirs || may(actor.role, 'case.take-over') ? yes : no('owned');
}

/** What somebody may do with a promise now, for its box and its menu. */
export const offeredOn = (
  promise: PromiseStanding,
  inCase: CaseOfPromise,
  actor: Actor,
): ReadonlySet<PromiseAct> =>
  new Set(promiseActs.filter((act) => decideStanding(act, promise, inCase, actor).ok));

/** So long after its time the line is not yet told: who rings at the stroke of five is not called late by a second. */
export const BREAKS_AFTER_MS = 5 * 60_000;

/** One quiet word to the owner before it is due, and one when it is late. */
export const REMINDS_BEFORE_MS = 15 * 60_000;

export interface Alarm {
  /** `soon`, `late`: the owner is reminded. `broken`: the line is told. */
  readonly kind: 'soon' | 'late' | 'broken';
  readonly at: number;
}

/** What the clock does next about a promise; undefined when it has said everything. */
export function nextAlarm({ state, dueAt, brokenAt, rung }: PromiseStanding): Alarm | undefined {
  if (state !== 'open' || brokenAt !== undefined) return undefined;
  if (rung === undefined) return { kind: 'soon', at: dueAt - REMINDS_BEFORE_MS };
  return rung === 'soon' ? { kind: 'late', at: dueAt } : { kind: 'broken', at: dueAt + BREAKS_AFTER_MS };
}

/** The promises as they are once the case has come to `ownerId`: what the one before him owed, he owes. */
export function handedAlong<P extends PromiseStanding>(
  promises: readonly P[],
  from: string | null,
  ownerId: string,
): { readonly promises: readonly P[]; readonly count: number } {
  const goes = (one: P) =>
    one.state === 'open' && one.ownerId !== ownerId && (from === null || one.ownerId === from);
  return {
    promises: promises.map((one) => (goes(one) ? { ...one, ownerId } : one)),
    count: promises.filter(goes).length,
  };
}
