// A world over plain arrays for tests of single back ends: what a route is given, without storage or a browser.
import { rates } from '../world/places.ts';
import type { BackendContext, Tx } from '../backend.ts';
import type { CaseRecord } from '../world/records/case.ts';
import type { CustomerRecord } from '../world/records/customer.ts';
import type {
  BrandRecord,
  GoodRecord,
  StaffRecord,
  StoreRecord,
  TeamRecord,
} from '../world/records/group.ts';
import type { ChatConversationRecord } from '../world/records/messages.ts';
import type { CustomerId, KnownAttachment } from '../world/records/record.ts';
import type { Feed, RecordKind, Records, World } from '../world/records/world.ts';
import { copyOf, shelfFeed, shelvesOf, type Lists } from './shelves.ts';

/** What the little world holds; everything left out is empty. */
export interface Given {
  /** Epoch milliseconds the world's clock shows. */
  readonly now: number;
  readonly customers?: readonly CustomerRecord[];
  readonly staff?: readonly StaffRecord[];
  readonly teams?: readonly TeamRecord[];
  readonly stores?: readonly StoreRecord[];
  readonly brands?: readonly BrandRecord[];
  readonly catalogue?: readonly GoodRecord[];
  readonly cases?: readonly CaseRecord[];
  readonly conversations?: readonly ChatConversationRecord[];
  readonly records?: Lists;
  readonly attachment?: World['attachment'];
  readonly onShelf?: World['onShelf'];
}

interface Poke {
  readonly type: string;
  readonly subject: string;
  readonly customer?: CustomerId;
}

export interface TestContext extends BackendContext {
  /** Moves the world's clock forward, in milliseconds. */
  pass(ms: number): void;
  readonly journal: readonly Readonly<Record<string, unknown>>[];
  readonly pokes: readonly Poke[];
}

/** A context over `given`; writes are atomic and one after the other, as in the real storage. */
export function testContext(given: Given): TestContext {
  let present = given.now;
  let shelves = shelvesOf(given.records ?? {});
  let talks = new Map((given.conversations ?? []).map((talk) => [talk.id, talk]));
  let tables = new Map<string, unknown>();
  const journal: Readonly<Record<string, unknown>>[] = [];
  const pokes: Poke[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  const feed = <K extends RecordKind>(kind: K, customer: CustomerId): Feed<Records[K]> =>
    shelfFeed(kind, shelves[kind], customer, present);
  const found = <K extends RecordKind>(kind: K, id: string): Records[K] | undefined =>
    shelves[kind].byId.get(id);

  /** Works on copies; only what ran to its end replaces the world. */
  async function run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const nextShelves = copyOf(shelves);
    const nextTalks = new Map(talks);
    const nextTables = new Map(tables);
    const lines: Readonly<Record<string, unknown>>[] = [];
    const told: Poke[] = [];
    const at = (table: string, key: string) => `${table}\u0000${key}`;
    const answer = await work({
      get: async <V>(table: string, key: string) => nextTables.get(at(table, key)) as V | undefined,
      put: async (table, key, value) => void nextTables.set(at(table, key), structuredClone(value)),
      delete: async (table, key) => void nextTables.delete(at(table, key)),
      list: async <V>(table: string, prefix: string) =>
        [...nextTables]
          .filter(([key]) => key.startsWith(at(table, prefix)))
          .map(([key, value]) => ({ key: key.slice(table.length + 1), value: value as V }))
          .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      next: async (counter, from) => {
        const key = at('counter', counter);
        const value = (nextTables.get(key) as number | undefined) ?? from;
        nextTables.set(key, value + 1);
        return value;
      },
      save: async (kind, record) => void nextShelves[kind].byId.set(record.id, record),
      saveConversation: async (talk) => void nextTalks.set(talk.id, talk),
      attach: async (file) => void nextTables.set(at(ATTACHED, file.record.id), file),
      journal: async (line) => void lines.push(line),
      poke: (type, subject, customer) => void told.push({ type, subject, ...(customer && { customer }) }),
    });
    shelves = nextShelves;
    talks = nextTalks;
    tables = nextTables;
    journal.push(...lines);
    pokes.push(...told);
    return answer;
  }

  function write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const done = queue.then(() => run(work));
    queue = done.catch(() => undefined);
    return done;
  }

  return {
    world: worldOf(given, feed, found, () => [...talks.values()]),
    now: () => present,
    pass: (ms) => void (present += ms),
    journal,
    pokes,
    feed: async (kind, customer) => feed(kind, customer),
    find: async (kind, id) => found(kind, id),
    conversations: async (customer) => [...talks.values()].filter((talk) => talk.customer === customer),
    conversation: async (id) => talks.get(id),
    file: async (on, id) => {
      const known =
        given.attachment?.(id) ?? (tables.get(`${ATTACHED}\u0000${id}`) as KnownAttachment | undefined);
      return known?.on.kind === on ? known : undefined;
    },
    read: async <T>(table: string, key: string) => tables.get(`${table}\u0000${key}`) as T | undefined,
    list: async <T>(table: string, prefix: string) =>
      [...tables]
        .filter(([key]) => key.startsWith(`${table}\u0000${prefix}`))
        .map(([key, value]) => ({ key: key.slice(table.length + 1), value: value as T }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    write,
    once: (key, body, keepMs, work) =>
      write(async (tx) => {
        const kept = await tx.get<Kept>('once', key);
        if (kept && present - kept.at < keepMs)
          return kept.body === body ? { outcome: 'repeated', ...kept.answer } : { outcome: 'changed' };
        const answer = await work(tx);
        await tx.put('once', key, { at: present, body, answer });
        return { outcome: 'done', ...answer };
      }),
  };
}

const ATTACHED = 'attached';

interface Kept {
  readonly at: number;
  readonly body: string;
  readonly answer: { readonly status: number; readonly body: unknown };
}

function worldOf(
  given: Given,
  feed: World['feed'],
  find: World['find'],
  talks: () => readonly ChatConversationRecord[],
): World {
  const customers = given.customers ?? [];
  const cases = given.cases ?? [];
  const orders = given.records?.order ?? [];
  return {
    seed: 1,
    size: 'demo',
    beginsAt: given.now,
    staff: given.staff ?? [],
    teams: given.teams ?? [],
    stores: given.stores ?? [],
    ...(given.onShelf && { onShelf: given.onShelf }),
    brands: given.brands ?? [],
    catalogue: given.catalogue ?? [],
    rates,
    customerCount: customers.length,
    customer: (id) => customers.find((customer) => customer.id === id),
    customerAt: (index) => nth(customers, index),
    byKey: (kind, value) =>
      customers.filter((customer) => customer.keys.some((key) => key.kind === kind && key.value === value)),
    caseCount: cases.length,
    case: (id) => cases.find((one) => one.id === id),
    caseAt: (index) => nth(cases, index),
    casesOf: (customer) => cases.filter((one) => one.customer === customer),
    feed,
    find,
    collectedAt: (store) =>
      orders
        .filter(({ location, fulfillment }) => location === store && fulfillment?.type === 'PICKUP')
        .map(({ id }) => id),
    conversations: (customer) => talks().filter((talk) => talk.customer === customer),
    conversation: (id) => talks().find((talk) => talk.id === id),
    attachment: given.attachment ?? (() => undefined),
  };
}

function nth<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
}
