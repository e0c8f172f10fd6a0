// What a pretend back end is given for one request: the world as this principal may see it, with everything written
// since laid over it, and writes that are one transaction each.
import type { BackendContext, BackendId, Principal, Tx } from './backend.ts';
import type { Bus } from './bus.ts';
import type { WorldClock } from './clock.ts';
import { feedAsOf, isKnown } from './feeds.ts';
import { keyStandings, withKeys } from './linked-world.ts';
import { recordPokes, type PokeOrder } from './pokes.ts';
import { seesCustomer, worldFor } from './principals.ts';
import { keyOf, type RowTx, type Storage } from './storage.ts';
import type { ChatConversationRecord } from './world/records/messages.ts';
import type { CustomerId, KnownAttachment } from './world/records/record.ts';
import type { Records, World } from './world/records/world.ts';
import { channelOf, type Told } from './world/threads.ts';

/** Runs inside every transaction that added records: the desk puts them in their cases. */
export type Settle = (
  tx: Tx,
  saved: readonly Told[],
  about: { readonly world: World; readonly now: number; readonly principal: Principal },
) => Promise<void>;

/** What all contexts of one world share. */
export interface Ground {
  readonly world: World;
  readonly storage: Storage;
  readonly clock: WorldClock;
  readonly bus: Bus;
  readonly settle: Settle;
  /** Keys of `once` whose first run has not ended. */
  readonly running: Set<string>;
  /** Lets the world know who has been made a customer meanwhile. */
  readonly meet: (storage: Storage) => Promise<void>;
}

interface Kept {
  readonly at: number;
  readonly body: string;
  readonly answer: { readonly status: number; readonly body: unknown };
}

/** The context of one back end for one principal. */
export async function contextFor(
  ground: Ground,
  backend: BackendId,
  principal: Principal,
): Promise<BackendContext> {
  const { storage, clock, running } = ground;
  const [standings] = await Promise.all([keyStandings(storage), ground.meet(storage)]);
  const world = withKeys(worldFor(principal, ground.world), standings);
  const now = () => clock.now();
  const sees = (customer: CustomerId) => seesCustomer(principal, ground.world, customer);

  const write = <T>(run: (tx: Tx) => Promise<T>) => commit(ground, backend, principal, run);

  const context: BackendContext = {
    world,
    seesInternal: principal.may('notes.internal'),
    now,
    write,
    read: (table, key) => storage.get(`${backend}:${table}`, key),
    list: (table, prefix) => storage.list(`${backend}:${table}`, prefix),
    async feed(kind, customer) {
      const written = sees(customer)
        ? await storage.list<Records[typeof kind]>('record', `${kind}/${customer}/`)
        : [];
      return feedAsOf(
        world.feed(kind, customer),
        written.map(({ value }) => value),
        (id) => world.find(kind, id),
        now(),
      );
    },
    async find(kind, id) {
      const customer = await storage.get<CustomerId>('record-of', `${kind}/${id}`);
      const record =
        customer === undefined
          ? world.find(kind, id)
          : sees(customer)
            ? await storage.get<Records[typeof kind]>('record', `${kind}/${customer}/${id}`)
            : undefined;
      return record && isKnown(record, now()) ? record : undefined;
    },
    async conversations(customer) {
      const written = sees(customer)
        ? await storage.list<ChatConversationRecord>('conversation', `${customer}/`)
        : [];
      const changed = new Map(written.map(({ value }) => [value.id, value]));
      const seeded = world.conversations(customer).map((talk) => changed.get(talk.id) ?? talk);
      const known = new Set(seeded.map(({ id }) => id));
      const added = [...changed.values()].filter(({ id }) => !known.has(id));
      return [...seeded, ...added].filter(({ createdAt }) => createdAt <= now());
    },
    async conversation(id) {
      const customer = await storage.get<CustomerId>('conversation-of', String(id));
      const talk =
        customer === undefined
          ? world.conversation(id)
          : sees(customer)
            ? await storage.get<ChatConversationRecord>('conversation', `${customer}/${keyOf(id)}`)
            : undefined;
      return talk && talk.createdAt <= now() ? talk : undefined;
    },
    async file(on, id) {
      const known = world.attachment(id) ?? (await storage.get<KnownAttachment>(ATTACHED, id));
      if (known?.on.kind !== on) return undefined;
      const record = await context.find(on, known.on.id);
      if (!record) return undefined;
      return principal.may('notes.internal') || !isInternal({ kind: on, record } as Told) ? known : undefined;
    },
    async once(key, body, keepMs, run) {
      const own = `${backend}/${principal.staff?.id ?? principal.kind}/${key}`;
      if (running.has(own)) return { outcome: 'running' };
      running.add(own);
      try {
        return await write(async (tx) => {
          const kept = await tx.get<Kept>('once', own);
          if (kept && now() - kept.at < keepMs)
            return kept.body === body
              ? ({ outcome: 'repeated', ...kept.answer } as const)
              : ({ outcome: 'changed' } as const);
          const answer = await run(tx);
          // A refusal did nothing, so there is nothing to repeat: the same key may succeed later.
          if (answer.status < 400) await tx.put('once', own, { at: now(), body, answer } satisfies Kept);
          return { outcome: 'done', ...answer } as const;
        });
      } finally {
        running.delete(own);
      }
    },
  };
  return context;
}

