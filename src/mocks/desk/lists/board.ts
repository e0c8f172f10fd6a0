// The board of those who look after everybody's work: what needs a person now, oldest first, with its counts.
import { boardColumns, type Board, type BoardColumn, type BoardRow } from '#src/desk/board.ts';
import type { FigureCase } from '#src/desk/figures.ts';
import { HOUR } from '#src/lib/time.ts';
import { json, type Call, type Route } from '../../backend.ts';
import { customersSeenBy } from '../../principals.ts';
import { inSlices } from '../../slices.ts';
import type { CaseRecord, PromiseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { boardOf } from './case-index.ts';
import { figureCase, pageIn } from '../figures/behind.ts';
import { badRequest } from '../problems.ts';
import { caseRow, iso, showingFor, staffRef, type Showing } from '../wire.ts';

const SHOWN = 50;
const MOST_SHOWN = 200;

/**
 * GET /board?limit=: so many of each column. GET /figures/board/cases?only=: all of one. `whole`: the world without
 * anybody's rights laid over it.
 */
export const boardRoutes = (whole: () => World): readonly Route[] => [
  {
    method: 'GET',
    path: '/board',
    needs: 'supervision.read',
    answer: (call) => showBoard(call, whole()),
  },
  {
    method: 'GET',
    path: '/figures/board/cases',
    needs: 'supervision.read',
    answer: (call) => behindColumn(call, whole()),
  },
];

/** Every column this person sees, oldest first. */
async function columnsFor({ ctx, principal }: Call, whole: World) {
  const { cases } = await boardOf(ctx, whole);
  const sees = customersSeenBy(principal, whole);
  const held: Record<BoardColumn, Place[]> = { unowned: [], due: [], broken: [] };
  await inSlices([...cases.values()], (one) => {
    if (sees(one.customer)) for (const place of placesOf(one, ctx.now())) held[place.column].push(place);
  });
  return (name: BoardColumn): readonly Place[] =>
    held[name].toSorted((a, b) => a.at - b.at || (a.one.id < b.one.id ? -1 : 1));
}

async function behindColumn(call: Call, whole: World): Promise<Response> {
  const { ctx, url } = call;
  const asked = url.searchParams.get('only');
  const only = boardColumns.find((one) => one === asked);
  if (!only) return badRequest(`\`only\` is one of ${boardColumns.join(', ')}.`);
  const column = await columnsFor(call, whole);
  const answered = pageIn(column(only), {
    query: url.searchParams,
    caseOf: (place) => owedCase(ctx.world, place),
  });
  return typeof answered === 'string' ? badRequest(answered) : json(answered);
}

/** Something owed in a case, behind a figure of now. */
export const owedCase = (world: World, { one, at, promise }: Omit<Place, 'column'>): FigureCase => {
  const owner = promise?.ownerId ?? one.ownerId;
  return {
    ...figureCase(world, one, at / 1000),
    ...(promise && { promise: promise.text }),
    ...(owner !== null && { owner: staffRef(world, owner).name }),
  };
};

async function showBoard(call: Call, whole: World): Promise<Response> {
  const { ctx, url, principal } = call;
  const limit = Number(url.searchParams.get('limit') ?? SHOWN);
  if (!Number.isInteger(limit) || limit < 1) return badRequest('`limit` is a number of cases.');
  const all = await columnsFor(call, whole);
  const showing = await showingFor({ ctx, principal });
  const column = (name: BoardColumn): Board[BoardColumn] => {
    const oldestFirst = all(name);
    const shown = oldestFirst.slice(0, Math.min(limit, MOST_SHOWN));
    return { count: oldestFirst.length, items: shown.map((place) => rowOf(showing, place)) };
  };
  return json({
    at: iso(ctx.now()),
    unowned: column('unowned'),
    due: column('due'),
    broken: column('broken'),
  } satisfies Board);
}

/** Where a case stands on the board, and since or by when. */
export interface Place {
  readonly column: BoardColumn;
  readonly one: CaseRecord;
  readonly at: number;
  readonly promise?: PromiseRecord;
}

/**
 * unowned  open, and nobody's
 * due      somebody's, and the next thing owed in it (a reply or a promise) is due within the hour, or late
 * broken   a promise whose time has passed is still owed: each of them, whoever owns the case
 */
export function placesOf(one: CaseRecord, now: number): readonly Place[] {
  if (one.state === 'resolved') return [];
  const owed = one.promises.filter(({ state }) => state === 'open');
  const broken = owed.filter(({ brokenAt }) => brokenAt !== undefined);
  const places: Place[] = broken.map((promise) => ({ column: 'broken', one, at: promise.dueAt, promise }));
  if (one.ownerId === null) {
    // A case put aside waits for something else than an owner.
    if (one.state === 'open')
      places.push({ column: 'unowned', one, at: one.customerWroteAt ?? one.openedAt });
    return places;
  }
  const next = owed.filter((promise) => !broken.includes(promise)).toSorted((a, b) => a.dueAt - b.dueAt)[0];
  const replyAt = one.replyDueAt ?? Infinity;
  const isReply = replyAt <= (next?.dueAt ?? Infinity);
  const at = isReply ? replyAt : (next?.dueAt ?? Infinity);
  if (at <= now + HOUR) places.push({ column: 'due', one, at, ...(!isReply && next && { promise: next }) });
  return places;
}

export const rowOf = (showing: Showing, { one, at, promise }: Omit<Place, 'column'>): BoardRow => ({
  case: caseRow(showing, one),
  at: iso(at),
  ...(promise && {
    promise: { id: promise.id, text: promise.text, owner: staffRef(showing.world, promise.ownerId) },
  }),
});
