// One afternoon in which entries go from case to case, cases are split, merged and taken apart, while the customer writes
// and people promise: through the real front door, and held against a plain list of what belongs where.
import type { CaseRecord } from '../world/records/case.ts';
import type { SmsRecord } from '../world/records/messages.ts';
import { openGateway } from './gateway.ts';
import { JoiningDesk, nameOf, type JoiningPlant } from './joining-desk.ts';
import { same } from './same.ts';
import { aCase, BEGINS_AT, tinyWorld } from './tiny-world.ts';
import { toyBackend } from './toy-backend.ts';

export type JoiningStep =
  | { readonly kind: 'write' | 'note' | 'promise' | 'resolve' | 'reopen'; readonly on: number }
  | { readonly kind: 'move'; readonly entry: number; readonly more: number; readonly to: number }
  | { readonly kind: 'split'; readonly entry: number }
  | { readonly kind: 'merge'; readonly on: number; readonly to: number }
  | { readonly kind: 'undo'; readonly back: number };

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
  const run = new Run(new JoiningDesk(gateway, await gateway.as('mara'), cases, plant));
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
  readonly #desk: JoiningDesk;
  /** Which case each entry and each promise belongs to. */
  readonly #places = new Map<string, string>();
  readonly #promises = new Map<string, string>();
  readonly #moves = new Map<string, number>();
  readonly #told: Told[] = [];
  #apart = 0;

  constructor(desk: JoiningDesk) {
    this.#desk = desk;
  }

  async step(step: JoiningStep, at: number): Promise<void> {
    await this.#desk.gateway.backstage.clock({ by: 60_000 });
    await this.#do(step, String(at));
    await this.#look();
  }

  async #do(step: JoiningStep, key: string): Promise<void> {
    const cases = (await this.#desk.cases()).filter((one) => !one.mergedInto);
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
    await this.#desk.gateway.backstage.arrive('sms', 'james', 'Hello?');
    const rows = await this.#desk.gateway.storage.list<SmsRecord>('record', 'sms/james/');
    const ids = rows.map(({ value }) => value.id);
    const id = ids.find((one) => !this.#places.has(`sms/${one}`)) ?? '';
    const lines = (await this.#desk.gateway.backstage.journal('desk')) as readonly {
      act: string;
      case: string;
    }[];
    const joined = lines.findLast(({ act }) => act === 'joined' || act === 'opened')?.case;
    this.#places.set(`sms/${id}`, joined ?? '');
  }

  async #plain(kind: 'note' | 'promise' | 'resolve' | 'reopen', on: CaseRecord, key: string): Promise<void> {
    if (on.ownerId === null) await this.#desk.post(on, 'claim', {}, `${key}-claim`);
    const now = await this.#desk.case(on.id);
    if (kind === 'promise') {
      const dueAt = new Date(this.#desk.gateway.runtime.clock.now() + 9e7).toISOString();
      const made = await this.#desk.post(now, 'promises', { text: 'Ring', dueAt, channel: 'sms' }, key);
      if (made.status !== 201) return;
      const id = (await this.#desk.case(on.id)).promises.at(-1)?.id ?? '';
      this.#promises.set(id, on.id);
    } else if (kind === 'note') {
      const { body } = await this.#desk.post(now, 'notes', { text: 'Look.' }, key);
      this.#places.set(`notes/${(body as { id: string }).id}`, on.id);
    } else await this.#desk.post(now, kind, { anyway: true }, key);
  }

  async #join(
    act: 'move' | 'split' | 'merge',
    from: string,
    to: string | undefined,
    keys: readonly string[],
    key: string,
  ): Promise<void> {
    const [one, other] = [
      await this.#desk.case(from),
      to === undefined ? undefined : await this.#desk.case(to),
    ];
    const json = {
      ...(keys.length > 0 && { entries: keys.map(nameOf) }),
      ...(other ? { to: other.id, otherVersion: other.version } : { subject: 'Another' }),
    };
    const { status, body } = await this.#desk.post(one, act, json, key);
    const mayBe = other === undefined || (other.id !== one.id && other.state !== 'resolved');
    same(act, status < 300, mayBe);
    if (!mayBe) return;
    this.done += 1;
    const there = (body as { id: string }).id;
    const isMerge = act === 'merge';
    const goes = isMerge ? this.#in(this.#places, from) : keys;
    const promises = isMerge ? this.#in(this.#promises, from) : [];
    this.#told.push({
      entry: await this.#desk.newest(),
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
    await this.#desk.spoil(act);
  }

  async #undo(told: Told, key: string): Promise<void> {
    const [on, other] = [await this.#desk.case(told.to), await this.#desk.case(told.from)];
    const json = { entry: told.entry, otherVersion: other.version };
    const { status } = await this.#desk.post(on, 'undo', json, key);
    if (status >= 300) return;
    this.done += 1;
    if (told.isMerge) {
      // Nobody has moved it since: it is where it was.
      const back = told.keys.filter((one) => this.#movesOf(one) === (told.moves.get(one) ?? 0));
      for (const one of back) this.#places.set(one, told.from);
      for (const one of told.promises) this.#promises.set(one, told.from);
      this.#apart += 1;
    } else if ((await this.#desk.case(told.to)).mergedInto) {
      // What was split off became part of the other again.
      for (const one of this.#in(this.#places, told.to)) this.#places.set(one, told.from);
      for (const one of this.#in(this.#promises, told.to)) this.#promises.set(one, told.from);
    } else {
      const placeOf = await this.#desk.placeOf();
      for (const one of told.keys) {
        // Where a merge was undone since, it goes to the one of the two it came from.
        const place = told.apart === this.#apart ? told.from : placeOf(one);
        this.#places.set(one, place ?? '');
        this.#moves.set(one, this.#movesOf(one) + 1);
      }
    }
    await this.#desk.spoil('undo');
  }

  /** Every entry is in exactly the case it should be in, and so is every promise; a part of another case holds none. */
  async #look(): Promise<void> {
    const cases = await this.#desk.cases();
    const placeOf = await this.#desk.placeOf();
    const whole = new Set(cases.filter(({ mergedInto }) => !mergedInto).map(({ id }) => id));
    for (const [key, place] of this.#places) {
      same(`the case of ${key}`, placeOf(key), place);
      if (!whole.has(place)) throw new Error(`${key} is in ${place}, which is part of another`);
    }
    const held = cases.flatMap(({ id, promises }) => promises.map((one) => `${one.id} in ${id}`));
    const owed = [...this.#promises].map(([id, place]) => `${id} in ${place}`);
    same('the promises', held.toSorted().join(), owed.toSorted().join());
  }

  readonly #movesOf = (key: string): number => this.#moves.get(key) ?? 0;
  readonly #in = (places: ReadonlyMap<string, string>, id: string): readonly string[] =>
    [...places].filter(([, place]) => place === id).map(([key]) => key);
}
