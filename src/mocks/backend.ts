// What every pretend back end is given and what it gives: routes that answer like the real thing.
import type { PokeType } from '#src/lib/poke-types.ts';
import type { StaffRecord } from './world/records/group.ts';
import type { ChatConversationRecord } from './world/records/messages.ts';
import type { AttachmentHome, CustomerId, KnownAttachment } from './world/records/record.ts';
import type { Feed, RecordKind, Records, World } from './world/records/world.ts';

/** The records of the world, for the channels' own mocks, which may look at nothing else in here. */
export type { CustomerRecord } from './world/records/customer.ts';
export type { GoodRecord, StaffRecord, StoreRecord } from './world/records/group.ts';
export type {
  CallRecord,
  ChatConversationRecord,
  SmsRecord,
  SocialPostRecord,
} from './world/records/messages.ts';
export type { Attachment, CustomerId } from './world/records/record.ts';
export type { TouchRecord, WebEventRecord } from './world/records/seen.ts';
export type { OrderRecord, VisitRecord } from './world/records/shop.ts';
export type { Feed, World } from './world/records/world.ts';

export type BackendId =
  | 'chat'
  | 'email'
  | 'phone'
  | 'sms'
  | 'social'
  | 'visits'
  | 'orders'
  | 'website'
  | 'campaigns'
  | 'desk';

/** Through whose eyes somebody looks, from when and until when, epoch milliseconds. */
export interface SeenAs {
  readonly role: StaffRecord['role'];
  readonly own: StaffRecord['role'];
  /** The shop whose counter is seen, for store staff's eyes. */
  readonly store?: string;
  readonly from: number;
  readonly until: number;
}

/** Who asks. Command-line clients of `/gw` without a session are the `service` principal. */
export interface Principal {
  readonly kind: 'staff' | 'service';
  /** While they look through another role's eyes, in that role. */
  readonly staff?: StaffRecord;
  /** Through whose eyes: nothing may be changed meanwhile. */
  readonly seeingAs?: SeenAs;
  /** The one table of `staff/` decides. */
  may(operation: string): boolean;
}

/** Reads and writes of one transaction. Inside `ctx.write` only these may be awaited (IndexedDB commits otherwise). */
export interface Tx {
  /** Any value by table and key; what this back end keeps for itself (states, counters). */
  get<T>(table: string, key: string): Promise<T | undefined>;
  put(table: string, key: string, value: unknown): Promise<void>;
  delete(table: string, key: string): Promise<void>;
  /** Values whose keys start with `prefix`, in key order. */
  list<T>(table: string, prefix: string): Promise<readonly { readonly key: string; readonly value: T }[]>;
  /** The next number of a named counter of this world, starting at `from`. */
  next(counter: string, from: number): Promise<number>;
  /** Adds a record, or replaces the one with the same kind and id (an order updated, an SMS delivered). */
  save<K extends RecordKind>(kind: K, record: Records[K]): Promise<void>;
  saveConversation(conversation: ChatConversationRecord): Promise<void>;
  /** Keeps a file that hangs on a record written here, bytes and all. */
  attach(file: KnownAttachment): Promise<void>;
  /** One line of this back end's append-only journal: what was really done, for tests and Backstage. */
  journal(line: Readonly<Record<string, unknown>>): Promise<void>;
  /** Tells the event stream after the commit, e.g. `('channel.changed', 'sms', customerId)`. */
  poke(type: PokeType, subject: string, customer?: CustomerId): void;
}

/** Everything a back end's routes may use. It imports no channel. */
export interface BackendContext {
  readonly world: World;
  /** False: what colleagues wrote among themselves is not for this principal, nor how much of it there is. */
  readonly seesInternal?: boolean;
  /** The world's clock, epoch milliseconds. */
  now(): number;
  /** Seeded and written records of one kind and customer, oldest first, as of now (planned arrivals excluded). */
  feed<K extends RecordKind>(kind: K, customer: CustomerId): Promise<Feed<Records[K]>>;
  find<K extends RecordKind>(kind: K, id: string): Promise<Records[K] | undefined>;
  conversations(customer: CustomerId): Promise<readonly ChatConversationRecord[]>;
  conversation(id: number): Promise<ChatConversationRecord | undefined>;
  /**
   * A file that hangs on a record of this kind, for those who may see the record itself: nothing for a file that is not
   * there, is somebody else's, hangs on another kind of record, or on what colleagues wrote among themselves.
   */
  file(on: AttachmentHome, id: string): Promise<KnownAttachment | undefined>;
  /** One transaction: effect, idempotency record and journal line commit together or not at all. */
  write<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Runs a keyed write at most once: the same key and body give the stored answer; a changed body or a run still
   * under way is said. `keepMs` as the back end documents.
   */
  once(
    key: string,
    body: string,
    keepMs: number,
    run: (tx: Tx) => Promise<{ status: number; body: unknown }>,
  ): Promise<
    { outcome: 'done' | 'repeated'; status: number; body: unknown } | { outcome: 'changed' | 'running' }
  >;
  read<T>(table: string, key: string): Promise<T | undefined>;
  /** Outside a transaction: values whose keys start with `prefix`, in key order. */
  list<T>(table: string, prefix: string): Promise<readonly { readonly key: string; readonly value: T }[]>;
}

export interface Call {
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly principal: Principal;
  readonly ctx: BackendContext;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below the back end's base, `:name` for one segment: `/v1/visits/:id/notes`. */
  readonly path: string;
  /** The operation of the role table it needs: `chat.read`, `sms.send`. Refused before it runs. `anyone`: no sign-in. */
  readonly needs: string;
  /**
   * Commits something: `commits-then-fails` answers 500 after it ran. Where one address reads and writes, a function of
   * the request's body decides.
   */
  readonly writes?: boolean | ((body: string) => boolean);
  /** Open to those who look through another role's eyes, although it writes. */
  readonly whileLooking?: boolean;
  answer(call: Call): Promise<Response> | Response;
}

export interface Backend {
  readonly id: BackendId;
  /** `/gw/<id>` or `/desk/v1`. */
  readonly base: string;
  readonly routes: readonly Route[];
  /** The back end's own way to refuse; used by dials and by the rights check. */
  readonly refusals: {
    rateLimited(now: number): Response;
    broken(): Response;
    unauthenticated(): Response;
    forbidden(): Response;
    notFound(): Response;
    badRequest(detail: string): Response;
  };
  /** Damages one record of a good page (a wrong type, a missing field), for the `malformed` dial. */
  spoil?(body: unknown): unknown;
  /**
   * Makes a customer act on this channel, for Backstage and planned arrivals: `content` is short text or one raw wire
   * record (an object), kept on the record's `wire` field and answered as it is.
   */
  arrive?(ctx: BackendContext, customer: CustomerId, content: string | object): Promise<void>;
  /**
   * Called about once a second while the world's clock runs: writes down what time alone has changed (a message
   * delivered, a record searchable) and tells who watches.
   */
  tick?(ctx: BackendContext): Promise<void>;
}

export const defineBackend = (backend: Backend): Backend => backend;

/** JSON with the right type; `headers` may override it. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

/** RFC 9457 problem details, for our own APIs. */
export function problem(
  status: number,
  title: string,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title, status, ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}
