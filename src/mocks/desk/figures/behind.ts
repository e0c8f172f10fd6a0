// The cases behind a figure, a page at a time.
import type { FigureCase, FigureCasePage } from '#src/desk/figures.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { iso } from '../wire.ts';

const PAGE = 50;
const LONGEST_PAGE = 200;

/** `at` in seconds. */
export const figureCase = (world: World, one: CaseRecord, at: number): FigureCase => ({
  caseId: one.id,
  customer: { id: one.customer, name: world.customer(one.customer)?.name ?? '' },
  subject: one.subject,
  at: iso(at * 1000),
});

/** The page asked for, newest first, or what is wrong with the question. */
export const pageOf = (all: readonly FigureCase[], query: URLSearchParams): FigureCasePage | string =>
  pageIn(
    all.toSorted((a, b) => compare(b.at, a.at) || compare(a.caseId, b.caseId)),
    { query, caseOf: (one) => one },
  );

interface Paging<T> {
  readonly query: URLSearchParams;
  readonly caseOf: (one: T) => FigureCase;
}

/** The same of what is in order already. A cursor is how many stood before it. */
export function pageIn<T>(all: readonly T[], { query, caseOf }: Paging<T>): FigureCasePage | string {
  const limit = Number(query.get('limit') ?? PAGE);
  if (!Number.isInteger(limit) || limit < 1) return '`limit` is a number of cases.';
  const from = Number(query.get('cursor') ?? 0);
  if (!Number.isInteger(from) || from < 0) return 'The cursor cannot be read.';
  const to = from + Math.min(limit, LONGEST_PAGE);
  return {
    items: all.slice(from, to).map(caseOf),
    total: all.length,
    ...(to < all.length && { next: String(to) }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
