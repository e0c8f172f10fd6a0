// Where customers had to go next: changes of channel inside a case.
import type { Moves } from '#src/desk/figures.ts';
import { inSlices } from '../../slices.ts';
import type { World } from '../../world/records/world.ts';
import { median, nameOfStore } from './asked.ts';
import type { Hit } from './behind.ts';
import type { Page } from './book.ts';
import type { Move } from './case-facts.ts';

export async function movesOf(pages: readonly Page[], world: World): Promise<Pick<Moves, 'total' | 'cells'>> {
  const byCell = new Map<string, Move[]>();
  await inSlices(pages, ({ moves }) => {
    for (const move of moves) {
      const name = `${move.leaves} ${move.reaches}`;
      const cell = byCell.get(name);
      if (cell) cell.push(move);
      else byCell.set(name, [move]);
    }
  });
  let total = 0;
  const cells: Moves['cells'] = [];
  await inSlices(byCell.values(), (moves) => {
    total += moves.length;
    cells.push(...cellOf(moves, world));
  });
  return { total, cells };
}

function cellOf(moves: readonly Move[], world: World): Moves['cells'] {
  const [first] = moves;
  if (!first) return [];
  const stores = Map.groupBy(
    moves.flatMap(({ unlogged }) => unlogged ?? []),
    (store) => store,
  );
  return [
    {
      leaves: first.leaves,
      reaches: first.reaches,
      count: moves.length,
      toldAgain: moves.filter(({ toldAgain }) => toldAgain).length,
      sent: moves.filter(({ sent }) => sent).length,
      unlogged: moves.filter(({ unlogged }) => unlogged !== undefined).length,
      medianSeconds: median(moves.map(({ afterSeconds }) => afterSeconds)),
      stores: [...stores]
        .map(([id, visits]) => ({ id, name: nameOfStore(world, id), count: visits.length }))
        .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)),
    },
  ];
}

/** The moves behind a figure. */
export function movesBehind(world: World, query: URLSearchParams): (page: Page) => readonly Hit[] {
  const leaves = query.get('leaves');
  const reaches = query.get('reaches');
  const only = query.get('only');
  const isMeant = (move: Move): boolean =>
    (leaves === null || move.leaves === leaves) &&
    (reaches === null || move.reaches === reaches) &&
    (only !== 'toldAgain' || move.toldAgain) &&
    (only !== 'sent' || move.sent) &&
    (only !== 'unlogged' || move.unlogged !== undefined);
  return ({ one, moves }) =>
    moves.filter(isMeant).map(({ at, afterSeconds, toldAgain, sent, unlogged }) => ({
      one,
      at,
      more: {
        afterSeconds,
        ...(toldAgain && { toldAgain }),
        ...(sent && { sent }),
        ...(unlogged !== undefined && { unlogged: true, store: nameOfStore(world, unlogged) }),
      },
    }));
}
