// What the list draws. Rows are derived; their keys never change while what they stand for stays the same.
import type { Entry, Instant } from './entry.ts';

/** Why a stretch of a lane is not here. */
export type GapReason =
  | {
      readonly kind: 'failed';
      readonly failure: unknown;
      readonly triedAt: Instant;
      readonly nextTryAt?: Instant;
      /** It is being tried again now. */
      readonly tryingSince?: Instant;
    }
  | { readonly kind: 'not-linked' }
  | { readonly kind: 'ceiling' }
  | { readonly kind: 'lagging'; readonly sinceAt: Instant }
  | { readonly kind: 'not-loaded' };

/** How something of ours stands with its back end. */
export type EchoState =
  | { readonly kind: 'waiting'; readonly place?: number; readonly of?: number }
  /** Its author may still take it back, until that instant by the machine's clock. */
  | { readonly kind: 'held'; readonly until: Instant }
  | { readonly kind: 'sending' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'unknown'; readonly failure: unknown }
  /** `file`: the one that could not be brought there. */
  | { readonly kind: 'not-sent'; readonly failure: unknown; readonly file?: string };

/** Where a message stands in its session. */
export interface Place {
  /** First of its session: draws the header. */
  readonly opens: boolean;
  /** Last of its session. */
  readonly closes: boolean;
  /** The session goes on after something else stood between: draws a small header again. */
  readonly continues: boolean;
}

interface RowBase {
  readonly key: string;
  /** Where the row stands in time; scrubber and jumps read it. */
  readonly at: Instant;
  /** The channel the customer is on here; null before the first stop. Colours the line. */
  readonly line: string | null;
}

export interface EntryRow extends RowBase {
  readonly type: 'entry';
  readonly entry: Entry;
  readonly place?: Place;
  /** Written down much later than it happened, or came in below what was already final. */
  readonly late: boolean;
  readonly caseId?: string;
  readonly echo?: EchoState;
}
export interface DayRow extends RowBase {
  readonly type: 'day';
  /** ISO calendar date in the reader's zone. */
  readonly date: string;
}
export interface SwitchRow extends RowBase {
  readonly type: 'switch';
  readonly from: string;
  readonly to: string;
  readonly afterMs: number;
  /** `ours`: we wrote there first. `sent`: staff said they sent the customer there. Absent: the customer chose. */
  readonly cause?: 'ours' | 'sent';
  readonly toldAgain: boolean;
}
export interface SilenceRow extends RowBase {
  readonly type: 'silence';
  readonly from: Instant;
  readonly to: Instant;
}
export interface GapRow extends RowBase {
  readonly type: 'gap';
  readonly channel: string;
  readonly reason: GapReason;
  /** The stretch missing: `from` -Infinity when it reaches to the start, `to` +Infinity when up to now. */
  readonly from: Instant;
  readonly to: Instant;
}
export interface FoldRow extends RowBase {
  readonly type: 'fold';
  readonly session: string;
  readonly hidden: readonly Entry[];
}
export interface UnreadRow extends RowBase {
  readonly type: 'unread';
  readonly since: Instant;
}
/** Every lane has reached the start: nothing is older. */
export interface StartRow extends RowBase {
  readonly type: 'start';
}

export type Row = EntryRow | DayRow | SwitchRow | SilenceRow | GapRow | FoldRow | UnreadRow | StartRow;
