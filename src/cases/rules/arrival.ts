// Which case a new contact belongs to.
import { standsIn, type HeldThread } from './placing.ts';

/** A case as far as "which one does this contact belong to" goes. */
export interface CaseCandidate {
  readonly id: string;
  readonly state: 'open' | 'waiting' | 'resolved';
  readonly openedAt: number;
  readonly resolvedAt?: number;
  readonly threads: readonly HeldThread[];
  /** It is part of another case: what it held, that one holds. */
  readonly mergedInto?: { readonly id: string };
}

interface Contact {
  readonly channel: string;
  readonly thread?: string;
}

/** What of a visit says whether anything is left to be done. */
interface VisitEnd {
  readonly reason?: string;
  readonly outcome?: { readonly kind: string } | undefined;
}

const SETTLED: readonly string[] = ['bought', 'collected', 'refunded', 'exchanged', 'advised'];
/** Why somebody comes who wants nothing else from us. */
const ERRANDS: readonly string[] = ['pickup', 'shopping'];

/** Nothing is left of it: it ended well, or was an errand of which nobody says otherwise. */
export const isSettledVisit = ({ reason = '', outcome }: VisitEnd): boolean =>
  outcome ? SETTLED.includes(outcome.kind) : ERRANDS.includes(reason);

const REOPENS_FOR_MS = 14 * 24 * 3_600_000;

/** Whether a case, or one that was put into it, holds the thread of a contact still. */
const holdsThread = (one: CaseCandidate, contact: Contact, cases: readonly CaseCandidate[]): boolean =>
  contact.thread !== undefined &&
  cases.some(
    ({ id, threads }) =>
      standsIn(cases, id) === one.id &&
      threads.some(
        (held) => held.to === undefined && held.channel === contact.channel && held.thread === contact.thread,
      ),
  );

/**
 * The case a new contact joins: the one that already holds its thread (resolved at most 14 days ago: it reopens), else
 * the only open one, else the most recently opened open one. Undefined: a new case that nobody owns.
 */
export function caseFor(
  contact: Contact & { readonly at: number },
  cases: readonly CaseCandidate[],
): CaseCandidate | undefined {
  const newestFirst = cases
    .filter((one) => one.mergedInto === undefined)
    .toSorted((a, b) => b.openedAt - a.openedAt);
  const isLive = (one: CaseCandidate) => one.state !== 'resolved';
  const canReopen = (one: CaseCandidate) => contact.at - (one.resolvedAt ?? -Infinity) <= REOPENS_FOR_MS;
  const sameThread = newestFirst.filter((one) => holdsThread(one, contact, cases));
  return sameThread.find(isLive) ?? sameThread.find(canReopen) ?? newestFirst.find(isLive);
}
