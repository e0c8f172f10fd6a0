// What the rules about cases look at, and how they answer.
import type { Priority } from '#src/desk/case.ts';
import type { Role } from '#src/staff/roles.ts';

export const caseActs = [
  'claim',
  'release',
  'assign',
  'hand-over',
  'accept',
  'decline',
  'pull-back',
  'ask-to-take-over',
  'let-take-over',
  'keep',
  'resolve',
  'reopen',
  'wait',
  'prioritise',
  'note',
] as const;
export type CaseAct = (typeof caseActs)[number];

/** The part of a case the rules look at. */
export interface CaseStanding {
  readonly state: 'open' | 'waiting' | 'resolved';
  readonly ownerId: string | null;
  /** Who may do what the owner may, while the owner is away. */
  readonly standInId?: string;
  readonly team: string;
  readonly brand: string;
  readonly priority: Priority;
  readonly openPromises: number;
  /** Handed over and not accepted yet: the owner is still the owner. */
  readonly offer?: { readonly byId: string; readonly toId: string };
  /** A colleague asks to take over and waits for the owner's word. */
  readonly askedById?: string;
  /** It is part of another case now: whatever is done, is done there. */
  readonly isMerged?: boolean;
}

export interface Actor {
  readonly id: string;
  readonly role: Role;
}

/** Whom a case goes to: somebody, or nobody yet in the queue of a team. */
export type Target =
  | { readonly person: Actor & { readonly brands: readonly string[] } }
  | { readonly team: string };

/** What an act is done with; what is left out is not judged, so that screens can ask before they know. */
export interface ActDetails {
  /** `resolve`: although promises are open. */
  readonly anyway?: boolean;
  /** `assign`, `hand-over`. */
  readonly to?: Target;
  /** `prioritise`. */
  readonly priority?: Priority;
}

/**
 * role             the role may not do this
 * resolved         nothing can be done with a resolved case but reopening it and notes
 * merged           it is part of another case: that one decides
 * not-resolved     only a resolved case can be reopened
 * owned            a colleague owns it
 * unowned          nobody owns it: claim it first
 * already-yours    nothing to do
 * already-theirs   it is theirs already
 * already-waiting, same-priority  nothing to do
 * open-promises    resolving would leave promises open: say so (`anyway`) or keep them first
 * cannot-own       this person does not answer customers of this brand
 * offered          it is being handed over: that comes first
 * not-offered      nobody hands it over, or not to this person
 * already-asked    a colleague has asked before
 * not-asked        nobody asks to take over
 * own-request      one answers no request of one's own
 * stands-in        this person answers for the owner already
 */
export type Refusal =
  | 'role'
  | 'resolved'
  | 'merged'
  | 'not-resolved'
  | 'owned'
  | 'unowned'
  | 'already-yours'
  | 'already-theirs'
  | 'already-waiting'
  | 'same-priority'
  | 'open-promises'
  | 'cannot-own'
  | 'offered'
  | 'not-offered'
  | 'already-asked'
  | 'not-asked'
  | 'own-request'
  | 'stands-in';

export type Decision = { readonly ok: true } | { readonly ok: false; readonly reason: Refusal };
export const yes: Decision = { ok: true };
export const no = (reason: Refusal): Decision => ({ ok: false, reason });

/** Judges one act of one person on a case; roles and resolved cases are judged before. */
export type Rule = (standing: CaseStanding, actor: Actor, details: ActDetails) => Decision;
