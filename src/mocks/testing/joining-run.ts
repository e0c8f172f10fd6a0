// One afternoon in which entries go from case to case, cases are split, merged and taken apart, while the customer writes
// and people promise: through the real front door, and held against a plain list of what belongs where.
import { placesIn } from '#src/cases/rules/placing.ts';
import type { CaseRecord } from '../world/records/case.ts';
import type { DeskEntryRecord } from '../world/records/desk-entry.ts';
import type { SmsRecord } from '../world/records/messages.ts';
import { openGateway, type TestGateway } from './gateway.ts';
import { aCase, BEGINS_AT, tinyWorld } from './tiny-world.ts';
import { toyBackend } from './toy-backend.ts';

export type JoiningStep =
  | { readonly kind: 'write' | 'note' | 'promise' | 'resolve' | 'reopen'; readonly on: number }
  | { readonly kind: 'move'; readonly entry: number; readonly more: number; readonly to: number }
  | { readonly kind: 'split'; readonly entry: number }
  | { readonly kind: 'merge'; readonly on: number; readonly to: number }
  | { readonly kind: 'undo'; readonly back: number };

/** A bug put in on purpose: what becomes of the stored cases after a write that succeeded. */
export type JoiningPlant = (act: string, cases: readonly CaseRecord[]) => readonly CaseRecord[];

type Ask = Awaited<ReturnType<TestGateway['as']>>;

export async function runJoining(steps: readonly JoiningStep[], plant?: JoiningPlant): Promise<number> {
  const [any] = tinyWorld().staff;
  if (!any) throw new Error('nobody works here');
  const cases = ['1', '2', '3'].map((id, at) => aCase(id, { openedAt: BEGINS_AT - (9 - at) * 60_000 }));
  const gateway = await openGateway({
    channels: [toyBackend],
    world: tinyWorld({
      staff: [{ ...any, id: 'mara', name: 'Mara Lind', role: 'lead' }],
      cases,
    }),
  });
  const run = new Run(gateway, await gateway.as('mara'), cases, plant);
  for (const [at, step] of steps.entries()) {
    try {
      await run.step(step, at);
    } catch (cause) {
      const before = steps.slice(0, at + 1).map((one) => JSON.stringify(one));
      throw new Error(`${String(cause)}, after\n${before.join('\n')}`, { cause });
    }
  }
  return run.done;
}

/** What was moved, split or merged, as far as undoing it goes. */
interface Told {
  readonly entry: string;
  readonly from: string;
  readonly to: string;
  readonly keys: readonly string[];
  readonly promises: readonly string[];
  readonly isMerge: boolean;
  /** How often each entry had been moved by hand then. */
  readonly moves: ReadonlyMap<string, number>;
  readonly apart: number;
}

class Run {
  /** How many moves, splits, merges and undoings went through. */
  done = 0;
  readonly #gateway: TestGateway;
  readonly #ask: Ask;
  readonly #seeded: readonly CaseRecord[];
  readonly #plant: JoiningPlant | undefined;
  /** Which case each entry and each promise belongs to. */
  readonly #places = new Map<string, string>();
  readonly #promises = new Map<string, string>();
  readonly #moves = new Map<string, number>();
  readonly #told: Told[] = [];
  #apart = 0;

  constructor(
    gateway: TestGateway,
    ask: Ask,
    seeded: readonly CaseRecord[],
    plant: JoiningPlant | undefined,
  ) {
    this.#seeded = seeded;
    this.#gateway = gateway;
    this.#ask = ask;
    this.#plant = plant;
  }

  async step(step: JoiningStep, at: number): Promise<void> {
    await this.#gateway.backstage.clock({ by: 60_000 });
    await this.#do(step, String(at));
    await this.#look();
  }

