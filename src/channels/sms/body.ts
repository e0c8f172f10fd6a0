// What an SMS entry carries beyond what all entries do.
import type { Entry } from '#src/timeline/index.ts';

/** Where a message of ours stands; a customer's is `received`. */
export type Delivery = 'waiting' | 'sent' | 'delivered' | 'read' | 'not-delivered' | 'received';

export interface SmsBody {
  readonly text: string;
  /** The customer's number as the back end writes it. */
  readonly theirs: string;
  /** The number of ours it went through, where it is known. */
  readonly ours?: string;
  readonly delivery: Delivery;
  readonly media: number;
  /** Why it was not delivered, in the network's words. */
  readonly error?: string;
}

export type SmsEntry = Entry<SmsBody>;
