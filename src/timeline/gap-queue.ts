// Hands the gaps to the walk over the entries, each at its place.
import type { Instant } from './entry.ts';
import type { Gap } from './gaps.ts';

export interface GapQueue {
  readonly oldestEnd: () => readonly Gap[];
  readonly upTo: (at: Instant) => readonly Gap[];
  readonly rest: () => readonly Gap[];
}

/** Hands the gaps out as the walk passes their places. */
export function gapQueue(gaps: readonly Gap[]): GapQueue {
  const placeAt = ({ place }: Gap): Instant =>
    place.kind === 'oldest-end' ? -Infinity : place.kind === 'before' ? place.at : Infinity;
  const queue = gaps.toSorted((a, b) => placeAt(a) - placeAt(b) || 0);
  let next = 0;
  const take = (limit: (at: Instant) => boolean): readonly Gap[] => {
    const from = next;
    for (let gap = queue[next]; gap !== undefined && limit(placeAt(gap)); gap = queue[next]) next++;
    return from === next ? [] : queue.slice(from, next);
  };
  return {
    oldestEnd: () => take((at) => at === -Infinity),
    upTo: (at) => take((place) => place <= at),
    rest: () => take(() => true),
  };
}
