// What the pretend world knows, in its own plain words. Each back end's mock turns these into its wire shape.
// All instants are epoch milliseconds; all texts are written here or by the seeded generator, never borrowed.

import type { Calendar } from '#src/cases/calendar-rules.ts';
import type { Shared } from '#src/cases/joining-rules.ts';
import type { EntryName, HeldThread } from '#src/cases/placing-rules.ts';
import type { ServiceRates } from '#src/desk/journey.ts';
import type { Priority } from '#src/desk/case.ts';
import type { CaseName, OwnershipAct, PlacingAct } from '#src/desk/entry.ts';

export type CustomerId = string;

/** Every record happened to one customer at one instant and has an id of its own, unique within its kind. */
export interface WorldRecord {
  readonly id: string;
  readonly customer: CustomerId;
  readonly at: number;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Content id of an inline mail image. */
  readonly cid?: string;
}

/** Records that can have attachments. */
export type AttachmentHome = 'mail' | 'chat-message' | 'post';
export interface KnownAttachment {
  readonly record: Attachment;
  readonly bytes: Uint8Array;
  readonly on: { readonly kind: AttachmentHome; readonly id: string };
  readonly customer: CustomerId;
}

export interface ChatMessageRecord extends WorldRecord {
  /** id: the numeric message id as text; grows with time except where the story ties two in one second. */
  readonly conversation: number;
  readonly from: 'customer' | 'agent' | 'bot' | 'activity';
  readonly who: string;
  readonly text: string;
  readonly private?: boolean;
  readonly csat?: { readonly rating: number; readonly words?: string };
  /** An activity that ended the conversation (`resolved` by an agent, `timeout` with nobody). */
  readonly ended?: 'resolved' | 'timeout';
  readonly attachments?: readonly Attachment[];
  readonly echoId?: string;
  readonly wire?: unknown;
}
export interface ChatConversationRecord {
  readonly id: number;
  readonly customer: CustomerId;
  readonly contactId: number;
  readonly site: string;
  readonly createdAt: number;
  readonly lastActivityAt: number;
  readonly status: 'open' | 'resolved' | 'pending' | 'snoozed';
  readonly agent?: string;
}

