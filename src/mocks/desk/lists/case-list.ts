// The list of cases: five views of it, each with its counts, narrowed by a filter, a page at a time; and what became of a
// few cases in the lists somebody has open.
import type { CaseVersions } from '#src/desk/case-acts.ts';
import { MOST_CHANGED, type CaseChanges } from '#src/desk/case-changes.ts';
import { views, type CasePage, type View } from '#src/desk/case.ts';
import { json, type Call, type Route } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { boardOf } from './case-index.ts';
import { countUpTo, inOrder, isOrder, isPlace, placeAfter, placeOf } from './case-orders.ts';
import { sieveFrom } from './case-sieve.ts';
import { viewsFor } from './case-views.ts';
import { badRequest } from '../problems.ts';
import { caseRow, showingFor } from '../wire.ts';

const PAGE = 50;
const LONGEST_PAGE = 200;
/** Of as little as an act on many needs. */
const LONGEST_VERSIONS = 5000;
const MOST_LISTS = 10;

/** `whole`: the world without anybody's rights laid over it. */
export const caseListRoutes = (whole: () => World): readonly Route[] => [
  { method: 'GET', path: '/cases', needs: 'case.read', answer: (call) => listCases(call, whole()) },
  {
    method: 'GET',
    path: '/case-versions',
    needs: 'case.read',
    answer: (call) => listVersions(call, whole()),
  },
  { method: 'GET', path: '/case-changes', needs: 'case.read', answer: (call) => listChanges(call, whole()) },
];

/** GET /cases?view=&order=&cursor=&limit= and the parts of a filter. */
async function listCases(call: Call, whole: World): Promise<Response> {
  const asked = await cut(call, whole, PAGE, LONGEST_PAGE);
  if (asked instanceof Response) return asked;
  const { list, page, next } = asked;
  return json({ items: page.map(list.listed), ...next, counts: list.counts() } satisfies CasePage);
}

/** GET /case-versions: the same, by no more than id and version. */
async function listVersions(call: Call, whole: World): Promise<Response> {
  const asked = await cut(call, whole, LONGEST_VERSIONS, LONGEST_VERSIONS);
  if (asked instanceof Response) return asked;
  const { page, next } = asked;
  return json({ items: page.map(({ id, version }) => ({ id, version })), ...next } satisfies CaseVersions);
}

/** GET /case-changes?id=&list=: several of both; a list is the query of one. */
async function listChanges(call: Call, whole: World): Promise<Response> {
  const query = call.url.searchParams;
  const [ids, asked] = [new Set(query.getAll('id')), query.getAll('list')];
  if (ids.size === 0 || ids.size > MOST_CHANGED) return badRequest('`id` names one case or several.');
  if (asked.length === 0 || asked.length > MOST_LISTS) return badRequest('`list` is the query of a list.');
  const lists: CaseChanges['lists'] = [];
  for (const one of asked) {
    const list = await openList(call, new URLSearchParams(one), whole);
    if (list instanceof Response) return list;
    lists.push({ items: list.among(ids).map(list.listed), counts: list.counts() });
  }
  return json({ lists } satisfies CaseChanges);
}

/** One page of what was asked for, or why it cannot be read. */
async function cut(call: Call, whole: World, usual: number, longest: number) {
  const query = call.url.searchParams;
  const limit = Number(query.get('limit') ?? usual);
  if (!Number.isInteger(limit) || limit < 1) return badRequest('`limit` is a number of cases.');
  const list = await openList(call, query, whole);
  if (list instanceof Response) return list;
  const { cases, order } = list;
  const cursor = query.get('cursor') ?? '';
  if (cursor !== '' && !isPlace(cursor, order)) return badRequest('The cursor cannot be read.');
  const from = cursor === '' ? 0 : countUpTo(cases, cursor, order);
  const page = cases.slice(from, from + Math.min(limit, longest));
  const last = page.at(-1);
  const hasMore = from + page.length < cases.length;
  return { list, page, next: last && hasMore ? { next: placeOf(last, order) } : {} };
}

/** A list as the person asking sees it, or why what they ask for is none. */
async function openList({ ctx, principal }: Call, query: URLSearchParams, whole: World) {
  const view = query.get('view') ?? 'mine';
  const order = query.get('order') ?? (view === 'resolved' ? 'newest' : 'due');
  if (!isView(view)) return badRequest(`There is no view "${view}".`);
  if (!isOrder(order)) return badRequest(`There is no order "${order}".`);
  const showing = await showingFor({ ctx, principal });
  const sieve = sieveFrom(query, showing.reader);
  if (!sieve) return badRequest('A part of the filter cannot have this value.');
  const board = await boardOf(ctx, whole);
  const held = viewsFor(board, principal, { ...showing, world: whole });
  const now = ctx.now();
  const cases = held.sorted(view, order, sieve, now);
  return {
    order,
    cases,
    counts: () => held.counts(sieve, now),
    listed: (one: CaseRecord) => ({ ...caseRow(showing, one), place: placeOf(one, order) }),
    /** Those of some cases that stand in it, in its order. */
    among(ids: ReadonlySet<string>): readonly CaseRecord[] {
      const named = [...ids].flatMap((id) => board.cases.get(id) ?? []);
      return inOrder(
        named.filter((one) => cases[placeAfter(cases, one, order) - 1]?.id === one.id),
        order,
      );
    },
  };
}

const isView = (word: string): word is View => views.some((view) => view === word);
