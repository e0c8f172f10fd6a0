// What one person's five views hold, in all and of what a filter lets through. Sorted once; after that a changed case is
// taken out and put in, nothing else moves.
import { views, type CasePage, type View } from '#src/desk/case.ts';
import type { Principal } from '../../backend.ts';
import { customersSeenBy } from '../../principals.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import { answersForCase, type Roster } from '../people/absences.ts';
import type { Board, Follower } from './case-index.ts';
import { inOrder, placeAfter, type Order } from './case-orders.ts';
import { isDueBy, type Sieve } from './case-sieve.ts';
import { isMarkedBy, type Showing } from '../wire.ts';

interface Views extends Follower {
  /** Whom the reader stands in for: with other people, other cases are theirs. */
  readonly standsInFor: string;
  /** How many there are in each view, of what a filter lets through. */
  readonly counts: (sieve: Sieve, now: number) => CasePage['counts'];
  readonly sorted: (view: View, order: Order, sieve: Sieve, now: number) => readonly CaseRecord[];
}

/** The cases of every view that one filter lets through. */
interface Shelf {
  readonly passes: Sieve['passes'];
  readonly held: Readonly<Record<View, Map<string, CaseRecord>>>;
  readonly lists: Map<string, { readonly view: View; readonly order: Order; readonly cases: CaseRecord[] }>;
}

/** So many filters of one reader are kept up to date; who asks for more waits for the oldest to be made anew. */
const SHELVES = 40;
const EVERYTHING = '';

const emptyShelf = (passes: Sieve['passes']): Shelf => ({
  passes,
  held: { mine: new Map(), unowned: new Map(), team: new Map(), waiting: new Map(), resolved: new Map() },
  lists: new Map(),
});

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
  // Through another role's eyes the same person sees other views.
  const eyes = `${reader} as ${principal.staff?.role ?? ''}`;
  const known = readers.get(eyes);
  if (known?.standsInFor === standsInFor) return known;
  const made = openViews(board, principal, showing, standsInFor);
  readers.set(eyes, made);
  board.followers.set(`views of ${eyes}`, made);
  return made;
}

function openViews(
  board: Board,
  principal: Principal,
  { world, roster, reader }: Showing,
  standsInFor: string,
): Views {
  const everything = emptyShelf(() => true);
  const shelves = new Map([[EVERYTHING, everything]]);
  const sees = customersSeenBy(principal, world);
  let unread = 0;

  const isUnread = (one: CaseRecord): boolean =>
    isMarkedBy(one, reader) ||
    (answersForCase(one, reader, roster) && one.unread > 0 && one.state !== 'resolved');
  const placesOf = (one: CaseRecord): readonly View[] =>
    sees(one.customer) ? viewsOf(one, principal.staff, roster) : [];
  for (const one of board.cases.values()) {
    const places = placesOf(one);
    if (places.length > 0 && isUnread(one)) unread += 1;
    for (const view of places) everything.held[view].set(one.id, one);
  }

  function shelfOf({ name, passes }: Sieve): Shelf {
    const known = shelves.get(name);
    if (known === everything) return everything;
    const shelf = known ?? emptyShelf(passes);
    if (!known)
      for (const view of views)
        for (const one of everything.held[view].values()) if (passes(one)) shelf.held[view].set(one.id, one);
    // Asked for last, it goes last.
    shelves.delete(name);
    shelves.set(name, shelf);
    const oldest = [...shelves.keys()].find((other) => other !== EVERYTHING);
    if (shelves.size > SHELVES && oldest !== undefined) shelves.delete(oldest);
    return shelf;
  }

  return {
    standsInFor,
    counts(sieve, now) {
      const { held } = shelfOf(sieve);
      const { dueWithinMs } = sieve;
      const count = (view: View): number =>
        dueWithinMs === undefined
          ? held[view].size
          : held[view].values().reduce((sum, one) => sum + Number(isDueBy(one, now + dueWithinMs)), 0);
      return {
        mine: count('mine'),
        unowned: count('unowned'),
        team: count('team'),
        waiting: count('waiting'),
        resolved: count('resolved'),
        unread,
      };
    },
    sorted(view, order, sieve, now) {
      const { held, lists } = shelfOf(sieve);
      const { dueWithinMs } = sieve;
      const name = `${view} ${order}`;
      const { cases } = lists.get(name) ?? {
        view,
        order,
        cases: inOrder(held[view].values(), order),
      };
      lists.set(name, { view, order, cases });
      return dueWithinMs === undefined ? cases : cases.filter((one) => isDueBy(one, now + dueWithinMs));
    },
    move(before, after) {
      const [from, to] = [before ? placesOf(before) : [], placesOf(after)];
      if (before && from.length > 0 && isUnread(before)) unread -= 1;
      if (to.length > 0 && isUnread(after)) unread += 1;
      for (const shelf of shelves.values()) moveOn(shelf, before && [before, from], [after, to]);
    },
  };
}

type Placed = readonly [CaseRecord, readonly View[]];

/** Out of where it was, into where it belongs now. */
function moveOn({ passes, held, lists }: Shelf, before: Placed | undefined, [after, to]: Placed): void {
  const [was, from] = before && passes(before[0]) ? before : [undefined, []];
  const places = passes(after) ? to : [];
  for (const view of from) held[view].delete(after.id);
  for (const view of places) held[view].set(after.id, after);
  for (const { view, order, cases } of lists.values()) {
    if (was && from.includes(view)) cases.splice(placeAfter(cases, was, order) - 1, 1);
    if (places.includes(view)) cases.splice(placeAfter(cases, after, order), 0, after);
  }
}

/**
 * Mine, waiting and resolved are the reader's own, with what they answer for while its owner is away; mine is also what
 * a colleague hands over to them. A case that is part of another is in none. Unowned is nobody's; team is what people of my team own. Those who look after
 * everybody's work see everybody's.
 */
function viewsOf(one: CaseRecord, staff: StaffRecord | undefined, roster: Roster): readonly View[] {
  const caresForAll = staff === undefined || (staff.role !== 'agent' && staff.role !== 'store');
  const isOffered = one.offer !== undefined && one.offer.toId === staff?.id;
  if (one.mergedInto) return [];
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
