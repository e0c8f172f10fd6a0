// Where the reader's eye stays when rows change around it. A pure decision: the scrolling is the list's.
import type { Instant } from './entry.ts';
import type { Row } from './row.ts';

/** Pinned to the newest end, or to a row whose top stands `offset` px below the top of the view. */
export type Anchor =
  | { readonly kind: 'end' }
  | { readonly kind: 'row'; readonly key: string; readonly offset: number };

/**
 * The anchor to restore after the rows changed. A row that is gone hands over to the fold that swallowed it, else to
 * its nearest newer neighbour that is left, else to the nearest older one, else to the instant it stood at.
 */
export function anchorAfter(anchor: Anchor, before: readonly Row[], after: readonly Row[]): Anchor {
  throw new Error(`not built ${anchor.kind} ${before.length} ${after.length}`);
}

/** The anchor that shows `at` after a jump: the first entry at or after it on top; else the end. */
export function anchorAt(rows: readonly Row[], at: Instant): Anchor {
  throw new Error(`not built ${rows.length} ${at}`);
}
