// Places in the back end's lists, found by date, and what both ways through them share.
import type { Instant } from '#src/lib/time.ts';
import { addressOf, dayAfter, type Item, type Stream } from './list.ts';

/** The back end lists newest first only, so walking forward looks so many days ahead; more when nothing was there. */
export const FIRST_DAYS = 14;

/** Dates are days, so up to two days more than wanted come along, on a busy number this many. */
const TOO_NEW = 150;
/** The page that holds what is not after `until`. */
export const dated = (stream: Stream, until: Instant | undefined, limit: number): string =>
  addressOf(
    stream,
    until === undefined ? { size: limit } : { size: limit + TOO_NEW, toDay: dayAfter(until) },
  );

export const numbersOf = (streams: readonly Stream[]): string[] => streams.map(({ key }) => key.value);

/** Two of the customer's numbers may have written to each other: one record, one entry. */
export const entriesOf = (items: readonly Item[]) => [
  ...new Map(items.map(({ entry }) => [entry.key, entry])).values(),
];
