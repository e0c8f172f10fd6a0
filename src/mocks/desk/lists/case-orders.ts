// The three orders of an inbox. Each is total: no two cases stand in one place.
import type { CaseRecord } from '../../world/records/case.ts';
import { nextPromiseAt } from '../wire.ts';

/** When something is due in a case: the reply, the first promise, the end of its wait; Infinity when nothing is. */
export const dueAt = (one: CaseRecord): number =>
  Math.min(
    (one.state === 'waiting' ? one.waitingUntil : one.replyDueAt) ?? Infinity,
    one.backSince ?? Infinity,
    nextPromiseAt(one) ?? Infinity,
  );

const wroteAt = (one: CaseRecord): number => one.customerWroteAt ?? Infinity;
const latest = (one: CaseRecord): number => one.resolvedAt ?? one.customerWroteAt ?? one.openedAt;

/**
 * due     what is due soonest first (so what is late leads), then who has waited longest for a word
 * oldest  who has waited longest
 * newest  the latest word of a customer first; resolved cases by when they were resolved
 */
const keys = {
  due: [dueAt, wroteAt],
  oldest: [wroteAt],
  newest: [(one) => -latest(one)],
} as const satisfies Readonly<Record<string, readonly ((one: CaseRecord) => number)[]>>;
export type Order = keyof typeof keys;
export const isOrder = (word: string): word is Order => Object.hasOwn(keys, word);

interface Keyed {
  readonly one: CaseRecord;
  readonly keys: readonly number[];
}
const keyed = (one: CaseRecord, order: Order): Keyed => ({ one, keys: keys[order].map((key) => key(one)) });

function compare(a: Keyed, b: Keyed): number {
  for (const [at, left] of a.keys.entries()) {
    const right = b.keys[at] ?? left;
    // Infinity minus Infinity is no order.
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.one.id < b.one.id ? -1 : a.one.id > b.one.id ? 1 : 0;
}

/** The cases in an order. */
export const inOrder = (cases: Iterable<CaseRecord>, order: Order): CaseRecord[] =>
  Array.from(cases, (one) => keyed(one, order))
    .toSorted(compare)
    .map(({ one }) => one);

/** So that before and after 1970, and Infinity, are as long as their order needs. */
const EPOCH = 5e14;
const written = (key: number): string => (key === Infinity ? ':' : String(key + EPOCH));

/** Where a case stands in an order, as a text: compared character by character, places are in that order. */
export const placeOf = (one: CaseRecord, order: Order): string =>
  [...keys[order].map((key) => written(key(one))), one.id].join(' ');

/** Whether a text is a place of this order. */
export const isPlace = (text: string, order: Order): boolean => {
  const parts = text.split(' ');
  const { length } = keys[order];
  return parts.length > length && parts.slice(0, length).every((part) => /^(?:\d{15}|:)$/.test(part));
};

/** How many cases of a sorted list stand before this one or in its place. */
export function placeAfter(cases: readonly CaseRecord[], last: CaseRecord, order: Order): number {
  const its = keyed(last, order);
  return countWhile(cases, (one) => compare(keyed(one, order), its) <= 0);
}

/** How many stand up to a place. */
export const countUpTo = (cases: readonly CaseRecord[], place: string, order: Order): number =>
  countWhile(cases, (one) => placeOf(one, order) <= place);

/** How many at the front of a list hold, by halving. */
function countWhile(cases: readonly CaseRecord[], holds: (one: CaseRecord) => boolean): number {
  let low = 0;
  let high = cases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = cases[middle];
    if (one && holds(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}
