// What is known of this case that a saved reply may say: facts and promises, never a guess.
import type { Fact } from '#src/channels/channel.ts';
import { dayAndClockInSentence } from '#src/cases/due/due-words.ts';
import type { Case } from '#src/desk/case.ts';
import type { Customer } from '#src/desk/customer.ts';
import type { Staff } from '#src/desk/staff.ts';
import type { Instant } from '#src/lib/time.ts';
import type { Facts } from './placeholders.ts';

interface Known {
  readonly of: Case;
  readonly customer: Customer;
  readonly me: Pick<Staff, 'givenName'>;
  /** Oldest first. */
  readonly facts: readonly Fact[];
  readonly present: Instant;
  /** The language of the reply. */
  readonly language: string;
}

const ORDERS: ReadonlySet<Fact['kind']> = new Set([
  'ordered',
  'bought',
  'ready',
  'order-stopped',
  'refunded',
]);

export function factsOfCase({ of, customer, me, facts, present, language }: Known): Facts {
  const opened = Date.parse(of.openedAt);
  const order = facts.findLast(({ kind, reference }) => ORDERS.has(kind) && reference !== undefined);
  const promise = of.promises
    .filter(({ state, dueAt }) => state === 'open' && Date.parse(dueAt) > present)
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0];
  // An order from before this case may be about anything.
  const isOurs = order !== undefined && (order.at >= opened || facts.filter(isOrder).length === 1);
  // Where another order lies is no place for this one.
  const store = facts.findLast(
    ({ kind, reference }) => kind === 'ready' && isOurs && reference === order.reference,
  );
  return {
    'customer.given_name': customer.givenName,
    'customer.name': customer.name,
    'agent.given_name': me.givenName,
    'case.number': of.id,
    ...(isOurs && order.reference !== undefined && { 'order.number': order.reference }),
    ...(store?.place !== undefined && { 'store.name': store.place }),
    ...(promise && { 'promise.due': dayAndClockInSentence(Date.parse(promise.dueAt), present, language) }),
  };
}

const isOrder = ({ kind, reference }: Fact): boolean => ORDERS.has(kind) && reference !== undefined;