/**
 * One transaction, in steps: the back end's own writes; the cases they concern; who is told; how far the clock got.
 * All of it is there afterwards, or nothing.
 */
async function commit<T>(
  ground: Ground,
  backend: BackendId,
  principal: Principal,
  run: (tx: Tx, effects: Effects) => Promise<T>,
): Promise<T> {
  const { world, storage, clock, bus, settle } = ground;
  const pokes: PokeOrder[] = [];
  const value = await storage.write(async (rows) => {
    const effects: Effects = { saved: [], pokes };
    pokes.length = 0;
    const answer = await run(transaction(rows, backend, ground, effects), effects);
    const about = { world, now: clock.now(), principal };
    if (effects.saved.length > 0)
      await settle(transaction(rows, 'desk', ground, { saved: [], pokes }), effects.saved, about);
    const orders = pokes.map((order) => ({ ...order, internal: isAllInternal(order, effects.saved) }));
    await recordPokes(rows, orders, world, about.now);
    await clock.beat(rows);
    return answer;
  });
  if (pokes.length > 0) bus.tell('pokes');
  return value;
}

/** What colleagues wrote among themselves. */
const isInternal = ({ kind, record }: Told): boolean =>
  kind === 'desk-entry' ? record.kind === 'note' : kind === 'chat-message' && record.private === true;

/** Whether a lane changed by nothing but words among colleagues: others are not even told that there are any. */
function isAllInternal({ type, subject, customer }: PokeOrder, saved: readonly Told[]): boolean {
  const there = saved.filter(
    ({ kind, record }) => channelOf(kind) === subject && record.customer === customer,
  );
  return type === 'channel.changed' && there.length > 0 && there.every(isInternal);
}

/**
 * What the story planned comes true: told to everybody and put in its case like anything that arrives. `from` is how
 * far it had been told; false when another tab was faster.
 */
export const announce = (
  ground: Ground,
  principal: Principal,
  from: number,
  to: number,
  planned: readonly Told[],
): Promise<boolean> =>
  commit(ground, 'desk', principal, async (tx, { saved }) => {
    if (((await tx.get<number>(TOLD_UNTIL, '')) ?? from) !== from) return false;
    await tx.put(TOLD_UNTIL, '', to);
    for (const told of planned) {
      saved.push(told);
      tx.poke('channel.changed', channelOf(told.kind), told.record.customer);
    }
    return true;
  });
/** The instant up to which planned records have been told. */
export const TOLD_UNTIL = 'told-until';

/** Files that came with what was written here, by their id. */
const ATTACHED = 'attached';

interface Effects {
  readonly saved: Told[];
  readonly pokes: PokeOrder[];
}

function transaction(
  rows: RowTx,
  backend: BackendId,
  { world, clock }: Ground,
  { saved, pokes }: Effects,
): Tx {
  const next = async (counter: string, from: number): Promise<number> => {
    const value = (await rows.get<number>('counter', counter)) ?? from;
    await rows.put('counter', counter, value + 1);
    return value;
  };
  return {
    get: (table, key) => rows.get(`${backend}:${table}`, key),
    put: (table, key, value) => rows.put(`${backend}:${table}`, key, value),
    delete: (table, key) => rows.delete(`${backend}:${table}`, key),
    list: (table, prefix) => rows.list(`${backend}:${table}`, prefix),
    next: (counter, from) => next(`${backend}:${counter}`, from),
    async save(kind, record) {
      const holder = await rows.get<CustomerId>('record-of', `${kind}/${record.id}`);
      await rows.put('record', `${kind}/${record.customer}/${record.id}`, record);
      await rows.put('record-of', `${kind}/${record.id}`, record.customer);
      if (holder === undefined && !world.find(kind, record.id)) saved.push({ kind, record } as Told);
    },
    async saveConversation(talk) {
      await rows.put('conversation', `${talk.customer}/${keyOf(talk.id)}`, talk);
      await rows.put('conversation-of', String(talk.id), talk.customer);
    },
    attach: (file) => rows.put(ATTACHED, file.record.id, file),
    async journal(line) {
      const seq = await next(`journal:${backend}`, 1);
      await rows.put(`journal:${backend}`, keyOf(seq), { seq, at: clock.now(), ...line });
    },
    poke: (type, subject, customer) =>
      void pokes.push({ type, subject, ...(customer !== undefined && { customer }) }),
  };
}
