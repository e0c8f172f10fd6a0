// What a channel's back end can do; data, so that nobody asks for names.

/** What a channel's back end can do; data, so that nobody asks for names. */
export interface Abilities {
  readonly reply: boolean;
  /** Files may go with a reply. */
  readonly attach: boolean;
  readonly subject: boolean;
  /** Longest text in characters, as the channel counts them (`lengthOf`); absent: no limit worth naming. */
  readonly maxLength?: number;
  /** Shown as segments (SMS) instead of characters. */
  readonly segments?: boolean;
  /** Who can read a reply: one person, or a public with a choice of visibility. */
  readonly audience: 'person' | 'choice';
  /** How a second copy of one intent is kept out: the server's key, a look-up before a retry, or nothing. */
  readonly dedupe: 'server' | 'lookup' | 'none';
  /** So long, in milliseconds, its server surely knows a key again; absent: short of an hour. */
  readonly keepsKeysMs?: number;
  readonly exactTotal: boolean;
  /** Can be asked for what is newer than a cursor; otherwise its newest page is read again. */
  readonly newerPaging: boolean;
  /** One can only answer here: the customer must have written first. */
  readonly answersOnly?: boolean;
  /** What writing here makes; absent: a reply to the customer. A deed is done at a counter, not written in a composer. */
  readonly mode?: 'call' | 'note' | 'deed';
  /** What was bought is told here: a case is read with what stood here shortly before it. */
  readonly sells?: boolean;
  /** Customers help themselves here, and may be refused something. */
  readonly selfService?: boolean;
  /** Its contacts by the customer are stops of the line. */
  readonly stop: boolean;
}
