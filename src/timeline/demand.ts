// Which lanes to ask next, and for what.
import type { Instant } from './entry.ts';
import type { Line } from './line.ts';
import type { PageRequest } from './page.ts';

/** What the list has and sees, measured after rows were drawn. */
export interface View {
  /** Rows above the first visible one: few left means older pages are wanted. Unknown yet: 0. */
  readonly rowsAbove: number;
  /** Rows below the last visible one. */
  readonly rowsBelow: number;
  /** Instants of the first and last row on screen (`row.at`); a lane that is missing in between is fetched. */
  readonly from?: Instant;
  readonly to?: Instant;
  /** The channels the filter shows; absent: all. Hidden lanes are not asked. */
  readonly channels?: ReadonlySet<string>;
}

export interface Ask {
  readonly channel: string;
  readonly request: PageRequest;
}

/**
 * The requests to start now, at most one per lane, none for a lane that is loading, not linked, at its end, or
 * failed and still inside its backoff. Empty when nothing is wanted. Follow each with `asked`.
 */
export function demand(line: Line, view: View, now: Instant): readonly Ask[] {
  throw new Error(`not built ${line.limit} ${view.rowsAbove} ${now}`);
}

/** When something will change by time alone (a lag becomes a gap, a backoff ends); undefined: never. */
export function wakeAt(line: Line, now: Instant): Instant | undefined {
  throw new Error(`not built ${line.limit} ${now}`);
}
