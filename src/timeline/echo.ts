// Echoes: what we sent and the back end has not confirmed. When its entry arrives the two become one row, under the
// echo's key, and never stand side by side.
import type { Entry } from './entry.ts';
import type { Line } from './line.ts';
import type { EchoState } from './row.ts';

export interface Echo {
  /** Key `echo/<intentId>`, with `intentId` set. */
  readonly entry: Entry;
  readonly state: EchoState;
  /** The back end's id for it, once the outbox was told. */
  readonly nativeId?: string;
}

/**
 * The outbox's whole present list for this customer. One that was sent stays until its entry has arrived, even when
 * the outbox no longer lists it; any other that is missing was taken back.
 */
export function echoes(line: Line, list: readonly Echo[]): Line {
  throw new Error(`not built ${line.limit} ${list.length}`);
}
