// One afternoon of colleagues, a lead and a customer at one case, through the real front door, held against the model
// after every step. Throws at the first thing that is not as it should be.
import type { CaseRecord } from '../world/records/case.ts';
import type { DeskEntryRecord } from '../world/records/desk-entry.ts';
import type { StaffRecord } from '../world/records/group.ts';
import { openGateway, type TestGateway } from './gateway.ts';
import { MINUTE_MS, OwnershipModel } from './ownership-model.ts';
import { people, type Act, type Person, type Standing, type Step } from './ownership-steps.ts';
import { Told } from './ownership-told.ts';
import { same } from './same.ts';
import { aCase, BEGINS_AT, tinyWorld } from './tiny-world.ts';
import { toyBackend } from './toy-backend.ts';

const CASE = '20418';
type Ask = Awaited<ReturnType<TestGateway['as']>>;

/** A bug put in on purpose, where a real one would be. */
export interface Plant {
  readonly roleOf?: (person: Person) => StaffRecord['role'];
  /** The headers a write arrives with. */
  readonly headers?: (headers: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
  /** After a write that succeeded. */
  readonly after?: (gateway: TestGateway, one: CaseRecord, act: Act) => Promise<void>;
  readonly isClockStopped?: boolean;
}

const ROLES: Readonly<Record<Person, StaffRecord['role']>> = {
  priya: 'agent',
  tom: 'agent',
  leila: 'agent',
  owen: 'agent',
  mara: 'lead',
  nadia: 'store',
};

export async function runOwnership(steps: readonly Step[], plant: Plant = {}): Promise<void> {
  const [any] = tinyWorld().staff;
  if (!any) throw new Error('nobody works here');
  const staff = people.map((id) => ({
    ...any,
    id,
    name: id,
    role: (plant.roleOf ?? ((of) => ROLES[of]))(id),
  }));
  const gateway = await openGateway({
    channels: [toyBackend],
    world: tinyWorld({ staff, cases: [aCase(CASE)] }),
  });
  const asks = new Map<Person, Ask>();
  for (const person of people) asks.set(person, await gateway.as(person));
  const run = new Run(gateway, asks, plant);
  await run.begin();
  for (const [at, step] of steps.entries()) {
    try {
      await run.step(step, String(at));
    } catch (cause) {
      const before = steps.slice(0, at + 1).map((one) => JSON.stringify(one));
      throw new Error(`${String(cause)}, after\n${before.join('\n')}`, { cause });
    }
  }
}

class Run {
  readonly #gateway: TestGateway;
  readonly #asks: ReadonlyMap<Person, Ask>;
  readonly #plant: Plant;
  readonly #model = new OwnershipModel(BEGINS_AT);
  #version = 1;
  readonly #told: Told;

  constructor(gateway: TestGateway, asks: ReadonlyMap<Person, Ask>, plant: Plant) {
    this.#gateway = gateway;
    this.#told = new Told(gateway, CASE);
    this.#asks = asks;
    this.#plant = plant;
  }

  /** The customer's first word, so that what they write later finds this case. */
  async begin(): Promise<void> {
    this.#model.write();
    await this.#gateway.backstage.arrive('sms', 'james', 'Hello?');
    await this.#told.newLines();
    await this.#told.newEntries();
    await this.#look();
  }

