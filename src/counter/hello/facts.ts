// What is known before one says hello. No spending, no whole numbers: the desk sends none to a shop.
import type { Fact } from '#src/channels/channel.ts';
import type { ReadyOrder } from '#src/orders/ready-orders.ts';
import type { Offer } from '#src/desk/offers.ts';
import type { Case } from '#src/desk/case.ts';
import type { Customer } from '#src/desk/customer.ts';
import type { Instant } from '#src/lib/time.ts';
import type { CounterStore } from '../act.ts';

export interface HelloFacts {
  readonly customer: Pick<Customer, 'givenName' | 'pronoun' | 'doNotSell'>;
  /** Of the person who serves. */
  readonly me: { readonly id: string; readonly name: string };
  readonly store: CounterStore;
  readonly present: Instant;
  /** Every case, whatever its state. */
  readonly cases: readonly Pick<
    Case,
    'id' | 'subject' | 'state' | 'complaint' | 'owner' | 'replyDueAt' | 'promises' | 'openedAt' | 'remarks'
  >[];
  readonly told: readonly Fact[];
  readonly ready: readonly ReadyOrder[];
  readonly offers: readonly Offer[];
  /** Channels that are not answering. */
  readonly missing: readonly string[];
  /** There is no line: nobody answers, whoever it is. */
  readonly isCutOff: boolean;
  /** Channels that have not answered yet. */
  readonly asking: readonly string[];
}

/** do: a check; dont: a cross; know: for one's information. */
export interface HelloLine {
  readonly kind: 'do' | 'dont' | 'know';
  /** The words that matter most come first. */
  readonly strong?: string;
  readonly words: string;
}

export interface Hello {
  /** Stands above everything: an open complaint with its owner and promise, or that nothing is to be sold. */
  readonly banner?: { readonly title: string; readonly words: string };
  /** Two at most. */
  readonly sentences: readonly string[];
  /** Four at most. */
  readonly lines: readonly HelloLine[];
}
