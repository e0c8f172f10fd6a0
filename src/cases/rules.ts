// Who may do what with a case, and when. Pure: the screens offer by it and the back end decides by it.
import { may, type Role } from '#src/staff/roles.ts';

export type CaseAct = 'claim' | 'release' | 'resolve' | 'reopen' | 'wait' | 'note';

/** The part of a case the rules look at. */
export interface CaseStanding {
  readonly state: 'open' | 'waiting' | 'resolved';
  readonly ownerId: string | null;
  readonly openPromises: number;
}

export interface Actor {
  readonly id: string;
  readonly role: Role;
}

/**
 * role           the role may not do this
 * resolved       nothing can be done with a resolved case but reopening it and notes
 * not-resolved   only a resolved case can be reopened
 * owned          a colleague owns it
 * unowned        nobody owns it: claim it first
 * already-yours  nothing to do
 * open-promises  resolving would leave promises open: say so (`anyway`) or keep them first
 * already-waiting  nothing to do
 */
export type Refusal =
  | 'role'
  | 'resolved'
  | 'not-resolved'
  | 'owned'
  | 'unowned'
  | 'already-yours'
  | 'open-promises'
  | 'already-waiting';

export type Decision = { readonly ok: true } | { readonly ok: false; readonly reason: Refusal };

const yes: Decision = { ok: true };
const no = (reason: Refusal): Decision => ({ ok: false, reason });

/** Decides one act on a case. `anyway`: resolve although promises are open. */
export function decide(
  act: CaseAct,
  standing: CaseStanding,
  actor: Actor,
  more: { readonly anyway?: boolean } = {},
): Decision {
  if (!may(actor.role, `case.${act}`)) return no('role');
  if (act === 'note') return yes;
  if (act === 'reopen') return standing.state === 'resolved' ? yes : no('not-resolved');
  if (standing.state === 'resolved') return no('resolved');
  const overrides = may(actor.role, 'case.take-over');
  if (act === 'claim') {
    if (standing.ownerId === actor.id) return no('already-yours');
    return standing.ownerId === null || overrides ? yes : no('owned');
  }
  if (standing.ownerId === null) return no('unowned');
  if (standing.ownerId !== actor.id && !overrides) return no('owned');
  if (act === 'wait' && standing.state === 'waiting') return no('already-waiting');
  if (act === 'resolve' && standing.openPromises > 0 && more.anyway !== true) return no('open-promises');
  return yes;
}

/** What somebody may do with a case now, for buttons; resolving with open promises is offered and then asks. */
export const offered = (standing: CaseStanding, actor: Actor): readonly CaseAct[] =>
  (['claim', 'release', 'resolve', 'reopen', 'wait', 'note'] as const).filter(
    (act) => decide(act, standing, actor, { anyway: true }).ok,
  );

/** A case as far as "which one does this contact belong to" goes. */
export interface CaseCandidate {
  readonly id: string;
  readonly state: 'open' | 'waiting' | 'resolved';
  readonly openedAt: number;
  readonly resolvedAt?: number;
  readonly threads: readonly { readonly channel: string; readonly thread: string }[];
}

const REOPENS_FOR_MS = 14 * 24 * 3_600_000;

/**
 * The case a new contact joins: the one that already holds its thread (resolved at most 14 days ago: it reopens), else
 * the only open one, else the most recently opened open one. Undefined: a new case that nobody owns.
 */
export function caseFor(
  contact: { readonly channel: string; readonly thread?: string; readonly at: number },
  cases: readonly CaseCandidate[],
): CaseCandidate | undefined {
  const newestFirst = cases.toSorted((a, b) => b.openedAt - a.openedAt);
  const isLive = (one: CaseCandidate) => one.state !== 'resolved';
  const holds = (one: CaseCandidate) =>
    one.threads.some((held) => held.channel === contact.channel && held.thread === contact.thread);
  const canReopen = (one: CaseCandidate) => contact.at - (one.resolvedAt ?? -Infinity) <= REOPENS_FOR_MS;
  const sameThread = contact.thread === undefined ? [] : newestFirst.filter(holds);
  return sameThread.find(isLive) ?? sameThread.find(canReopen) ?? newestFirst.find(isLive);
}