export interface MailRecord extends WorldRecord {
  readonly direction: 'in' | 'out';
  readonly from: { readonly name: string | null; readonly email: string };
  readonly to: readonly { readonly name: string | null; readonly email: string }[];
  readonly cc?: readonly { readonly name: string | null; readonly email: string }[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Written by a machine (RFC 3834): an answer from a holiday, a failed delivery. */
  readonly automatic?: boolean;
  readonly thread: string;
  readonly messageId: string;
  readonly inReplyTo?: string;
  /** The sender's own clock, where it differs from `at` (receivedAt). */
  readonly sentAt?: number;
  readonly attachments?: readonly Attachment[];
  readonly seen?: boolean;
  readonly draft?: boolean;
  /** When the reader opened our mail, if known. */
  readonly readAt?: number;
  readonly wire?: unknown;
}

export interface SmsRecord extends WorldRecord {
  readonly direction: 'in' | 'out';
  /** E.164. */
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly status: 'queued' | 'sending' | 'sent' | 'delivered' | 'undelivered' | 'failed' | 'received';
  /** Null while queued. */
  readonly sentAt: number | null;
  readonly errorCode?: number;
  readonly errorMessage?: string;
  readonly media?: number;
  readonly wire?: unknown;
}

export interface CallRecord extends WorldRecord {
  readonly contactId: string;
  readonly direction: 'in' | 'out';
  readonly line: string;
  readonly agent: string;
  readonly durationMs: number;
  readonly queuedMs?: number;
  readonly status: 'COMPLETED' | 'NO_ANSWER' | 'BUSY' | 'FAILED' | 'CANCELED' | 'IN_PROGRESS';
  /** HTML, as agents' tools write it. */
  readonly note: string;
  readonly outcome?: string;
  readonly promise?: { readonly text: string; readonly dueAt: number };
  readonly fromNumber: string;
  readonly toNumber: string;
  /** When the note was filed; later than the call's end for a late note. */
  readonly createdAt: number;
  readonly intentId?: string;
  readonly wire?: unknown;
}

export interface SocialPostRecord extends WorldRecord {
  readonly direction: 'in' | 'out';
  /** Numeric text beyond 2^53. */
  readonly notificationId?: string;
  readonly acct: string;
  readonly displayName: string;
  /** HTML. */
  readonly content: string;
  readonly visibility: 'public' | 'unlisted' | 'private' | 'direct';
  readonly inReplyTo?: string;
  readonly views?: number;
  readonly replies?: number;
  readonly agent?: string;
  readonly editedAt?: number;
  readonly attachments?: readonly Attachment[];
  readonly intentKey?: string;
  readonly wire?: unknown;
}

export interface VisitRecord extends WorldRecord {
  readonly store: string;
  readonly endedAt: number | null;
  readonly reason: 'advice' | 'pickup' | 'return' | 'repair' | 'shopping' | 'complaint';
  readonly reasonText?: string;
  readonly joinedAt?: number;
  readonly servedAt?: number;
  readonly associate: { readonly id: string; readonly name: string } | null;
  readonly summary: string;
  readonly outcome?: {
    readonly kind:
      | 'bought'
      | 'refunded'
      | 'exchanged'
      | 'collected'
      | 'advised'
      | 'nothing'
      | 'sent-elsewhere';
    readonly text: string;
    readonly amount?: { readonly minor: number; readonly currency: string };
    readonly code?: string;
    readonly discountPercent?: number;
  };
  readonly items: readonly {
    readonly name: string;
    readonly minor?: number;
    readonly currency?: string;
    readonly returned?: boolean;
  }[];
  readonly orderIds: readonly string[];
  readonly identifiedBy: 'loyalty' | 'phone' | 'email' | 'receipt';
  readonly sentHereBy?: string;
  readonly toldAgain?: boolean;
  /** `customer`: nobody logged it, the customer told us later. */
  readonly reportedBy: 'store' | 'customer';
  readonly saysWaitedMin?: number;
  /** When it was written down, where that was later than it happened. */
  readonly recordedAt?: number;
  readonly notes?: readonly { readonly at: number; readonly who: string; readonly text: string }[];
  readonly wire?: unknown;
}

export interface OrderRecord extends WorldRecord {
  /** at = created. */
  readonly number: string;
  readonly squareCustomer: string;
  readonly location: string;
  readonly source: string;
  readonly takenBy?: string;
  /** Who took it by hand, by staff id, and the entry it was taken from. */
  readonly takenById?: string;
  readonly takenFrom?: {
    readonly channel: string;
    readonly id: string;
    readonly thread?: string;
    readonly at: number;
    readonly words: string;
  };
  readonly state: 'OPEN' | 'COMPLETED' | 'CANCELED' | 'DRAFT';
  readonly version: number;
  readonly updatedAt: number;
  readonly closedAt?: number;
  readonly items: readonly {
    readonly uid: string;
    readonly name: string;
    readonly variation?: string;
    readonly quantity: string;
    readonly minor: number;
  }[];
  readonly currency: string;
  readonly totalMinor: number;
  readonly paid: boolean;
  readonly fulfillment?: {
    readonly type: 'PICKUP' | 'SHIPMENT' | 'DELIVERY';
    readonly state: 'PROPOSED' | 'RESERVED' | 'PREPARED' | 'COMPLETED' | 'CANCELED' | 'FAILED';
    readonly place?: string;
    readonly shelf?: string;
    /** When the customer comes for it. */
    readonly pickUpAt?: number;
    readonly note?: string;
    readonly keptUntil?: number;
    readonly toldBy?: string;
    /** What was collected of an order of which the rest still waits. */
    readonly collected?: readonly { readonly uid: string; readonly at: number }[];
  };
  /** Steps with their instants, oldest first; the last may be `stopped` with its reason. */
  readonly steps: readonly {
    readonly kind:
      | 'ordered'
      | 'picking'
      | 'packed'
      | 'shipped'
      | 'ready'
      | 'collected'
      | 'delivered'
      | 'stopped'
      | 'returned'
      | 'cancelled';
    readonly at: number;
    readonly text?: string;
  }[];
  /** Until when it may be changed or cancelled. */
  readonly changeableUntil?: number;
  readonly discountPercent?: number;
  readonly returns?: readonly { readonly at: number; readonly item: string; readonly minor: number }[];
  /** Lines that came back later: each return is an order of its own. */
  readonly broughtBack?: readonly { readonly item: string; readonly quantity: number }[];
  /** It is such a return: of what, why, and what the customer got for it. `returns` says which things. */
  readonly returnOf?: {
    /** The order; absent: something bought at a till. */
    readonly number?: string;
    readonly reason: string;
    readonly remedy: string;
    readonly tender: string;
    readonly voucher?: string;
    /** The size that was handed out for it. */
    readonly size?: string;
  };
  /** It is kept for the customer in another shop than the one that promised it. */
  readonly reserved?: { readonly from: string; readonly code?: string };
  readonly wire?: unknown;
}

export interface WebEventRecord extends WorldRecord {
  readonly action:
    | 'viewed'
    | 'searched'
    | 'basket'
    | 'checkout'
    | 'code-refused'
    | 'bill-opened'
    | 'self-service-failed'
    | 'signed-in';
  readonly page: string;
  readonly text: string;
  readonly signedIn: boolean;
  readonly user: string;
  readonly code?: string;
  readonly times?: number;
  readonly left?: string;
  readonly wire?: unknown;
}

export interface TouchRecord extends WorldRecord {
  readonly medium: 'email' | 'sms' | 'post' | 'push' | 'phone';
  readonly campaign: string;
  readonly state: 'sent' | 'opened' | 'clicked' | 'held' | 'leaked' | 'planned';
  readonly survey?: 'sent' | 'not-sent';
  readonly heldBecause?: string;
  readonly wire?: unknown;
}

/** The desk's own entries: notes, ownership, promises, survey answers. */
export interface DeskEntryRecord extends WorldRecord {
  readonly kind: 'note' | 'ownership' | 'promise' | 'answer' | 'key' | 'placing' | 'praise' | 'offer';
  readonly caseId?: string;
  readonly who: string;
  readonly staffId?: string;
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
  readonly act?: OwnershipAct;
  /** `given-back`: how long the owner had been silent. */
  readonly silentMs?: number;
  /** So many promises the new owner owes now. */
  readonly promisesAlong?: number;
  /** `passed`: by when the customer was told that somebody is in touch. */
  readonly answerBy?: number;
  /** What goes along with a hand-over: the story so far. */
  readonly story?: string;
  readonly priority?: Priority;
  readonly key?: Pick<IdentityKeyRecord, 'kind' | 'value' | 'verified'>;
  /** What was done with it. */
  readonly did?: 'linked' | 'verified' | 'unlinked';
  readonly promise?: {
    readonly id: string;
    readonly state: 'made' | 'kept' | 'broken' | 'moved' | 'handed-on';
    readonly dueAt: number;
    readonly wasDueAt?: number;
    readonly told?: string;
    readonly reason?: string;
  };
  readonly answer?: {
    readonly score: number;
    readonly of: number;
    readonly channel: string;
    readonly readAt?: number;
  };
  /** `placing`: what was done to which entries, from which case to which. */
  readonly placing?: {
    readonly did: PlacingAct;
    readonly from?: CaseName;
    readonly to: CaseName;
    readonly entries: readonly EntryName[];
    readonly threads?: number;
    readonly promises?: number;
  };
  /** `praise`: who took the order, and its number. */
  readonly praise?: { readonly staffId: string; readonly order: string };
  /** `offer`: what was done with it, in which shop by name. */
  readonly offer?: { readonly id: string; readonly did: 'used' | 'given-back'; readonly store: string };
  /** Colleagues named in a note, by id. */
  readonly mentions?: readonly string[];
  readonly intentId?: string;
  readonly wire?: unknown;
}

export interface Records {
  readonly 'chat-message': ChatMessageRecord;
  readonly mail: MailRecord;
  readonly sms: SmsRecord;
  readonly call: CallRecord;
  readonly post: SocialPostRecord;
  readonly visit: VisitRecord;
  readonly order: OrderRecord;
  readonly 'web-event': WebEventRecord;
  readonly touch: TouchRecord;
  readonly 'desk-entry': DeskEntryRecord;
}
export type RecordKind = keyof Records;

/**
 * One customer's records of one kind, oldest first by (`at`, `id` order of the back end), read by position so that a
 * million of them are never made at once. Orders are sorted by `updatedAt` instead of `at`.
 */
export interface Feed<R> {
  readonly length: number;
  /** The record at a position; 0 is the oldest. */
  at(index: number): R;
  /** The first position whose instant is >= `instant`; `length` when there is none. */
  indexOf(instant: number): number;
}

export interface IdentityKeyRecord {
  readonly kind:
    | 'email'
    | 'phone'
    | 'chatwoot_contact'
    | 'mastodon_acct'
    | 'square_customer'
    | 'hubspot_contact'
    | 'loyalty'
    | 'web_user';
  readonly value: string;
  readonly verified: boolean;
  /** Where we have it from: `signed in`, `order DM-51902`, `said on the phone`. */
  readonly source: string;
  /** Who of us linked it, by staff id, and when; absent: it was known from the start. */
  readonly linkedBy?: string;
  readonly linkedAt?: number;
}
export interface CustomerRecord {
  readonly id: CustomerId;
  readonly name: string;
  readonly givenName: string;
  readonly brand: string;
  readonly since: number;
  readonly language: 'en' | 'fr';
  readonly pronoun: 'he' | 'she' | 'they';
  readonly keys: readonly IdentityKeyRecord[];
  /** What a back end knows them by and nobody here does yet: their records are there, and are found once it is linked. */
  readonly unlinked?: readonly Pick<IdentityKeyRecord, 'kind' | 'value'>[];
  readonly tier?: string;
  readonly value?: { readonly minor: number; readonly currency: string; readonly orders: number };
  readonly cost?: { readonly minor: number };
  readonly consent: {
    readonly service: boolean;
    readonly offersEmail: boolean;
    readonly offersPhone: boolean;
    readonly offersSms: boolean;
  };
  readonly doNotSell?: string;
}
export interface StaffRecord {
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  readonly initials: string;
  readonly role: 'agent' | 'store' | 'lead' | 'supervisor' | 'reviewer' | 'admin';
  readonly team: string;
  readonly store?: string;
  readonly brands: readonly string[];
  readonly onShift: boolean;
}
/** A team and how long its owners may stay silent after a reply was due. */
export interface TeamRecord {
  readonly name: string;
  readonly silenceMs: number;
  /** When it is there to answer; absent: always. */
  readonly calendar?: Calendar;
  /** How much open time it takes to answer, by channel, where that is not the usual. */
  readonly replyWithinMs?: Readonly<Record<string, number>>;
}
export interface StoreRecord {
  readonly id: string;
  readonly name: string;
  readonly brand: string;
  readonly timeZone: string;
  /** When one can come in; absent: nobody wrote it down. */
  readonly hours?: Calendar['hours'];
}
/** Something that is sold, in the forms there are of it. */
export interface GoodRecord {
  readonly id: string;
  readonly brand: string;
  readonly name: string;
  readonly currency: string;
  readonly variations: readonly { readonly id: string; readonly name?: string; readonly minor: number }[];
}
export interface BrandRecord {
  readonly id: string;
  readonly name: string;
  readonly site: string;
  readonly email: string;
  readonly sms: string;
  readonly phone: string;
  readonly acct: string;
  /** Where it is at home; Great Britain unless told. */
  readonly region?: 'GB' | 'FR';
  /** What its shops take back; absent: nothing. */
  readonly returns?: ReturnPolicy;
}
export interface ReturnPolicy {
  /** Days from when the customer had it in hand, and days if something is wrong with it. */
  readonly days: number;
  readonly faultyDays: number;
  /** Words in the names of things that come back only when something is wrong with them. */
  readonly hygiene: readonly string[];
}
export interface PromiseRecord {
  readonly id: string;
  readonly text: string;
  readonly ownerId: string;
  readonly dueAt: number;
  readonly channel: string;
  readonly madeAt: number;
  /** `open` is owed, late or not; `broken` is given up, with a reason. */
  readonly state: 'open' | 'kept' | 'broken';
  readonly madeBy?: string;
  /** The entry it was made from. */
  readonly from?: { readonly channel: string; readonly id: string };
  /** The reply it was made with. */
  readonly intentId?: string;
  readonly keptAt?: number;
  /** When the line was told that it was not kept in time. */
  readonly brokenAt?: number;
  /** How far the owner has been reminded. */
  readonly rung?: 'soon' | 'late';
  readonly reason?: string;
  /** By when it had been promised before it was moved. */
  readonly wasDueAt?: number;
}
/** How a single entry came to a case: the entry of the line that tells of it, who did it, and from which case. */
export interface Placed {
  readonly entry: string;
  readonly byId: string;
  readonly from?: string;
}

/** How one case became part of another. */
export interface Merge {
  readonly id: string;
  readonly at: number;
  readonly byId: string;
  /** The entry of the line that tells of it. */
  readonly placing: string;
  readonly promises: readonly string[];
  readonly drafts: readonly string[];
  readonly followers: readonly string[];
  /** The other case, before and after. */
  readonly before: Shared;
  readonly after: Shared;
}
export interface CaseRecord {
  readonly id: string;
  readonly customer: CustomerId;
  readonly subject: string;
  readonly brand: string;
  readonly team: string;
  readonly state: 'open' | 'waiting' | 'resolved';
  readonly ownerId: string | null;
  /** How and when it came to the owner. */
  readonly ownedSince?: number;
  readonly ownedFrom?: string;
  /** From when the owner's silence counts: the case came to them, the customer wrote, or they did something. */
  readonly silentFrom?: number;
  /** Handed over by one person to another, who has not accepted yet. */
  readonly offer?: {
    readonly byId: string;
    readonly toId: string;
    readonly at: number;
    readonly why: string;
    readonly story: string;
  };
  /** A colleague asks to take over. */
  readonly asked?: { readonly byId: string; readonly at: number; readonly why: string };
  /** Absent: normal, set by nobody. */
  readonly priority?: { readonly level: Priority; readonly setById: string };
  readonly openedAt: number;
  readonly resolvedAt?: number;
  /** The last time it was opened again, and how often that happened. */
  readonly reopened?: { readonly at: number; readonly times: number };
  readonly waitingUntil?: number;
  /** Its wait was over then, and neither who answers for it nor the customer has done or said anything since. */
  readonly backSince?: number;
  readonly complaint?: boolean;
  readonly customerWroteAt: number | null;
  readonly replyDueAt: number | null;
  /** Minutes the team has to answer on that channel: the meter's full length. */
  readonly replyWithinMs?: number;
  readonly unread: number;
  /** When somebody marked it as unread for themselves, by staff id. */
  readonly markedUnread?: Readonly<Record<string, number>>;
  /** When each person last had the case open, by staff id. */
  readonly readAt?: Readonly<Record<string, number>>;
  /** Who is told of what happens to it, by staff id, besides the owner. */
  readonly followers?: readonly string[];
  /** How many drafts of colleagues wait for the owner. */
  readonly draftsWaiting?: number;
  /** Channels crossed, oldest first; a stop nobody logged is marked. */
  readonly trail: readonly { readonly channel: string; readonly logged: boolean }[];
  readonly promises: readonly PromiseRecord[];
  /** What belongs to the case: threads of channels, and single entries placed or removed by hand. */
  readonly threads: readonly HeldThread[];
  readonly entries: readonly (EntryName & { readonly placed?: Placed })[];
  /** The case it was put into, and what goes back when that is undone. */
  readonly mergedInto?: Merge;
  /** Said by staff when closing a contact. */
  readonly remarks: readonly {
    readonly channel: string;
    readonly id: string;
    readonly sentTo?: string;
    readonly toldAgain?: boolean;
  }[];
  /** Changed by every write; the ETag. */
  readonly version: number;
}

/** One record of a feed that comes true while the world runs. `at` is when it becomes known. */
export interface PlannedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly at: number;
}

