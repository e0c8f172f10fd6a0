// What a lane is asked and what it answers: one page of one channel's history for one customer.
import type { Entry, Instant } from './entry.ts';

/** A place in a back end's history, in its own words; the engine only carries it. JSON text. */
export type Cursor = string;

export interface PageRequest {
  /** `older` walks back from `cursor` (or `before`); `newer` walks forward from `cursor` (or `after`). */
  readonly direction: 'older' | 'newer';
  readonly cursor?: Cursor;
  /** First `older` page of a window: entries strictly before this instant. Absent: the newest. */
  readonly before?: Instant;
  /** First `newer` page of a window: entries at or after this instant. */
  readonly after?: Instant;
  /** The lane's own position nearest to the instant, from the desk's density, for lanes that need one to jump. */
  readonly position?: unknown;
  /** About how many entries; a lane may answer fewer or more. */
  readonly limit: number;
}

export interface Page {
  /** In any order; the engine sorts. A bad record is an `unreadable` entry, never missing. */
  readonly entries: readonly Entry[];
  /** Where the next older page starts; absent: the start of the history (or a ceiling) is reached. */
  readonly older?: Cursor;
  /** Where to ask for what is newer than this page; always present on the newest page so that pokes can ask. */
  readonly newer?: Cursor;
  /** True when nothing newer exists as far as the back end knows now. */
  readonly atNewest: boolean;
  /**
   * The stretch inside which the back end guarantees that nothing is missing: at or after `from`, before `to`. `from`
   * is -Infinity once the start is reached; `to` is +Infinity when `atNewest`. It touches what the request went on
   * from; where it does not, the lane ends there, for nobody knows what lies between.
   */
  readonly covered: { readonly from: Instant; readonly to: Instant };
  /** The back end cannot go further back than `at` ("20 conversations at most"): a gap, not the start. */
  readonly ceiling?: { readonly at: Instant };
  /** Exact number of entries this lane has for the customer, where it says so. */
  readonly total?: number;
}
