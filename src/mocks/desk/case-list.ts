// The list of cases: five views of it, each with its counts, a page at a time.
import { views, type CasePage, type View } from '#src/desk/schemas.ts';
import { json, type Call, type Route } from '../backend.ts';
import type { CaseRecord, World } from '../world/records.ts';
import { boardOf } from './case-index.ts';
import { orders, placeAfter, type Order } from './case-orders.ts';
import { viewsFor } from './case-views.ts';
import { badRequest } from './problems.ts';
import { caseRow, showingFor } from './wire.ts';

const PAGE = 50;
const LONGEST_PAGE = 200;

/** GET /cases?view=&order=&cursor=&limit=. `whole`: the world without anybody's rights laid over it. */
export const caseListRoute = (whole: () => World): Route => ({
  method: 'GET',
  path: '/cases',
  needs: 'case.read',
  answer: (call) => listCases(call, whole()),
});

async function listCases({ ctx, url, principal }: Call, whole: World): Promise<Response> {
  const view = url.searchParams.get('view') ?? 'mine';
  const order = url.searchParams.get('order') ?? (view === 'resolved' ? 'newest' : 'due');
  const limit = Number(url.searchParams.get('limit') ?? PAGE);
  if (!isView(view)) return badRequest(`There is no view "${view}".`);
  if (!isOrder(order)) return badRequest(`There is no order "${order}".`);
  if (!Number.isInteger(limit) || limit < 1) return badRequest('`limit` is a number of cases.');
  const showing = await showingFor({ ctx, principal });
  const held = viewsFor(await boardOf(ctx, whole), principal, { ...showing, world: whole });
  const cases = held.sorted(view, order);
  const cursor = url.searchParams.get('cursor') ?? '';
  const shown = cursor === '' ? undefined : readCursor(cursor);
  if (shown === null) return badRequest('The cursor cannot be read.');
  const from = shown ? placeAfter(cases, shown, order) : 0;
  const page = cases.slice(from, from + Math.min(limit, LONGEST_PAGE));
  const last = page.at(-1);
  return json({
    items: page.map((one) => caseRow(showing, one)),
    ...(last && from + page.length < cases.length && { next: cursorOf(last) }),
    counts: held.counts(),
  } satisfies CasePage);
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
