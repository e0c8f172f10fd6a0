// Which case a new contact belongs to.

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
