// What the rows are made for, and what comes out.
import type { Counts } from './counts.ts';
import type { Entry, Instant } from './entry.ts';
import type { Filter } from './filter.ts';
import type { Horizon } from './horizon.ts';
import type { Row } from './row.ts';
import type { Remarks } from './switches.ts';

export interface Show {
  readonly now: Instant;
  /** The ISO calendar date of an instant in the reader's zone. Keep one function: its answers are cached on it. */
  readonly dayOf: (at: Instant) => string;
  /** The desk's remarks on an entry; called for every entry shown, so answer from a map. */
  readonly placeOf: (entry: Entry) => Remarks | undefined;
  readonly filter?: Filter;
  /** Sessions (`FoldRow.session`) drawn in full. */
  readonly unfolded?: ReadonlySet<string>;
  /** The unread mark stands before the first entry after this instant that is not ours. */
  readonly unreadSince?: Instant;
}

export interface Shown {
  /** Oldest first. Within one place: gap, silence, day, unread mark, switch, entry. */
  readonly rows: readonly Row[];
  /**
   * Between the two instants the line is final: every healthy lane has spoken, every other one is a gap row.
   * +Infinity as `from`: nothing may be shown yet.
   */
  readonly horizon: Horizon;
  readonly counts: Counts;
  /** The newest end is inside the window. */
  readonly atNewest: boolean;
  /** Every shown lane has reached its start. */
  readonly atStart: boolean;
  /** Entries inside the horizon that the filter hides. */
  readonly hidden: number;
}