  async step(step: Step, key: string): Promise<void> {
    const before = this.#model.standing;
    const told = await this.#do(step, key);
    const after = await this.#look();
    same('what the line tells', (await this.#told.newEntries()).map(({ act }) => act).length, told);
    if (after.owner !== before.owner) await this.#isToldOf(before, after);
  }

  /** Carries a step out; answers how many ownership entries it must leave. */
  async #do(step: Step, key: string): Promise<number> {
    const { backstage, runtime } = this.#gateway;
    switch (step.kind) {
      case 'act':
        return this.#act(step, key);
      case 'word': {
        const word = this.#model.wordOn(step.yes);
        return word ? this.#act(word, key) : 0;
      }
      case 'race':
        return this.#race(step.first, step.second, key);
      case 'write': {
        const reopens = this.#model.write();
        await backstage.arrive('sms', 'james', 'Still there?');
        await this.#told.newLines();
        return reopens ? 1 : 0;
      }
      case 'answer':
        this.#model.answer(step.by);
        await this.#ask(step.by)('/gw/sms/customers/james/messages', { json: { body: 'Here I am.' } });
        await this.#told.newLines();
        return 0;
      case 'away': {
        const until = new Date(runtime.clock.now() + step.minutes * MINUTE_MS).toISOString();
        const json = { until, because: 'break', standIn: step.standIn };
        const { status } = await this.#ask(step.by)('/desk/v1/staff/me/absence', { json });
        same('going away', status, this.#model.away(step.by, step.standIn, step.minutes));
        await this.#told.newLines();
        return 0;
      }
      case 'back': {
        const { status } = await this.#ask(step.by)('/desk/v1/staff/me/absence', { method: 'DELETE' });
        same('coming back', status, this.#model.back(step.by));
        await this.#told.newLines();
        return 0;
      }
      case 'time': {
        const happens = this.#model.pass(step.minutes);
        const by = step.minutes * MINUTE_MS;
        if (this.#plant.isClockStopped === true) await runtime.clock.set({ by });
        else await Promise.all([backstage.clock({ by }), runtime.tick()]);
        const lines = (await this.#told.newLines()).filter(({ case: of }) => of === CASE);
        same('what the clock did', lines.map(({ act }) => act).join(), happens.join());
        return happens.length;
      }
    }
  }

  async #act(step: Extract<Step, { readonly kind: 'act' }>, key: string): Promise<number> {
    const { by, act, to, team, priority, minutes } = step;
    const wasYours = act === 'claim' && this.#model.owner === by && this.#model.state !== 'resolved';
    const expected = this.#model.act(step);
    const until = new Date(this.#gateway.runtime.clock.now() + minutes * MINUTE_MS).toISOString();
    const target = team ? { team: 'Customer care' } : { staffId: to };
    const json = { reason: 'Because.', priority, until, story: 'So far.', ...target };
    const headers = { 'If-Match': `"${String(this.#version)}"`, 'Idempotency-Key': `${key}-${by}` };
    const send = () =>
      this.#ask(by)(`/desk/v1/cases/${CASE}/${act}`, {
        json,
        headers: this.#plant.headers?.(headers) ?? headers,
      });
    const { status } = await send();
    same('the answer', status, expected);
    if (status === 200 && this.#plant.after)
      await this.#plant.after(this.#gateway, await this.#told.record(), act);
    // Whoever heard no answer asks again: the same answer, and nothing twice.
    if (step.twice && status === 200) same('the answer again', (await send()).status, 200);
    const lines = await this.#told.newLines();
    const isDone = status === 200 && !wasYours;
    same(
      'the journal',
      lines.map(({ act: done, by: who }) => `${done} by ${who}`).join(),
      isDone ? `${act} by ${by}` : '',
    );
    return isDone ? 1 : 0;
  }

  /** Two claim what they both saw; the first has it, unless they may not. */
  async #race(first: Person, second: Person, key: string): Promise<number> {
    const claim = (by: Person) => {
      const headers = { 'If-Match': `"${String(this.#version)}"`, 'Idempotency-Key': `${key}-${by}` };
      return this.#ask(by)(`/desk/v1/cases/${CASE}/claim`, {
        json: {},
        headers: this.#plant.headers?.(headers) ?? headers,
      });
    };
    const model = (by: Person, isStale: boolean): number => {
      const step = {
        kind: 'act',
        by,
        act: 'claim',
        to: by,
        team: false,
        priority: 'normal',
        minutes: 1,
        twice: false,
      } as const;
      if (isStale && by !== 'nadia') return 412;
      return this.#model.act(step);
    };
    const owner = this.#model.owner;
    const firstGets = model(first, false);
    const changed = this.#model.owner !== owner;
    const secondGets = first === second ? firstGets : model(second, changed);
    const done = this.#model.owner === owner ? 0 : 1;
    if (first === second) same('the claim', (await claim(first)).status, firstGets);
    else
      same(
        'the race',
        (await Promise.all([claim(first), claim(second)])).map(({ status }) => status).join(),
        [firstGets, secondGets].join(),
      );
    same('the journal', (await this.#told.newLines()).length, done);
    return done;
  }

  /** The case is as the model says, and at peace with itself. */
  async #look(): Promise<Standing> {
    const one = await this.#told.record();
    this.#version = one.version;
    const { standing } = this.#model;
    const found: Standing = {
      owner: one.ownerId as Person | null,
      state: one.state,
      offer: one.offer ? `${one.offer.byId} to ${one.offer.toId}` : null,
      asked: (one.asked?.byId ?? null) as Person | null,
      priority: one.priority?.level ?? 'normal',
    };
    same('the case', JSON.stringify(found), JSON.stringify(standing));
    const isFree = one.ownerId === null || one.state === 'resolved';
    if (isFree && (one.offer ?? one.asked)) throw new Error('something is pending about a case nobody owns');
    if (one.offer?.toId === one.ownerId || one.asked?.byId === one.ownerId)
      throw new Error('something is pending between the owner and themselves');
    return found;
  }

  /** The newest entry says from whom to whom. */
  async #isToldOf(before: Standing, after: Standing): Promise<void> {
    const rows = await this.#gateway.storage.list<DeskEntryRecord>('record', 'desk-entry/james/');
    const last = rows.at(-1)?.value;
    same('from whom', last?.from, before.owner ?? undefined);
    if (after.owner !== null) same('to whom', last?.to, after.owner);
  }

  #ask(person: Person): Ask {
    const ask = this.#asks.get(person);
    if (!ask) throw new Error(`${person} is not signed in`);
    return ask;
  }
}
