// The ledger of one lane: what is known of one channel's history inside the window, and what is not.
import type { Cursor, PageRequest } from './page.ts';
import type { Instant } from './entry.ts';

/** A failed request: the lane stays failed, and holds nothing back, until a request of it is answered. */
export interface LaneFailure {
  /** Opaque to the engine; a row hands it on to whoever draws. */
  readonly failure: unknown;
  readonly direction: PageRequest['direction'];
  readonly triedAt: Instant;
  /** Not asked again by itself before this instant; absent: only when a person asks for it. */
  readonly nextTryAt?: Instant;
}

/** A stretch a re-read newest page jumped over; it is filled by walking back from `cursor`. */
export interface Hole {
  readonly from: Instant;
  readonly to: Instant;
  readonly cursor: Cursor;
  readonly sinceAt: Instant;
}

/** Where a page ended, so that an end that was let go can be asked for again. */
export interface Mark {
  readonly at: Instant;
  readonly cursor: Cursor;
}

/** What a request is for; two of them look alike on the wire and mean different things to the ledger. */
export type Purpose = 'older' | 'newer' | 'hole' | 'refresh';

export interface Loading {
  readonly request: PageRequest;
  readonly since: Instant;
  readonly purpose: Purpose;
  /** The end it continues; when that has moved meanwhile (the window was trimmed), its answer fits nowhere. */
  readonly edge: Instant;
}

export interface Lane {
  readonly channel: string;
  /** False: no identity key; never asked. */
  readonly linked: boolean;
  /** The back end walks forward from a cursor; false: its newest page is read again and may leave a hole. */
  readonly newerPaging: boolean;
  /** Nothing is missing between these two instants. Equal: nothing is known yet. */
  readonly from: Instant;
  readonly to: Instant;
  /** This side of the window has been answered at least once. */
  readonly heard: { readonly older: boolean; readonly newer: boolean };
  readonly older?: Cursor;
  readonly newer?: Cursor;
  /** Nothing older can be had: the start (`from` is -Infinity) or a ceiling. */
  readonly ended: boolean;
  readonly ceiling?: Instant;
  /** The back end cannot walk on towards the present from here. */
  readonly capped: boolean;
  /** Instants of the oldest and newest entry found in this window. */
  readonly oldest?: Instant;
  readonly newest?: Instant;
  /** The one request under way. */
  readonly loading?: Loading;
  /** Since when the lane has been asked without getting further down (or up). */
  readonly waitingSince?: Instant;
  readonly failed?: LaneFailure;
  /** Something changed in the back end: its newer page is wanted. */
  readonly poked: boolean;
  /** When the back end last said that nothing newer exists. */
  readonly knownAt?: Instant;
  readonly hole?: Hole;
  /** The lane's own position near the window's origin, for back ends that cannot search by instant. */
  readonly position?: unknown;
  /** Exact number of entries in the whole history, where the back end says so. */
  readonly total?: number;
  /** Cursors used since the lane last got anywhere: one of them coming back is a circle. */
  readonly spent: readonly Cursor[];
  readonly marks: { readonly older: readonly Mark[]; readonly newer: readonly Mark[] };
}
