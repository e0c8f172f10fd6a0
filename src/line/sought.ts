// What a jump really leads to. Rulers, switches and gaps come and go while older pages arrive; the entry they belong to
// stays, and is shown with what stands right above it.
import type { Instant, Row } from '#src/timeline/index.ts';

/** What one jumped to stands so far below the edge: the pinned day covers that much. */
export const TOP_PX = 40;

const STAYS: ReadonlySet<Row['type']> = new Set(['entry', 'fold', 'start']);
const BELONGS: ReadonlySet<Row['type']> = new Set(['day', 'switch', 'silence', 'unread']);

/** Index of the first row at or after an instant; -1 when all are before it. */
export const indexAt = (rows: readonly Row[], at: Instant): number =>
  rows.findIndex((row) => row.at >= at && Number.isFinite(row.at));

/** Key of the row that stays, from an index on; undefined past the end. */
export function soughtAt(rows: readonly Row[], index: number): string | undefined {
  if (index < 0) return undefined;
  return (rows.slice(index).find(({ type }) => STAYS.has(type)) ?? rows[index])?.key;
}

/** Index of the first row that belongs right above the row of a key, or its own; -1 when it is not there. */
export function headOf(rows: readonly Row[], key: string | undefined): number {
  let index = key === undefined ? -1 : rows.findIndex((row) => row.key === key);
  for (let above = rows[index - 1]; above && BELONGS.has(above.type); above = rows[index - 1]) index--;
  return index;
}
