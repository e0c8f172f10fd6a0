// The board of those who look after everybody's work: what needs a person now, oldest first, with its counts.
import type { Board, BoardColumn, BoardRow } from '#src/desk/board.ts';
import { HOUR } from '#src/lib/time.ts';
import { json, type Call, type Route } from '../backend.ts';
import { customersSeenBy } from '../principals.ts';
import type { CaseRecord, PromiseRecord, World } from '../world/records.ts';
import { boardOf } from './case-index.ts';
import { badRequest } from './problems.ts';
import { caseRow, iso, showingFor, staffRef, type Showing } from './wire.ts';

const SHOWN = 50;
const MOST_SHOWN = 200;

/** GET /board?limit=: so many of each column. `whole`: the world without anybody's rights laid over it. */
export const boardRoute = (whole: () => World): Route => ({
  method: 'GET',
  path: '/board',
  needs: 'supervision.read',
  answer: (call) => showBoard(call, whole()),
});

async function showBoard({ ctx, url, principal }: Call, whole: World): Promise<Response> {
  const limit = Number(url.searchParams.get('limit') ?? SHOWN);
  if (!Number.isInteger(limit) || limit < 1) return badRequest('`limit` is a number of cases.');
  const { cases } = await boardOf(ctx, whole);
  const sees = customersSeenBy(principal, whole);
  const now = ctx.now();
  const held: Record<BoardColumn, Place[]> = { unowned: [], due: [], broken: [] };
  for (const one of cases.values())
    if (sees(one.customer)) for (const place of placesOf(one, now)) held[place.column].push(place);
  const showing = await showingFor({ ctx, principal });
  const column = (name: BoardColumn): Board[BoardColumn] => {
    const oldestFirst = held[name].toSorted((a, b) => a.at - b.at || (a.one.id < b.one.id ? -1 : 1));
    const shown = oldestFirst.slice(0, Math.min(limit, MOST_SHOWN));
    return { count: oldestFirst.length, items: shown.map((place) => rowOf(showing, place)) };
  };
  return json({
    at: iso(now),
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
