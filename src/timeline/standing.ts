// How one lane stands, for the filter chips and the list of sources: states that must never look alike.
import type { Instant } from './entry.ts';
import type { Lane, LaneFailure } from './lane.ts';
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
  return line.lanes.map((lane) => ({
    channel: lane.channel,
    state: stateOf(lane),
    empty: lane.ended && lane.ceiling === undefined && lane.to === Infinity && lane.newest === undefined,
    failed: lane.failed,
    loadingSince: lane.loading?.since,
    from: lane.from,
  }));
}

function stateOf(lane: Lane): Standing['state'] {
  if (!lane.linked) return 'not-linked';
  if (lane.failed !== undefined) return 'failed';
  if (!lane.heard.older && !lane.heard.newer) return 'waiting';
  if (!lane.ended) return 'open';
  return lane.ceiling === undefined ? 'finished' : 'ceiling';
}
