// Which cases a filter lets through, for one reader.
import { filterParts, isValue, readFilter, type FilterPart } from '#src/desk/case-filter.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import { dueAt } from './case-orders.ts';
import { unreadFor } from '../wire.ts';

export interface Sieve {
  /** Two filters that ask for the same have the same name. */
  readonly name: string;
  /** Hangs on nothing but the case. */
  readonly passes: (one: CaseRecord) => boolean;
  /** Only what is due so long from now, milliseconds: that changes by itself. */
  readonly dueWithinMs?: number;
}

const DUE_MS: Readonly<Record<string, number>> = { late: 0, hour: 3_600_000, day: 24 * 3_600_000 };

/** What a case has in each part; nothing: it passes no filter of that part. */
const valueOf: Readonly<
  Record<Exclude<FilterPart, 'due'>, (one: CaseRecord, reader: string) => readonly (string | undefined)[]>
> = {
  brand: ({ brand }) => [brand],
  team: ({ team }) => [team],
  channel: ({ trail }) => [trail.at(-1)?.channel],
  priority: ({ priority }) => [priority?.level ?? 'normal'],
  owner: ({ ownerId }, reader) => [ownerId ?? 'nobody', ownerId === reader ? 'me' : undefined],
  unread: (one, reader) => [String(unreadFor(one, reader) > 0)],
};

/** Undefined when a part has a value it cannot have. */
export function sieveFrom(query: URLSearchParams, reader: string): Sieve | undefined {
  const isReadable = filterParts.every((part) => query.getAll(part).every((value) => isValue(part, value)));
  if (!isReadable) return undefined;
  const filter = readFilter(query);
  const wanted = new URLSearchParams(filter);
  const parts = filterParts.filter((part) => part !== 'due').filter((part) => wanted.has(part));
  const tests = parts.map((part) => {
    const values = new Set<string | undefined>(wanted.getAll(part));
    return (one: CaseRecord) => valueOf[part](one, reader).some((value) => values.has(value));
  });
  const due = wanted.getAll('due').map((within) => DUE_MS[within] ?? 0);
  wanted.delete('due');
  return {
    name: wanted.toString(),
    passes: (one) => tests.every((test) => test(one)),
    ...(due.length > 0 && { dueWithinMs: Math.max(...due) }),
  };
}

/** Whether a case has something due by this instant. */
export const isDueBy = (one: CaseRecord, until: number): boolean => dueAt(one) <= until;
