// What stands out where customers had to go next: the way on which we sent most people, let most tell it again, or
// have the fewest notes. Pure.
import type { Moves } from '#src/desk/figures.ts';

type Cell = Moves['cells'][number];
/** What can be said of a way besides how many went it. */
export type Trouble = 'unlogged' | 'sent' | 'toldAgain';

export interface Finding {
  readonly cell: Cell;
  /** Absent: it is only the most frequent one. */
  readonly trouble?: Trouble;
}

/** A way that few went says little, and what happened to few who went it is not what it is about. */
const ENOUGH_MOVES = 5;
const SHARE = 1 / 3;

/** The worst trouble first: what nobody noted nobody can mend. */
const troubles: readonly Trouble[] = ['unlogged', 'sent', 'toldAgain'];

const troubleOf = (cell: Cell): Trouble | undefined =>
  cell.count < ENOUGH_MOVES ? undefined : troubles.find((trouble) => cell[trouble] >= cell.count * SHARE);
const weightOf = (cell: Cell): number => Math.max(...troubles.map((trouble) => cell[trouble]));
const nameOf = ({ leaves, reaches }: Cell): string => `${leaves} ${reaches}`;

/** Nothing where nobody moved. */
export function findingOf({ cells }: Pick<Moves, 'cells'>): Finding | undefined {
  const inOrder = cells.toSorted(
    (a, b) => weightOf(b) - weightOf(a) || b.count - a.count || (nameOf(a) < nameOf(b) ? -1 : 1),
  );
  const worst = inOrder.find((cell) => troubleOf(cell) !== undefined);
  const trouble = worst && troubleOf(worst);
  if (worst && trouble) return { cell: worst, trouble };
  const [most] = cells.toSorted((a, b) => b.count - a.count || (nameOf(a) < nameOf(b) ? -1 : 1));
  return most && { cell: most };
}
