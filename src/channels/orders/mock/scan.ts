// Orders of some people in the order a search wants them. The world keeps them by their last change.
import type { Feed, OrderRecord } from '#src/mocks/backend.ts';
import { readDown, readUp } from '#src/mocks/reading.ts';

export interface Scan {
  readonly by: 'updated_at' | 'created_at';
  readonly way: 'DESC' | 'ASC';
  /** Inclusive, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** At least so many, if there are. */
  readonly count: number;
  /** Versions the search still shows instead of the newest. */
  readonly stale: ReadonlyMap<string, OrderRecord>;
  /** What else the search asks for. */
  readonly keep: (record: OrderRecord) => boolean;
}

/** Beyond this many orders nobody's order is changed later than `SETTLED_MS` after it was placed. */
const FEW = 3000;
const SETTLED_MS = 60 * 86_400_000;

/** A complete stretch of the wanted order from its start on. */
export function scan(feeds: readonly Feed<OrderRecord>[], wanted: Scan): readonly OrderRecord[] {
  const total = feeds.reduce((sum, feed) => sum + feed.length, 0);
  const settled = total <= FEW ? Infinity : SETTLED_MS;
  for (let count = Math.max(200, 2 * wanted.count); ; count *= 2) {
    const { records, complete, isAll } = stretch(feeds, wanted, settled, count);
    const shown = records
      .filter(({ id }) => !wanted.stale.has(id))
      .concat(...wanted.stale.values())
      .filter((record) => {
        const at = instantOf(record, wanted.by);
        return at >= wanted.from && at <= wanted.to && complete(at) && wanted.keep(record);
      });
    if (!isAll && shown.length <= wanted.count) continue;
    return shown.toSorted((a, b) => (wanted.way === 'ASC' ? 1 : -1) * compare(a, b, wanted.by));
  }
}

interface Stretch {
  readonly records: readonly OrderRecord[];
  /** Whether everything at an instant is among them. */
  readonly complete: (at: number) => boolean;
  readonly isAll: boolean;
}

function stretch(feeds: readonly Feed<OrderRecord>[], wanted: Scan, settled: number, count: number): Stretch {
  const slack = wanted.by === 'created_at' ? settled : 0;
  if (wanted.way === 'DESC') {
    const before = wanted.to + slack + 1;
    const { records, total } = readDown(feeds, { before, from: wanted.from, count });
    const isAll = records.length === total;
    const floor = isAll ? -Infinity : (records.at(-1)?.updatedAt ?? -Infinity);
    return { records, isAll, complete: (at) => at > floor };
  }
  const { records, total } = readUp(feeds, { before: wanted.to + slack + 1, from: wanted.from, count });
  const isAll = records.length === total;
  const ceiling = isAll ? Infinity : (records.at(-1)?.updatedAt ?? Infinity) - slack;
  return { records, isAll, complete: (at) => at < ceiling };
}

export const instantOf = (record: OrderRecord, by: Scan['by']): number =>
  by === 'updated_at' ? record.updatedAt : record.at;

/** By instant, then by id. */
export const compare = (
  a: Pick<OrderRecord, 'id' | 'at' | 'updatedAt'>,
  b: Pick<OrderRecord, 'id' | 'at' | 'updatedAt'>,
  by: Scan['by'],
): number => {
  const order = by === 'updated_at' ? a.updatedAt - b.updatedAt : a.at - b.at;
  return order !== 0 ? order : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};