/** What a colleague does at a case while the world runs, through the desk's own rules. */
export interface PlannedDeed {
  readonly at: number;
  /** Id of who does it. */
  readonly by: string;
  readonly does: 'notes' | 'claim' | 'release' | 'resolve' | 'wait';
  readonly caseId: string;
  readonly body: object;
}

/** The seeded world before anybody wrote anything. */
export interface World {
  readonly seed: number;
  readonly size: 'demo' | 'large';
  /** Where its clock begins. */
  readonly beginsAt: number;
  readonly staff: readonly StaffRecord[];
  readonly teams: readonly TeamRecord[];
  readonly stores: readonly StoreRecord[];
  readonly brands: readonly BrandRecord[];
  /** What the shops sell. */
  readonly catalogue?: readonly GoodRecord[];
  /** What staff time costs and writing takes, as the group counts it. */
  readonly rates: ServiceRates;
  readonly customerCount: number;
  customer(id: CustomerId): CustomerRecord | undefined;
  customerAt(index: number): CustomerRecord;
  /**
   * Everybody a back end knows by this key, whoever knows of it here; two people may share a phone. Values are normalised
   * (E.164, lower case).
   */
  byKey(kind: IdentityKeyRecord['kind'], value: string): readonly CustomerRecord[];
  readonly caseCount: number;
  case(id: string): CaseRecord | undefined;
  caseAt(index: number): CaseRecord;
  casesOf(customer: CustomerId): readonly CaseRecord[];
  feed<K extends RecordKind>(kind: K, customer: CustomerId): Feed<Records[K]>;
  /** A record by its own id, whoever's it is. */
  find<K extends RecordKind>(kind: K, id: string): Records[K] | undefined;
  conversations(customer: CustomerId): readonly ChatConversationRecord[];
  conversation(id: number): ChatConversationRecord | undefined;
  /** How many of an article of one size lay on a shop's shelves when the world began. */
  onShelf?(store: string, article: string, size: string): number;
  /** Orders by the number people say (`DM-51902`), for search. */
  orderByNumber?(number: string): OrderRecord | undefined;
  /** Ids of the written orders that are collected in a shop. */
  collectedAt?(store: string): readonly string[];
  /**
   * What the story has still to happen after `beginsAt`, oldest first: records already in the feeds (hidden until the
   * clock passes `at`), listed so that the event stream and the cases hear of them when their time comes.
   */
  readonly planned?: readonly PlannedRecord[];
  /** In the order of time. */
  readonly deeds?: readonly PlannedDeed[];
  /** An attachment, the record it hangs on and whose that is; its bytes are made from its id, never stored. */
  attachment(id: string): KnownAttachment | undefined;
}
