// The whole of it, as the pretend back ends read it. All instants are epoch milliseconds; all texts are written here or by
// the seeded generator, never borrowed. Each back end's mock turns records into its wire shape.
import type { ServiceRates } from '#src/desk/journey.ts';
import type { CaseRecord } from './case.ts';
import type { CustomerRecord, IdentityKeyRecord } from './customer.ts';
import type { DeskEntryRecord } from './desk-entry.ts';
import type { BrandRecord, GoodRecord, StaffRecord, StoreRecord, TeamRecord } from './group.ts';
import type {
  CallRecord,
  ChatConversationRecord,
  ChatMessageRecord,
  MailRecord,
  SmsRecord,
  SocialPostRecord,
} from './messages.ts';
import type { CustomerId, KnownAttachment } from './record.ts';
import type { TouchRecord, WebEventRecord } from './seen.ts';
import type { OrderRecord, VisitRecord } from './shop.ts';

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
