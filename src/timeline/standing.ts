// How one lane stands, for the filter chips and the list of sources: four states that must never look alike.
import type { Instant } from './entry.ts';
import type { LaneFailure } from './lane.ts';
import type { Line } from './line.ts';

export interface Standing {
  readonly channel: string;
  /**
   * not-linked  no key, never asked        waiting   nothing heard yet in this window
   * open        there is more to fetch     finished  the start is reached; `empty` when it has no entry at all
   * ceiling     the back end goes no further back
   * failed      the last request failed
   */
  readonly state: 'not-linked' | 'waiting' | 'open' | 'finished' | 'ceiling' | 'failed';
  readonly empty: boolean;
  readonly failed?: LaneFailure;
  readonly loadingSince?: Instant;
  /** Everything is known down to here; +Infinity when nothing is. */
  readonly from: Instant;
}

/** Every lane's standing, in display order. */
export function standingOf(line: Line): readonly Standing[] {
  throw new Error(`not built ${line.limit}`);
}
