// One customer's records as a back end sees them now: the seeded feed with what was written since laid over it, still
// read by position, so that a million seeded records are never made.
import { compareIds, instantOf } from './world/feed.ts';
import type { Feed, RecordKind, Records } from './world/records/world.ts';

type AnyRecord = Records[RecordKind];

interface Overlay<R> {
  /** Seeded records count up to here; later ones are still to come. */
  readonly length: number;
  /** Positions of seeded records that are hidden or replaced, ascending. */
  readonly hidden: readonly number[];
  /** Written records with the number of seeded ones before them, in order. */
  readonly written: readonly { readonly before: number; readonly record: R }[];
}

/** Reads both by position, as one feed. */
function mergedFeed<R extends AnyRecord>(seeded: Feed<R>, { length, hidden, written }: Overlay<R>): Feed<R> {
  const kept = length - hidden.length;
  const seededAt = (index: number): R => {
    let position = index;
    for (const gone of hidden) {
      if (gone > position) break;
      position += 1;
    }
    return seeded.at(position);
  };
  return {
    length: kept + written.length,
    at(index) {
      const passed = countBelow(written, (one, at) => one.before + at < index);
      const here = written[passed];
      if (here && here.before + passed === index) return here.record;
      if (index < 0 || index >= kept + written.length) throw new RangeError(`no record at ${index}`);
      return seededAt(index - passed);
    },
    indexOf(instant) {
      const raw = Math.min(seeded.indexOf(instant), length);
      const gone = countBelow(hidden, (position) => position < raw);
      return raw - gone + countBelow(written, (one) => instantOf(one.record) < instant);
    },
  };
}

/** How many leading items of a sorted list hold the condition. */
function countBelow<T>(list: readonly T[], holds: (item: T, at: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && holds(item, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Known to the back end yet? A call is written down when its note is filed. */
export const isKnown = (record: AnyRecord, now: number): boolean =>
  instantOf(record) <= now && !('durationMs' in record && record.createdAt > now);

const NOTE_LAG_MS = 48 * 3_600_000;

/** The feed as of `now`. `find` gives the seeded record a written one replaces, if any. */
export function feedAsOf<R extends AnyRecord>(
  seeded: Feed<R>,
  writtenRecords: readonly R[],
  find: (id: string) => R | undefined,
  now: number,
): Feed<R> {
  const length = seeded.indexOf(now + 1);
  const replaced = writtenRecords.flatMap((record) => {
    const position = positionIn(seeded, find(record.id));
    return position === undefined ? [] : [{ id: record.id, position }];
  });
  const hidden = [
    ...new Set([
      ...replaced.map(({ position }) => position).filter((at) => at < length),
      ...notYetKnown(seeded, length, now),
    ]),
  ].toSorted((a, b) => a - b);
  const goneBefore = (position: number) => hidden.filter((at) => at < position).length;

  const written = writtenRecords
    .filter((record) => isKnown(record, now))
    .map((record) => {
      const instant = instantOf(record);
      const old = replaced.find(({ id }) => id === record.id)?.position;
      // A record rewritten without moving in time keeps its place among those of the same instant.
      const place =
        old !== undefined && old < length && instantOf(seeded.at(old)) === instant ? old : undefined;
      const raw = place ?? Math.min(seeded.indexOf(instant + 1), length);
      return { before: raw - goneBefore(raw), instant, place: place ?? Infinity, record };
    })
    .toSorted(
      (a, b) =>
        a.before - b.before ||
        a.instant - b.instant ||
        (a.place === b.place ? compareIds(a.record.id, b.record.id) : a.place - b.place),
    );
  if (hidden.length === 0 && written.length === 0 && length === seeded.length) return seeded;
  return mergedFeed(seeded, { length, hidden, written });
}

/** Where a seeded record stands in its feed. */
function positionIn<R extends AnyRecord>(seeded: Feed<R>, record: R | undefined): number | undefined {
  if (!record) return undefined;
  const instant = instantOf(record);
  for (let at = seeded.indexOf(instant); at < seeded.length; at++) {
    const one = seeded.at(at);
    if (one.id === record.id) return at;
    if (instantOf(one) !== instant) return undefined;
  }
  return undefined;
}

function notYetKnown<R extends AnyRecord>(seeded: Feed<R>, length: number, now: number): readonly number[] {
  const late: number[] = [];
  for (let at = length - 1; at >= 0; at--) {
    const record = seeded.at(at);
    if (!('durationMs' in record) || instantOf(record) < now - NOTE_LAG_MS) break;
    if (record.createdAt > now) late.push(at);
  }
  return late;
}
