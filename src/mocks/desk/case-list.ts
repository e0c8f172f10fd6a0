// The list of cases: five views of it, each with its counts, narrowed by a filter, a page at a time.
import type { CaseVersions } from '#src/desk/case-acts.ts';
import { views, type CasePage, type View } from '#src/desk/case.ts';
import { json, type Call, type Route } from '../backend.ts';
import type { CaseRecord, World } from '../world/records.ts';
import { boardOf } from './case-index.ts';
import { orders, placeAfter, type Order } from './case-orders.ts';
import { sieveFrom } from './case-sieve.ts';
import { viewsFor } from './case-views.ts';
import { badRequest } from './problems.ts';
import { caseRow, showingFor } from './wire.ts';

const PAGE = 50;
const LONGEST_PAGE = 200;
/** Of as little as an act on many needs. */
const LONGEST_VERSIONS = 5000;

/** `whole`: the world without anybody's rights laid over it. */
export const caseListRoutes = (whole: () => World): readonly Route[] => [
  { method: 'GET', path: '/cases', needs: 'case.read', answer: (call) => listCases(call, whole()) },
  {
    method: 'GET',
    path: '/case-versions',
    needs: 'case.read',
    answer: (call) => listVersions(call, whole()),
  },
];

/** GET /cases?view=&order=&cursor=&limit= and the parts of a filter. */
async function listCases(call: Call, whole: World): Promise<Response> {
  const asked = await cut(call, whole, PAGE, LONGEST_PAGE);
  if (asked instanceof Response) return asked;
  const { page, next, showing, counts } = asked;
  return json({
    items: page.map((one) => caseRow(showing, one)),
    ...(next !== undefined && { next }),
    counts: counts(),
  } satisfies CasePage);
}

/** GET /case-versions: the same, by no more than id and version. */
async function listVersions(call: Call, whole: World): Promise<Response> {
  const asked = await cut(call, whole, LONGEST_VERSIONS, LONGEST_VERSIONS);
  if (asked instanceof Response) return asked;
  const { page, next } = asked;
  return json({
    items: page.map(({ id, version }) => ({ id, version })),
    ...(next !== undefined && { next }),
  } satisfies CaseVersions);
}

/** One page of what was asked for, or why it cannot be read. */
async function cut({ ctx, url, principal }: Call, whole: World, usual: number, longest: number) {
  const query = url.searchParams;
  const view = query.get('view') ?? 'mine';
  const order = query.get('order') ?? (view === 'resolved' ? 'newest' : 'due');
  const limit = Number(query.get('limit') ?? usual);
  if (!isView(view)) return badRequest(`There is no view "${view}".`);
  if (!isOrder(order)) return badRequest(`There is no order "${order}".`);
  if (!Number.isInteger(limit) || limit < 1) return badRequest('`limit` is a number of cases.');
  const showing = await showingFor({ ctx, principal });
  const sieve = sieveFrom(query, showing.reader);
  if (!sieve) return badRequest('A part of the filter cannot have this value.');
  const held = viewsFor(await boardOf(ctx, whole), principal, { ...showing, world: whole });
  const now = ctx.now();
  const cases = held.sorted(view, order, sieve, now);
  const cursor = query.get('cursor') ?? '';
  const shown = cursor === '' ? undefined : readCursor(cursor);
  if (shown === null) return badRequest('The cursor cannot be read.');
  const from = shown ? placeAfter(cases, shown, order) : 0;
  const page = cases.slice(from, from + Math.min(limit, longest));
  const last = page.at(-1);
  return {
    page,
    next: last && from + page.length < cases.length ? cursorOf(last) : undefined,
    showing,
    counts: () => held.counts(sieve, now),
  };
}

const isView = (word: string): word is View => views.some((view) => view === word);
const isOrder = (word: string): word is Order => Object.hasOwn(orders, word);

/** A cursor is the last case shown, with what it was sorted by: the list may have moved under it. */
const cursorOf = (one: CaseRecord): string =>
  btoa(
    JSON.stringify(one, [
      'id',
      'replyDueAt',
      'promises',
      'state',
      'dueAt',
      'customerWroteAt',
      'resolvedAt',
      'openedAt',
    ]),
  );

function readCursor(cursor: string): CaseRecord | null {
  try {
    const value: unknown = JSON.parse(atob(cursor));
    const isCase =
      typeof value === 'object' &&
      value !== null &&
      'id' in value &&
      'promises' in value &&
      Array.isArray(value.promises);
    return isCase ? (value as CaseRecord) : null;
  } catch {
    return null;
  }
}
