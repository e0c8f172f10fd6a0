// Where the reader's eye stays when rows change around it. A pure decision: the scrolling is the list's.
import type { Instant } from './entry.ts';
import type { Row } from './row.ts';

/** Pinned to the newest end, or to a row whose top stands `offset` px below the top of the view. */
export type Anchor =
  | { readonly kind: 'end' }
  | { readonly kind: 'row'; readonly key: string; readonly offset: number };

const END: Anchor = { kind: 'end' };

/**
 * The anchor to restore after the rows changed. A row that is gone hands over to the fold that swallowed it, else to
 * its nearest newer neighbour that is left, else to the nearest older one, else to the instant it stood at.
 */
export function anchorAfter(anchor: Anchor, before: readonly Row[], after: readonly Row[]): Anchor {
  if (anchor.kind === 'end') return anchor;
  const { key, offset } = anchor;
  const left = new Set(after.map((row) => row.key));
  if (left.has(key)) return anchor;
  const index = before.findIndex((row) => row.key === key);
  const row = before[index];
  if (row === undefined) return END;
  const fold = foldOver(row, after);
  const heir =
    fold ??
    before.slice(index + 1).find((one) => left.has(one.key)) ??
    before.slice(0, index).findLast((one) => left.has(one.key));
  return heir === undefined ? anchorAt(after, row.at) : { kind: 'row', key: heir.key, offset };
}

function foldOver(row: Row, after: readonly Row[]): Row | undefined {
  if (row.type !== 'entry') return undefined;
  const { key } = row.entry;
  return after.find((one) => one.type === 'fold' && one.hidden.some((entry) => entry.key === key));
}

/** The anchor that shows `at` after a jump: the first entry at or after it on top; else the end. */
export function anchorAt(rows: readonly Row[], at: Instant): Anchor {
  const row = rows.find((one) => (one.type === 'entry' || one.type === 'fold') && one.at >= at);
  return row === undefined ? END : { kind: 'row', key: row.key, offset: 0 };
}
