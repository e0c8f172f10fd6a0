// What a channel states about its entries in a fixed form.
import type { Instant } from '#src/timeline/index.ts';

export type FactKind =
  | 'contact'
  | 'asked'
  | 'tried'
  | 'refused'
  | 'refunded'
  | 'ordered'
  | 'order-stopped'
  | 'ready'
  | 'promised'
  | 'sent-elsewhere'
  | 'told-again'
  | 'unanswered'
  | 'discount'
  | 'bought';

/** Something a channel states about an entry in a fixed form. Story, hello card and journeys read only these. */
export interface Fact {
  readonly kind: FactKind;
  readonly entryKey: string;
  readonly at: Instant;
  readonly channel: string;
  /** Minor units and ISO 4217 currency. */
  readonly amount?: { readonly minor: number; readonly currency: string };
  readonly item?: string;
  /** An order number, a code. */
  readonly reference?: string;
  /** A store, a shelf, a website. */
  readonly place?: string;
  /** The channel the customer was sent to. */
  readonly sentTo?: string;
  readonly who?: string;
  readonly dueAt?: Instant;
  /** How long the customer stood waiting. */
  readonly waitedMs?: number;
  /** The source's own short words. */
  readonly words?: string;
}
