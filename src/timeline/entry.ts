// One thing that happened, as every part of the product knows it. The order of all entries lives here too.

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** The identity key that brought an entry, and whether it is known to be this person's. */
export interface ViaKey {
  readonly kind: string;
  readonly value: string;
  readonly verified: boolean;
}

/**
 * message  words between the customer and us        call, visit, order, activity  what the names say
 * touch    something we sent that nobody answers     answer     a survey answered (a contact by the customer)
 * note     internal, never seen by the customer      ownership  who answers for a case changed
 * promise  a promise made, kept, broken, moved       close      a live contact ended
 * unreadable  a record that could not be read: shown, with safe raw text
 */
export type EntryKind =
  | 'message'
  | 'call'
  | 'visit'
  | 'order'
  | 'activity'
  | 'touch'
  | 'answer'
  | 'note'
  | 'ownership'
  | 'promise'
  | 'close'
  | 'unreadable';

/** One thing that happened. `channel` and `body` are opaque to the engine. */
export interface Entry<Body = unknown> {
  /** Row key, never changes: `<channel>/<nativeId>`, or `echo/<intentId>` for what this browser sent. */
  readonly key: string;
  readonly channel: string;
  /** The back end's own id. */
  readonly nativeId: string;
  /** The native id made comparable as plain text by the adapter (padded numbers); ties at one instant. */
  readonly sort: string;
  readonly at: Instant;
  /** When a live contact (call, visit) ended. */
  readonly until?: Instant;
  /** When the back end wrote it down, where it says so: tells a late arrival. */
  readonly recordedAt?: Instant;
  readonly kind: EntryKind;
  /** Who acted. `nobody`: a system, an order moving. */
  readonly from: 'customer' | 'us' | 'nobody';
  /** The actor's name as the back end gives it; hostile text. */
  readonly who: string;
  readonly via?: ViaKey;
  /** Messages of one live conversation without a close between them. */
  readonly session?: string;
  /** Conversation, thread, order, call: what replies and cases hang on. */
  readonly thread?: string;
  /** The channel the customer is on by doing this; absent when it does not move the line. */
  readonly stop?: string;
  /** The source's own words as plain text: search text, screen-reader text, fallback card. No interface words. */
  readonly summary: string;
  /** The intent of ours this entry answers, when the back end returned it. */
  readonly intentId?: string;
  readonly body: Body;
}

/** Everything the total order looks at. */
export type Ordered = Pick<Entry, 'at' | 'channel' | 'sort'>;

/** A total order over entries: instant, channel rank, native id. `rankOf` is the registry's display order. */
export function orderBy(rankOf: (channel: string) => number): (a: Ordered, b: Ordered) => number {
  return (a, b) => {
    if (a.at !== b.at) return a.at - b.at;
    const rank = rankOf(a.channel) - rankOf(b.channel);
    if (rank !== 0) return rank;
    return a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0;
  };
}
