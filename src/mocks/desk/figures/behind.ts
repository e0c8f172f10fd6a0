// The cases behind a figure, a page at a time.
import type { FigureCase, FigureCasePage } from '#src/desk/figures.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { iso } from '../wire.ts';

const PAGE = 50;
const LONGEST_PAGE = 200;

/** One of what a figure counts, before it is written out: a case is looked up when a page shows it. */
export interface Hit {
  readonly one: CaseRecord;
  /** Seconds since 1970. */
  readonly at: number;
  readonly more?: Partial<FigureCase>;
}

/** `at` in seconds. */
export const figureCase = (world: World, one: CaseRecord, at: number): FigureCase => ({
  caseId: one.id,
  customer: { id: one.customer, name: world.customer(one.customer)?.name ?? '' },
  subject: one.subject,
  at: iso(at * 1000),
});

const newestFirst = (hits: readonly Hit[]): readonly Hit[] =>
  hits.toSorted((a, b) => b.at - a.at || compare(a.one.id, b.one.id));

const written =
  (world: World) =>
  ({ one, at, more }: Hit): FigureCase => ({ ...figureCase(world, one, at), ...more });

/** The page asked for, newest first, or what is wrong with the question. */
export const pageOf = (hits: readonly Hit[], world: World, query: URLSearchParams): FigureCasePage | string =>
  pageIn(newestFirst(hits), { query, caseOf: written(world) });

/** The same of hits by day, the newest first: only the days a page shows are put in order. */
export function pageOfDays(
  days: readonly (readonly Hit[])[],
  world: World,
  query: URLSearchParams,
): FigureCasePage | string {
  const total = days.reduce((sum, hits) => sum + hits.length, 0);
  const asked = rangeOf(total, query);
  if (typeof asked === 'string') return asked;
  const shown: Hit[] = [];
  let before = 0;
  for (const hits of days) {
    const [from, to] = [Math.max(0, asked.from - before), asked.to - before];
    if (to > 0 && from < hits.length) shown.push(...newestFirst(hits).slice(from, to));
    before += hits.length;
  }
  return { items: shown.map(written(world)), ...asked.rest };
}

interface Paging<T> {
  readonly query: URLSearchParams;
  readonly caseOf: (one: T) => FigureCase;
}

/** The same of what is in order already. A cursor is how many stood before it. */
export function pageIn<T>(all: readonly T[], { query, caseOf }: Paging<T>): FigureCasePage | string {
  const asked = rangeOf(all.length, query);
  if (typeof asked === 'string') return asked;
  return { items: all.slice(asked.from, asked.to).map(caseOf), ...asked.rest };
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly rest: Pick<FigureCasePage, 'total' | 'next'>;
}

function rangeOf(total: number, query: URLSearchParams): Range | string {
  const limit = Number(query.get('limit') ?? PAGE);
  if (!Number.isInteger(limit) || limit < 1) return '`limit` is a number of cases.';
  const from = Number(query.get('cursor') ?? 0);
  if (!Number.isInteger(from) || from < 0) return 'The cursor cannot be read.';
  const to = from + Math.min(limit, LONGEST_PAGE);
  return { from, to, rest: { total, ...(to < total && { next: String(to) }) } };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
