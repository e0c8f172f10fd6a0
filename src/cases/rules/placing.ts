// Which case an entry belongs to. Pure: the line draws by it and the desk decides by it.

export interface EntryName {
  readonly channel: string;
  readonly id: string;
}

/** A thread a case holds: from its opening until it was resolved, or between the instants it says. */
export interface HeldThread {
  readonly channel: string;
  readonly thread: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** A case as far as "what belongs to it" goes. Instants in epoch milliseconds. */
export interface CaseOfEntries {
  readonly id: string;
  readonly openedAt: number;
  readonly resolvedAt?: number | undefined;
  readonly threads: readonly HeldThread[];
  /** Placed by hand. */
  readonly entries: readonly EntryName[];
  /** The case it was put into; what belongs to it belongs there. */
  readonly mergedInto?: { readonly id: string } | undefined;
}

export interface PlacedEntry extends EntryName {
  readonly at: number;
  readonly thread?: string | undefined;
  /** The case it names itself: a note. */
  readonly caseId?: string | undefined;
}

/** The case one stands in now, however often it was put into another. */
export function standsIn(cases: readonly Pick<CaseOfEntries, 'id' | 'mergedInto'>[], id: string): string {
  const byId = new Map(cases.map((one) => [one.id, one]));
  const seen = new Set<string>();
  let at = id;
  for (;;) {
    const next = byId.get(at)?.mergedInto?.id;
    if (next === undefined || seen.has(at)) return at;
    seen.add(at);
    at = next;
  }
}

/** What stands between two instants ends before the second. */
const ending = ({ resolvedAt = Infinity }: CaseOfEntries, to: number | undefined): number =>
  to === undefined ? resolvedAt : to - 1;

interface Holding {
  readonly caseId: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Answers from maps, so that it may be asked for every row. A single entry placed by hand wins; then the case an entry
 * names itself; then its thread, which belongs to a case from its opening until it was resolved: a number or a mail
 * thread is often older than the problem. A case that holds a thread between two instants wins over one that goes on.
 */
export function placesIn(cases: readonly CaseOfEntries[]): (entry: PlacedEntry) => string | undefined {
  const threads = new Map<string, Holding[]>();
  const entries = new Map<string, string>();
  for (const one of cases) {
    for (const { channel, thread, from, to } of one.threads) {
      const holding = { caseId: one.id, from: from ?? one.openedAt, to: ending(one, to) };
      const key = `${channel}/${thread}`;
      const held = threads.get(key) ?? [];
      if (to === undefined) held.push(holding);
      else held.unshift(holding);
      threads.set(key, held);
    }
    for (const { channel, id } of one.entries) entries.set(`${channel}/${id}`, one.id);
  }
  return ({ channel, id, thread = '', at, caseId }) => {
    const held = threads.get(`${channel}/${thread}`);
    const found =
      entries.get(`${channel}/${id}`) ??
      caseId ??
      held?.find(({ from, to }) => from <= at && at <= to)?.caseId;
    return found === undefined ? undefined : standsIn(cases, found);
  };
}

/** What a case did with its owner, and what was promised in it, is part of its own history. */
export const canBeMoved = (kind: string): boolean =>
  kind !== 'ownership' && kind !== 'promise' && kind !== 'key' && kind !== 'placing';
