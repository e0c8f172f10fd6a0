// How tall a row will be before it was measured; near enough keeps jumps short and the scroll bar calm.
import type { Row } from '#src/timeline/index.ts';

const FIXED = { day: 30, switch: 54, silence: 54, gap: 58, fold: 36, unread: 28, start: 44 } as const;
const CHARACTERS_A_LINE = 80;

/** Pixels; 72 when nothing is known. */
export function estimateRow(row: Row | undefined): number {
  if (!row) return 72;
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
