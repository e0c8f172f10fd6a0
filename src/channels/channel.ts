// The contract of a channel: what one must be able to do to stand on the line. One folder keeps it, the
// registry lists it; everybody else asks what a channel *can*, never which one it *is*.
import type { LucideIcon } from 'lucide-react';
import type { MessageDescriptor } from '@lingui/core';
import type { ComponentType } from 'react';
import type { Failure, Result } from '#src/lib/result.ts';
import type { EchoState, Entry, Instant, Page, PageRequest, Place } from '#src/timeline/index.ts';

/** One way a customer is known, as the desk's directory says. */
export interface IdentityKey {
  readonly kind:
    | 'email'
    | 'phone'
    | 'chatwoot_contact'
    | 'mastodon_acct'
    | 'square_customer'
    | 'hubspot_contact'
    | 'loyalty'
    | 'web_user'
    /** Our own id of the customer: what the desk itself asks by. */
    | 'customer';
  readonly value: string;
  readonly verified: boolean;
}

/** Who is asked about. A lane without a usable key is `notLinked` and is never asked. */
export interface IdentitySet {
  readonly customerId: string;
  readonly name: string;
  readonly keys: readonly IdentityKey[];
}

/** How many files one message may carry, how large, of which kinds. */
export interface FileLimits {
  readonly most: number;
  /** Bytes of one. */
  readonly eachBytes: number;
  /** Bytes of all of one message; absent: no limit of their own. */
  readonly allBytes?: number;
  /** Media types that are taken, `image/*` for all of a kind; absent: any. */
  readonly types?: readonly string[];
}

/** A file that goes with a message. Its bytes are kept elsewhere, under its id. */
export interface FileToSend {
  readonly id: string;
  readonly name: string;
  /** Media type as the device says. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** Files that are at the back end already: its ids for them, by ours. */
export type Uploaded = Readonly<Record<string, string>>;

/** What a channel's back end can do; data, so that nobody asks for names. */
export interface Abilities {
  readonly reply: boolean;
  /** Files may go with a reply. */
  readonly attach: boolean;
  readonly subject: boolean;
  /** Longest text in characters; absent: no limit worth naming. */
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

export interface CardProps<Body = unknown> {
  readonly entry: Entry<Body>;
  readonly place?: Place;
  readonly echo?: EchoState;
  readonly late: boolean;
  /** Something can be done with it here; without, it is only read. */
  readonly mayAct?: boolean;
  /** The customer's given name and full name, for headers. */
  readonly customerName: string;
}

/**
 * How a row frames an entry: a boxed card, words on the canvas without a box, a bubble of a conversation, or one
 * faint line.
 */
export type Shape = 'card' | 'flow' | 'bubble' | 'line';

/** Extra fields of a composer beyond the text (subject, visibility, call outcome). */
export interface ComposerProps {
  readonly outgoing: ComposerValues;
  readonly onChange: (next: ComposerValues) => void;
  readonly identity: IdentitySet;
  /** The newest entry on this channel, which a reply answers. */
  readonly last?: Entry;
}
export interface ComposerValues {
  readonly text: string;
  readonly subject?: string;
  readonly to?: IdentityKey;
  readonly visibility?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly promise?: PromiseToMake;
  readonly files?: readonly FileToSend[];
}

/** An article of a help centre. Its text is Markdown as its author wrote it. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
  /** Where the public reads it; absent when the help centre has no address of its own. */
  readonly link?: string;
}

export interface ArticlesAsked {
  readonly brand: string;
  readonly language: string;
  /** Empty: the newest ones. */
  readonly query: string;
}

/** Something a shop sells, in one form of it. */
export interface Good {
  readonly id: string;
  readonly name: string;
  /** Colour, size, how it is cut. */
  readonly variation?: string;
  /** Minor units and ISO 4217 currency, for one. */
  readonly price?: { readonly minor: number; readonly currency: string };
}
export interface GoodsAsked {
  /** Words it is called by; empty: everything, page by page. */
  readonly query: string;
  /** The shops it is to be had at, by id. */
  readonly places: readonly string[];
  /** Of the page before; absent: the first. */
  readonly cursor?: string;
}
export interface GoodsPage {
  readonly goods: readonly Good[];
  /** Absent: that was the last. */
  readonly cursor?: string;
}
/** A shop in which something can be collected. */
export interface PickUpPlace {
  readonly id: string;
  readonly name: string;
  /** Id of the brand it belongs to. */
  readonly brand?: string;
  /** IANA name of its clock. */
  readonly zone: string;
  /** When it is open, by its own clock: 1 is Monday, `HH:MM`. Empty: nobody wrote it down. */
  readonly hours: readonly { readonly day: number; readonly from: string; readonly to: string }[];
}

export interface Channel {
  readonly id: string;
  readonly label: MessageDescriptor;
  readonly icon: LucideIcon;
  readonly can: Abilities;
  /** The keys of this customer the channel can ask by; none: not linked. */
  readonly keysOf: (identity: IdentitySet) => readonly IdentityKey[];
  /** How a customer is linked to it: the kinds of keys it asks by, the usual one first. Absent: by our own id. */
  readonly link?: {
    readonly kinds: readonly Exclude<IdentityKey['kind'], 'customer'>[];
    readonly label: MessageDescriptor;
  };
  /** One page of history. Never called without a usable key. Never throws. */
  readonly fetchPage: (
    identity: IdentitySet,
    request: PageRequest,
    signal: AbortSignal,
  ) => Promise<Result<Page>>;
  /** What files it takes; asked for when somebody attaches one. */
  readonly fileLimits?: () => Promise<FileLimits>;
  /**
   * Brings one file to the back end, ahead of the message that names it, and answers its id there. No customer sees it
   * before that message, so bringing it twice does no harm.
   */
  readonly upload?: (file: FileToSend, bytes: Blob, signal: AbortSignal) => Promise<Result<string>>;
  /** Sends once. Never retries by itself. Every file of it has been brought there. */
  readonly send?: (outgoing: Outgoing, signal: AbortSignal, uploaded?: Uploaded) => Promise<SendOutcome>;
  /** Looks whether an intent with an unknown outcome arrived. */
  readonly lookUp?: (
    outgoing: Outgoing,
    signal: AbortSignal,
    /** Ids known to be other intents': with the same words they are not this one. */
    taken?: ReadonlySet<string>,
  ) => Promise<LookUp>;
  /** The entry that stands on the line while `outgoing` is under way. */
  readonly echo?: (outgoing: Outgoing, us: { readonly name: string }) => Entry | undefined;
  /** Articles of the help centre, where its back end keeps one. */
  readonly articles?: (asked: ArticlesAsked, signal: AbortSignal) => Promise<Result<readonly Article[]>>;
  /** One page of what is sold, where its back end keeps a catalogue. */
  readonly goods?: (asked: GoodsAsked, signal: AbortSignal) => Promise<Result<GoodsPage>>;
  /** The shops in which what is ordered can be collected. */
  readonly pickUpPlaces?: (signal: AbortSignal) => Promise<Result<readonly PickUpPlace[]>>;
  readonly facts: (entry: Entry) => readonly Fact[];
  readonly shape: (entry: Entry) => Shape;
  readonly Card: ComponentType<CardProps<never>>;
  /** Extra fields of the composer; a channel without any leaves it out. */
  readonly Composer?: ComponentType<ComposerProps>;
}

/** Keeps a channel's definition honest and its Card's body type its own. */
export const defineChannel = (channel: Channel): Channel => channel;
