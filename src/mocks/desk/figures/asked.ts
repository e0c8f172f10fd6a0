// What a request for figures asks: a period, a brand, a store, a team.
import type { World } from '../../world/records/world.ts';
import { london, londonDate } from '../../world/when.ts';
import type { Page, Period } from './book.ts';

const DAY_MS = 24 * 3_600_000;
const DAYS = 90;
const LONGEST_DAYS = 800;

export interface Asked extends Period {
  /** Whether a case counts. */
  readonly counts: (page: Page) => boolean;
  readonly store?: string;
}

/** The question, or what is wrong with it. */
export function askedOf(query: URLSearchParams, now: number): Asked | string {
  const to = query.get('to') ?? londonDate(now);
  const from = query.get('from') ?? (isDay(to) ? daysBefore(to, DAYS - 1) : '');
  if (!isDay(from) || !isDay(to)) return '`from` and `to` are days, 2026-03-19.';
  if (from > to || daysBefore(to, LONGEST_DAYS) > from)
    return 'From a day to a later one, two years at most.';
  const [brand, store, team] = ['brand', 'store', 'team'].map((name) => query.get(name) ?? undefined);
  return {
    from,
    to,
    ...(store !== undefined && { store }),
    counts: ({ one, facts }) =>
      (brand === undefined || one.brand === brand) &&
      (team === undefined || one.team === team) &&
      (store === undefined ||
        facts.visits.some((visit) => visit.store === store) ||
        facts.taken.some(({ record }) => record.location === store)),
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Counted at noon, which no change of the clocks moves to another day. */
const daysBefore = (day: string, days: number): string => londonDate(london(`${day} 12:00`) - days * DAY_MS);

export const nameOfStore = ({ stores }: World, id: string): string =>
  stores.find((store) => store.id === id)?.name ?? id;

/** The middle one, or between the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
