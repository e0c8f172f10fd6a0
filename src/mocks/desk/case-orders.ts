// The three orders of an inbox. Each is total: no two cases stand in one place.
import type { CaseRecord } from '../world/records.ts';
import { nextPromiseAt } from './wire.ts';

/** When something is due in a case: the reply, or the first promise; Infinity when nothing is. */
export const dueAt = (one: CaseRecord): number =>
  Math.min(one.replyDueAt ?? Infinity, nextPromiseAt(one) ?? Infinity);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const wroteAt = (one: CaseRecord): number => one.customerWroteAt ?? Infinity;
/** Infinity minus Infinity is no order. */
const byNumber = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const latest = (one: CaseRecord): number => one.resolvedAt ?? one.customerWroteAt ?? one.openedAt;

/**
 * due     what is due soonest first (so what is late leads), then who has waited longest for a word
 * oldest  who has waited longest
 * newest  the latest word of a customer first; resolved cases by when they were resolved
 */
export const orders = {
  due: (a: CaseRecord, b: CaseRecord) =>
    byNumber(dueAt(a), dueAt(b)) || byNumber(wroteAt(a), wroteAt(b)) || byText(a.id, b.id),
  oldest: (a: CaseRecord, b: CaseRecord) => byNumber(wroteAt(a), wroteAt(b)) || byText(a.id, b.id),
  newest: (a: CaseRecord, b: CaseRecord) => byNumber(latest(b), latest(a)) || byText(a.id, b.id),
} as const;
export type Order = keyof typeof orders;

/** How many cases of a sorted list stand before this one or in its place, by halving. */
export function placeAfter(cases: readonly CaseRecord[], last: CaseRecord, order: Order): number {
  let low = 0;
  let high = cases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = cases[middle];
    if (one && orders[order](one, last) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
