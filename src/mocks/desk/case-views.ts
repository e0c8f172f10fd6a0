// What one person's five views hold. Sorted once; after that a changed case is taken out and put in, nothing else moves.
import type { CasePage, View } from '#src/desk/schemas.ts';
import type { Principal } from '../backend.ts';
import { customersSeenBy } from '../principals.ts';
import type { CaseRecord, StaffRecord } from '../world/records.ts';
import { answersForCase, type Roster } from './absences.ts';
import type { Board, Follower } from './case-index.ts';
import { orders, placeAfter, type Order } from './case-orders.ts';
import type { Showing } from './wire.ts';

interface Views extends Follower {
  /** Whom the reader stands in for: with other people, other cases are theirs. */
  readonly standsInFor: string;
  readonly counts: () => CasePage['counts'];
  readonly sorted: (view: View, order: Order) => readonly CaseRecord[];
}

const kept = new WeakMap<Board, Map<string, Views>>();

/** Kept with the board for as long as the reader answers for the same people. */
export function viewsFor(board: Board, principal: Principal, showing: Showing): Views {
  const { world, roster, reader } = showing;
  const standsInFor = world.staff
    .filter(({ id }) => roster.standInOf(id) === reader)
    .map(({ id }) => id)
    .join();
  const readers = kept.get(board) ?? new Map<string, Views>();
  kept.set(board, readers);
  const known = readers.get(reader);
  if (known?.standsInFor === standsInFor) return known;
  const made = openViews(board, principal, showing, standsInFor);
  readers.set(reader, made);
  board.followers.set(`views of ${reader}`, made);
  return made;
}

function openViews(
  board: Board,
  principal: Principal,
  { world, roster, reader }: Showing,
  standsInFor: string,
): Views {
  type Held = Map<string, CaseRecord>;
  const held: Readonly<Record<View, Held>> = {
    mine: new Map(),
    unowned: new Map(),
    team: new Map(),
    waiting: new Map(),
    resolved: new Map(),
  };
  const lists = new Map<
    string,
    { readonly view: View; readonly order: Order; readonly cases: CaseRecord[] }
  >();
  const sees = customersSeenBy(principal, world);
  let unread = 0;

  const isUnread = (one: CaseRecord): boolean =>
    answersForCase(one, reader, roster) && one.unread > 0 && one.state !== 'resolved';
  const take = (one: CaseRecord, by: 1 | -1): readonly View[] => {
    if (!sees(one.customer)) return [];
    if (isUnread(one)) unread += by;
    const views = viewsOf(one, principal.staff, roster);
    for (const view of views)
      if (by === 1) held[view].set(one.id, one);
      else held[view].delete(one.id);
    return views;
  };
  for (const one of board.cases.values()) take(one, 1);

  return {
    standsInFor,
    counts: () => ({
      mine: held.mine.size,
      unowned: held.unowned.size,
      team: held.team.size,
      waiting: held.waiting.size,
      resolved: held.resolved.size,
      unread,
    }),
    sorted(view, order) {
      const name = `${view} ${order}`;
      const known = lists.get(name) ?? {
        view,
        order,
        cases: [...held[view].values()].toSorted(orders[order]),
      };
      lists.set(name, known);
      return known.cases;
    },
    move(before, after) {
      const left = before ? take(before, -1) : [];
      const entered = take(after, 1);
      for (const { view, order, cases } of lists.values()) {
        if (before && left.includes(view)) cases.splice(placeAfter(cases, before, order) - 1, 1);
        if (entered.includes(view)) cases.splice(placeAfter(cases, after, order), 0, after);
      }
    },
  };
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
