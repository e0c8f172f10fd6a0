// Where customers had to go next: changes of channel inside a case.
import type { FigureCase, Moves } from '#src/desk/figures.ts';
import type { World } from '../../world/records/world.ts';
import { median, nameOfStore } from './asked.ts';
import type { Page } from './book.ts';
import type { Move } from './case-facts.ts';
import { figureCase } from './behind.ts';

export function movesOf(pages: readonly Page[], world: World): Pick<Moves, 'total' | 'cells'> {
  const all = pages.flatMap(({ moves }) => moves);
  const cells = Map.groupBy(all, ({ leaves, reaches }) => `${leaves} ${reaches}`);
  return { total: all.length, cells: [...cells.values()].flatMap((moves) => cellOf(moves, world)) };
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
export function movesBehind(
  pages: readonly Page[],
  world: World,
  query: URLSearchParams,
): readonly FigureCase[] {
  const leaves = query.get('leaves');
  const reaches = query.get('reaches');
  const only = query.get('only');
  const isMeant = (move: Move): boolean =>
    (leaves === null || move.leaves === leaves) &&
    (reaches === null || move.reaches === reaches) &&
    (only !== 'toldAgain' || move.toldAgain) &&
    (only !== 'sent' || move.sent) &&
    (only !== 'unlogged' || move.unlogged !== undefined);
  return pages.flatMap(({ one, moves }) =>
    moves.filter(isMeant).map(({ at, afterSeconds, toldAgain, sent, unlogged }) => ({
      ...figureCase(world, one, at),
      afterSeconds,
      ...(toldAgain && { toldAgain }),
      ...(sent && { sent }),
      ...(unlogged !== undefined && { unlogged: true, store: nameOfStore(world, unlogged) }),
    })),
  );
}
