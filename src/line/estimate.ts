// How tall a row will be before it was measured. A guess that turns out wrong moves every row on screen once it is drawn,
// so what was drawn teaches: rows that are alike are mostly as tall as each other, in whatever language, width or size.
import type { Row } from '#src/timeline/index.ts';

const FIXED = { day: 30, switch: 54, silence: 54, gap: 58, fold: 36, unread: 28, start: 44 } as const;
const CHARACTERS_A_LINE = 80;
/** Words whose lengths differ by less than this are taken to fill as many lines. */
const ALIKE_CHARACTERS = 16;

export interface Heights {
  /** Pixels: of the last row alike that was drawn, else about what rows of its kind are; 72 when nothing is known. */
  readonly of: (row: Row | undefined) => number;
  readonly learn: (row: Row, px: number) => void;
}

/** What is known of rows that are alike. */
interface Alike {
  px: number | undefined;
}

export function openHeights(): Heights {
  const drawn = new Map<string, Alike>();
  // Rows stay the same objects while nothing of them changes: asked for ten thousand of them, it is found once each.
  const found = new WeakMap<Row, Alike>();
  const alike = (row: Row): Alike => {
    const known = found.get(row);
    if (known) return known;
    const likeness = likenessOf(row);
    const its = drawn.get(likeness) ?? { px: undefined };
    drawn.set(likeness, its);
    found.set(row, its);
    return its;
  };
  return {
    of: (row) => (row ? (alike(row).px ?? usual(row)) : 72),
    learn: (row, px) => void (alike(row).px = px),
  };
}

function likenessOf(row: Row): string {
  if (row.type === 'gap') return `gap ${row.reason.kind}`;
  if (row.type === 'switch') return `switch ${row.cause} ${row.toldAgain}`;
  if (row.type !== 'entry') return row.type;
  const { entry, place, late, echo } = row;
  const words = Math.ceil(entry.summary.length / ALIKE_CHARACTERS);
  const where = place && `${place.opens} ${place.closes} ${place.continues}`;
  return [entry.channel, entry.kind, entry.from, words, where, late, echo?.kind].join(' ');
}

function usual(row: Row): number {
  if (row.type === 'gap' && row.reason.kind === 'lagging') return 16;
  if (row.type !== 'entry') return FIXED[row.type];
  const { entry, place } = row;
  const lines = Math.min(6, Math.max(1, Math.ceil(entry.summary.length / CHARACTERS_A_LINE)));
  if (
    entry.kind === 'touch' ||
    entry.kind === 'ownership' ||
    entry.kind === 'promise' ||
    entry.kind === 'close'
  )
    return 36;
  if (place) return 20 + lines * 20 + (place.opens ? 34 : 0);
  return 58 + lines * 20;
}
