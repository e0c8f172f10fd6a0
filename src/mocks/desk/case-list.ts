// The list of cases: five views of it, each with its counts, a page at a time.
import { views, type CasePage, type View } from '#src/desk/schemas.ts';
import { json, type Call, type Principal, type Route } from '../backend.ts';
import { customersSeenBy } from '../principals.ts';
import type { CaseRecord, StaffRecord, World } from '../world/records.ts';
import { answersForCase, type Roster } from './absences.ts';
import { allCases, orders, type Order } from './case-index.ts';
import { badRequest } from './problems.ts';
import { caseRow, showingFor, type Showing } from './wire.ts';

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
  const { sorted, counts } = inViews(await allCases(ctx, whole), principal, { ...showing, world: whole });
  const cases = sorted(view, order);
  const cursor = url.searchParams.get('cursor');
  const from = cursor === null || cursor === '' ? 0 : placeAfter(cases, cursor, order);
  if (from === undefined) return badRequest('The cursor cannot be read.');
  const page = cases.slice(from, from + Math.min(limit, LONGEST_PAGE));
  const last = page.at(-1);
  return json({
    items: page.map((one) => caseRow(showing, one)),
    ...(last && from + page.length < cases.length && { next: cursorOf(last) }),
    counts,
  } satisfies CasePage);
}

const isView = (word: string): word is View => views.some((view) => view === word);
const isOrder = (word: string): word is Order => Object.hasOwn(orders, word);

interface Views {
  readonly counts: CasePage['counts'];
  readonly sorted: (view: View, order: Order) => readonly CaseRecord[];
}
const computed = new WeakMap<readonly CaseRecord[], Map<string, Views>>();

/** What one person's views hold, kept as long as no case changes. */
function inViews(
  cases: readonly CaseRecord[],
  principal: Principal,
  { world, roster, reader }: Showing,
): Views {
  const kept = computed.get(cases) ?? new Map<string, Views>();
  computed.set(cases, kept);
  const known = kept.get(reader);
  if (known) return known;
  const held: Record<View, CaseRecord[]> = { mine: [], unowned: [], team: [], waiting: [], resolved: [] };
  const sees = customersSeenBy(principal, world);
  let unread = 0;
  for (const one of cases) {
    if (!sees(one.customer)) continue;
    for (const view of viewsOf(one, principal.staff, roster)) held[view].push(one);
    if (answersForCase(one, reader, roster) && one.unread > 0 && one.state !== 'resolved') unread += 1;
  }
  const { mine, unowned, team, waiting, resolved } = held;
  const counts = {
    mine: mine.length,
    unowned: unowned.length,
    team: team.length,
    waiting: waiting.length,
    resolved: resolved.length,
    unread,
  };
  const lists = new Map<string, readonly CaseRecord[]>();
  const made: Views = {
    counts,
    sorted(view, order) {
      const name = `${view} ${order}`;
      const list = lists.get(name) ?? held[view].toSorted(orders[order]);
      lists.set(name, list);
      return list;
    },
  };
  kept.set(reader, made);
  return made;
}

/**
 * Mine, waiting and resolved are the reader's own, with what they answer for while its owner is away; mine is also what
 * a colleague hands over to them. Unowned is nobody's; team is what people of my team own. Those who look after
 * everybody's work see everybody's.
 */
function viewsOf(one: CaseRecord, staff: StaffRecord | undefined, roster: Roster): readonly View[] {
  const caresForAll = staff === undefined || (staff.role !== 'agent' && staff.role !== 'store');
  const isOffered = one.offer !== undefined && one.offer.toId === staff?.id;
  const isAnswered = answersForCase(one, staff?.id, roster);
  const isTeams = caresForAll || one.team === staff.team;
  if (one.state === 'resolved') return one.ownerId === staff?.id || caresForAll ? ['resolved'] : [];
  if (one.state === 'waiting')
    return [
      ...(isOffered ? ['mine' as const] : []),
      ...(isAnswered || caresForAll ? ['waiting' as const] : []),
    ];
  if (one.ownerId === null) return ['unowned'];
  const isMine = isAnswered || isOffered;
  return [...(isMine ? ['mine' as const] : []), ...(isTeams ? ['team' as const] : [])];
}

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

function placeAfter(cases: readonly CaseRecord[], cursor: string, order: Order): number | undefined {
  const last = readCursor(cursor);
  if (!last) return undefined;
  let low = 0;
  let high = cases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = cases[middle];
    if (one && orders[order](one, last) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readCursor(cursor: string): CaseRecord | undefined {
  try {
    const value: unknown = JSON.parse(atob(cursor));
    const isCase =
      typeof value === 'object' &&
      value !== null &&
      'id' in value &&
      'promises' in value &&
      Array.isArray(value.promises);
    return isCase ? (value as CaseRecord) : undefined;
  } catch {
    return undefined;
  }
}
