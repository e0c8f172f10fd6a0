// The line as one immutable value: what is held of one customer's history, lane by lane, and how it changes.
import type { Entry, Instant } from './entry.ts';
import type { Keys } from './keys.ts';
import type { Lane } from './lane.ts';
import type { EchoState } from './row.ts';

/** Something of ours that its back end has not confirmed. */
export interface Echo {
  /** Key `echo/<intentId>`, with `intentId` set. */
  readonly entry: Entry;
  readonly state: EchoState;
  /** The back end's id for it, once the outbox was told. */
  readonly nativeId?: string;
}

/** How long a healthy lane may hold the others back, in milliseconds. */
export interface Patience {
  /** Before it has said anything in this window, counted from when the first of the others spoke. */
  readonly opening: number;
  /** While it walks on. */
  readonly paging: number;
}

/** The total order, by key where everything else is equal. */
export type Order = (a: Entry, b: Entry) => number;

export interface Line {
  /** In display order, which is also the rank in the total order. */
  readonly lanes: readonly Lane[];
  readonly compare: Order;
  readonly patience: Patience;
  /** Entries about to be asked for per page. */
  readonly limit: number;
  /** Where this window began: +Infinity for the newest end, else the instant jumped to. */
  readonly origin: Instant;
  /** When the first lane spoke in this window. */
  readonly firstHeardAt?: Instant;
  /** Every entry of every lane in this window, oldest first, each key once. */
  readonly held: readonly Entry[];
  /** Finds what is held by key. */
  readonly keys: Keys;
  /** The stretch that has been on show: it is never taken back, whoever recovers later. */
  readonly revealed: { readonly from: Instant; readonly to: Instant };
  /** Keys of entries that came in below what was already final. */
  readonly late: ReadonlySet<string>;
  readonly echoes: readonly Echo[];
  /** Entry key to the row key it had while it was an echo. */
  readonly aliases: ReadonlyMap<string, string>;
}