  async #do(step: JoiningStep, key: string): Promise<void> {
    const cases = (await this.#cases()).filter((one) => !one.mergedInto);
    const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)];
    const keys = [...this.#places.keys()];
    switch (step.kind) {
      case 'write':
        return this.#write();
      case 'note':
      case 'promise':
      case 'resolve':
      case 'reopen': {
        const on = pick(cases, step.on);
        return on && this.#plain(step.kind, on, key);
      }
      case 'move': {
        const first = pick(keys, step.entry);
        const to = pick(cases, step.to);
        if (first === undefined || !to) return;
        const from = this.#places.get(first) ?? '';
        const beside = keys.filter((one) => this.#places.get(one) === from);
        const names = [...new Set([first, pick(beside, step.more) ?? first])];
        return this.#join('move', from, to.id, names, key);
      }
      case 'split': {
        const entry = pick(keys, step.entry);
        return entry === undefined
          ? undefined
          : this.#join('split', this.#places.get(entry) ?? '', undefined, [entry], key);
      }
      case 'merge': {
        const [one, into] = [pick(cases, step.on), pick(cases, step.to)];
        return one && into && this.#join('merge', one.id, into.id, [], key);
      }
      case 'undo': {
        const told = this.#told.at(-1 - (step.back % Math.max(1, this.#told.length)));
        return told && this.#undo(told, key);
      }
    }
  }

  /** A word arrives in the very case the line shows it in. */
  async #write(): Promise<void> {
    await this.#gateway.backstage.arrive('sms', 'james', 'Hello?');
    const rows = await this.#gateway.storage.list<SmsRecord>('record', 'sms/james/');
    const ids = rows.map(({ value }) => value.id);
    const id = ids.find((one) => !this.#places.has(`sms/${one}`)) ?? '';
    const lines = (await this.#gateway.backstage.journal('desk')) as readonly { act: string; case: string }[];
    const joined = lines.findLast(({ act }) => act === 'joined' || act === 'opened')?.case;
    this.#places.set(`sms/${id}`, joined ?? '');
  }

  async #plain(kind: 'note' | 'promise' | 'resolve' | 'reopen', on: CaseRecord, key: string): Promise<void> {
    if (on.ownerId === null) await this.#post(on, 'claim', {}, `${key}-claim`);
    const now = await this.#case(on.id);
    if (kind === 'promise') {
      const dueAt = new Date(this.#gateway.runtime.clock.now() + 9e7).toISOString();
      const made = await this.#post(now, 'promises', { text: 'Ring', dueAt, channel: 'sms' }, key);
      if (made.status !== 201) return;
      const id = (await this.#case(on.id)).promises.at(-1)?.id ?? '';
      this.#promises.set(id, on.id);
    } else if (kind === 'note') {
      const { body } = await this.#post(now, 'notes', { text: 'Look.' }, key);
      this.#places.set(`notes/${(body as { id: string }).id}`, on.id);
    } else await this.#post(now, kind, { anyway: true }, key);
  }

  async #join(
    act: 'move' | 'split' | 'merge',
    from: string,
    to: string | undefined,
    keys: readonly string[],
    key: string,
  ): Promise<void> {
    const [one, other] = [await this.#case(from), to === undefined ? undefined : await this.#case(to)];
    const json = {
      ...(keys.length > 0 && { entries: keys.map(nameOf) }),
      ...(other ? { to: other.id, otherVersion: other.version } : { subject: 'Another' }),
    };
    const { status, body } = await this.#post(one, act, json, key);
    const mayBe = other === undefined || (other.id !== one.id && other.state !== 'resolved');
    same(act, status < 300, mayBe);
    if (!mayBe) return;
    this.done += 1;
    const there = (body as { id: string }).id;
    const isMerge = act === 'merge';
    const goes = isMerge ? this.#in(this.#places, from) : keys;
    const promises = isMerge ? this.#in(this.#promises, from) : [];
    this.#told.push({
      entry: await this.#newest(),
      from,
      to: there,
      keys: goes,
      promises,
      isMerge,
      moves: new Map(this.#moves),
      apart: this.#apart,
    });
    for (const goer of goes) this.#places.set(goer, there);
    for (const promise of promises) this.#promises.set(promise, there);
    if (!isMerge) for (const goer of keys) this.#moves.set(goer, this.#movesOf(goer) + 1);
    await this.#spoil(act);
  }

  async #undo(told: Told, key: string): Promise<void> {
    const [on, other] = [await this.#case(told.to), await this.#case(told.from)];
    const json = { entry: told.entry, otherVersion: other.version };
    const { status } = await this.#post(on, 'undo', json, key);
    if (status >= 300) return;
    this.done += 1;
    if (told.isMerge) {
      // Nobody has moved it since: it is where it was.
      const back = told.keys.filter((one) => this.#movesOf(one) === (told.moves.get(one) ?? 0));
      for (const one of back) this.#places.set(one, told.from);
      for (const one of told.promises) this.#promises.set(one, told.from);
      this.#apart += 1;
    } else if ((await this.#case(told.to)).mergedInto) {
      // What was split off became part of the other again.
      for (const one of this.#in(this.#places, told.to)) this.#places.set(one, told.from);
      for (const one of this.#in(this.#promises, told.to)) this.#promises.set(one, told.from);
    } else {
      const placeOf = await this.#placeOf();
      for (const one of told.keys) {
        // Where a merge was undone since, it goes to the one of the two it came from.
        const place = told.apart === this.#apart ? told.from : placeOf(one);
        this.#places.set(one, place ?? '');
        this.#moves.set(one, this.#movesOf(one) + 1);
      }
    }
    await this.#spoil('undo');
  }

  /** Every entry is in exactly the case it should be in, and so is every promise; a part of another case holds none. */
  async #look(): Promise<void> {
    const cases = await this.#cases();
    const placeOf = await this.#placeOf();
    const whole = new Set(cases.filter(({ mergedInto }) => !mergedInto).map(({ id }) => id));
    for (const [key, place] of this.#places) {
      same(`the case of ${key}`, placeOf(key), place);
      if (!whole.has(place)) throw new Error(`${key} is in ${place}, which is part of another`);
    }
    const held = cases.flatMap(({ id, promises }) => promises.map((one) => `${one.id} in ${id}`));
    const owed = [...this.#promises].map(([id, place]) => `${id} in ${place}`);
    same('the promises', held.toSorted().join(), owed.toSorted().join());
  }

  async #placeOf(): Promise<(key: string) => string | undefined> {
    const placeOf = placesIn(await this.#cases());
    const words = await this.#gateway.storage.list<SmsRecord>('record', 'sms/james/');
    const notes = await this.#gateway.storage.list<DeskEntryRecord>('record', 'desk-entry/james/');
    const at = new Map([...words, ...notes].map(({ value }) => [value.id, value]));
    return (key) => {
      const name = nameOf(key);
      const record = at.get(name.id);
      if (!record) throw new Error(`${key} is gone`);
      return placeOf({
        ...name,
        at: record.at,
        ...('from' in record && 'body' in record && { thread: record.from }),
        ...('caseId' in record && { caseId: record.caseId }),
      });
    };
  }

  async #cases(): Promise<readonly CaseRecord[]> {
    const written = await this.#gateway.storage.list<CaseRecord>('desk:case', '');
    return [
      ...new Map(
        [...this.#seeded, ...written.map(({ value }) => value)].map((one) => [one.id, one]),
      ).values(),
    ];
  }

  async #case(id: string): Promise<CaseRecord> {
    const one = (await this.#cases()).find((each) => each.id === id);
    if (!one) throw new Error(`case ${id} is gone`);
    return one;
  }

  #post(on: CaseRecord, act: string, json: object, key: string) {
    const headers = { 'If-Match': `"${String(on.version)}"`, 'Idempotency-Key': key };
    return this.#ask(`/desk/v1/cases/${on.id}/${act}`, { method: 'POST', headers, json });
  }

  async #newest(): Promise<string> {
    const rows = await this.#gateway.storage.list<DeskEntryRecord>('record', 'desk-entry/james/');
    return rows.at(-1)?.value.id ?? '';
  }

  async #spoil(act: string): Promise<void> {
    if (!this.#plant) return;
    for (const one of this.#plant(act, await this.#cases()))
      await this.#gateway.storage.write((tx) => tx.put('desk:case', one.id, one));
  }

  readonly #movesOf = (key: string): number => this.#moves.get(key) ?? 0;
  readonly #in = (places: ReadonlyMap<string, string>, id: string): readonly string[] =>
    [...places].filter(([, place]) => place === id).map(([key]) => key);
}

function nameOf(key: string): { readonly channel: string; readonly id: string } {
  const [channel = '', id = ''] = key.split('/');
  return { channel, id };
}

function same(what: string, found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`${what}: ${String(found)}, but should be ${String(expected)}`);
}
