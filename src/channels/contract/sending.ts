// What is sent, and what became of it.
import type { Failure } from '#src/lib/result.ts';
import type { Instant } from '#src/timeline/index.ts';
import type { FileToSend } from './files.ts';
import type { IdentityKey } from './identity.ts';

/** What is to be sent, made once with its key and never changed after. */
export interface Outgoing {
  readonly intentId: string;
  readonly customerId: string;
  /** Empty for what is done at a counter: it belongs to no case and goes in an order of its own. */
  readonly caseId: string;
  readonly channel: string;
  readonly mode: 'reply' | 'note' | 'call' | 'deed';
  readonly text: string;
  readonly subject?: string;
  /** The address, number, contact or handle it goes to. */
  readonly to?: IdentityKey;
  /** The entry answered: its native id, thread and body, as the channel needs them. */
  readonly inReplyTo?: { readonly nativeId: string; readonly thread?: string; readonly body: unknown };
  readonly visibility?: string;
  /** Fields of a logged call: direction, durationMs, outcome. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly files?: readonly FileToSend[];
  /** What is promised with it: recorded once it has arrived, and only then. */
  readonly promise?: PromiseToMake;
  /** What is done at the counter, as its channel writes it down. */
  readonly deed?: unknown;
  /** What goes once this has arrived, and only then; what is refused is followed by nothing. */
  readonly followUp?: Outgoing;
  readonly createdAt: Instant;
}

/** Something promised to the customer, in our words, and by when. */
export interface PromiseToMake {
  readonly text: string;
  readonly dueAt: Instant;
}

export type SendOutcome =
  /** `answer`: what its back end said of it, for whoever did it. */
  | { readonly kind: 'sent'; readonly nativeId: string; readonly answer?: unknown }
  /** `filesGone`: what had been brought there is not there any more, and goes again before the next try. */
  | { readonly kind: 'not-sent'; readonly failure: Failure; readonly filesGone?: true }
  /** The request left and nothing certain came back. */
  | { readonly kind: 'unknown'; readonly failure: Failure };

/** The part that sends could not be had: nothing left. */
export const notLeft = (failure: Failure): SendOutcome => ({ kind: 'not-sent', failure });

/** Answer to "did it arrive?" before anything is sent again. */
export type LookUp =
  | { readonly kind: 'found'; readonly nativeId: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly failure: Failure };

/** The part that looks could not be had: nobody knows. */
export const notLooked = (failure: Failure): LookUp => ({ kind: 'unknown', failure });
