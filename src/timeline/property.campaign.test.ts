// Whatever the back ends do and in whatever order their answers come, the line tells the truth.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, entryOf, ours, pageOf, type Habits } from './builders.ts';
import { demand } from './demand.ts';
import { echoOf } from './driver.ts';
import { echoes } from './echo.ts';
import type { Entry } from './entry.ts';
import type { Echo, Line } from './line.ts';
import { openLine } from './open.ts';
import type { Page, PageRequest } from './page.ts';
import { rowsOf } from './rows.ts';
import type { Shown } from './show.ts';
import { answered, asked, poked, refused, retried } from './transitions.ts';
import { jumped } from './window.ts';

const NAMES = ['a', 'b', 'c', 'd'] as const;
const SPAN = 40;

interface Source {
  readonly name: string;
  readonly linked: boolean;
  readonly habits: Habits;
  readonly ats: readonly number[];
}

const source = (name: string): fc.Arbitrary<Source> =>
  fc.record({
    name: fc.constant(name),
    linked: fc.boolean().map((no) => !no || name === 'a'),
    habits: fc.record(
      { inclusive: fc.boolean(), short: fc.integer({ min: 1, max: 4 }), rereads: fc.boolean() },
      { requiredKeys: [] },
    ),
    ats: fc.array(fc.integer({ min: 0, max: SPAN }), { maxLength: 25 }),
  });

type Step =
  | { readonly kind: 'answer' | 'fail' | 'circle' | 'repeat' | 'retry' | 'poke'; readonly lane: number }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'back' | 'on' | 'send' | 'ack' }
  | { readonly kind: 'arrive'; readonly lane: number; readonly at: number }
  | { readonly kind: 'jump'; readonly at: number };

const anyLane = fc.integer({ min: 0, max: 3 });
const laneStep = (kind: 'answer' | 'fail' | 'circle' | 'repeat' | 'retry' | 'poke') =>
  fc.record({ kind: fc.constant(kind), lane: anyLane });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: laneStep('answer') },
  { weight: 3, arbitrary: laneStep('fail') },
  { weight: 1, arbitrary: laneStep('circle') },
  { weight: 1, arbitrary: laneStep('repeat') },
  { weight: 1, arbitrary: laneStep('retry') },
  { weight: 1, arbitrary: laneStep('poke') },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(100, 500, 2500, 40_000) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('back' as const, 'on' as const, 'send' as const, 'ack' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('arrive' as const),
      lane: anyLane,
      at: fc.integer({ min: 0, max: SPAN + 10 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('jump' as const), at: fc.integer({ min: 0, max: SPAN }) }),
  },
);

/** The world outside the engine: back ends, requests under way, and what the reader has seen. */
class World {
  line: Line;
  now = at(30);
  shown: Shown | undefined;
  readonly histories: Map<string, Entry[]>;
  /** What a change feed still has to tell, per channel. */
  readonly untold = new Map<string, Entry[]>();
  readonly last = new Map<string, { request: PageRequest; page: Page }>();
  readonly rowKeys = new Map<string, string>();
  seen = new Set<string>();
  view = { rowsAbove: 0, rowsBelow: 0 };
  sent = 0;
  outbox: Echo[] = [];
  readonly sources: readonly Source[];

  constructor(sources: readonly Source[], limit: number) {
    this.sources = sources;
    this.histories = new Map(
      sources.map(({ name, ats }) => [
        name,
        ats.map((minute, index) => entryOf(name, at(0, minute), { nativeId: `${index}` })),
      ]),
    );
    this.line = openLine({
      lanes: sources.map(({ name, linked, habits }) => ({
        channel: name,
        linked,
        newerPaging: habits.rereads !== true,
      })),
      limit,
    });
    this.look();
  }

  take(one: Step): void {
    this.now += 1;
    this.does(one);
    this.look();
  }

  does(one: Step): void {
    switch (one.kind) {
      case 'answer':
        return this.answer(one.lane);
      case 'fail':
        return this.fail(one.lane);
      case 'circle':
        return this.circle(one.lane);
      case 'repeat': {
        const name = this.nameOf(one.lane);
        const old = this.last.get(name);
        if (old !== undefined)
          this.line = answered(this.line, name, { ...old.request, limit: 0 }, old.page, this.now);
        return;
      }
      case 'retry':
        this.line = retried(this.line, this.nameOf(one.lane), this.now);
        return;
      case 'poke':
        this.line = poked(this.line, this.nameOf(one.lane));
        return;
      case 'wait':
        this.now += one.ms;
        return;
      case 'back':
        this.view = { rowsAbove: 0, rowsBelow: 100 };
        return;
      case 'on':
        this.view = { rowsAbove: 100, rowsBelow: 0 };
        return;
      case 'send':
        return this.send();
      case 'ack':
        return this.acknowledge();
      case 'arrive': {
        const name = this.nameOf(one.lane);
        return this.arrive(
          entryOf(name, at(0, one.at), { nativeId: `n${this.histories.get(name)?.length}` }),
        );
      }
      case 'jump':
        this.line = jumped(this.line, at(0, one.at));
        this.view = { rowsAbove: 0, rowsBelow: 0 };
        this.seen = new Set();
        return;
    }
  }

  nameOf(index: number): string {
    return this.sources[index % this.sources.length]?.name ?? 'a';
  }

  arrive(entry: Entry): void {
    this.histories.get(entry.channel)?.push(entry);
    const lane = this.line.lanes.find(({ channel }) => channel === entry.channel);
    // A back end that is walked through tells it on the way; what lies where we have been, its feed tells.
    if (lane !== undefined)
      this.untold.set(entry.channel, [...(this.untold.get(entry.channel) ?? []), entry]);
    this.line = poked(this.line, entry.channel);
  }

  answer(index: number): void {
    const name = this.nameOf(index);
    const request = this.line.lanes.find(({ channel }) => channel === name)?.loading?.request;
    if (request === undefined) return;
    const habits = this.sources.find((one) => one.name === name)?.habits;
    const page = pageOf(this.histories.get(name) ?? [], request, habits);
    const newest = request.direction === 'newer' && page.atNewest;
    const told = newest ? (this.untold.get(name) ?? []) : [];
    if (newest) this.untold.delete(name);
    const whole = { ...page, entries: [...page.entries, ...told] };
    this.last.set(name, { request, page: whole });
    this.line = answered(this.line, name, request, whole, this.now);
  }

  fail(index: number): void {
    const name = this.nameOf(index);
    const request = this.line.lanes.find(({ channel }) => channel === name)?.loading?.request;
    if (request !== undefined)
      this.line = refused(this.line, name, request, 'down', this.now + 5000, this.now);
  }

  /** The back end answers an older page with nothing but the cursor it was asked with. */
  circle(index: number): void {
    const name = this.nameOf(index);
    const lane = this.line.lanes.find(({ channel }) => channel === name);
    const request = lane?.loading?.request;
    if (lane === undefined || request?.cursor === undefined || request.direction !== 'older') return;
    const page: Page = {
      entries: [],
      older: request.cursor,
      newer: request.cursor,
      atNewest: false,
      covered: { from: lane.from, to: lane.from },
    };
    this.line = answered(this.line, name, request, page, this.now);
  }

  send(): void {
    this.outbox = [...this.outbox, echoOf('a', `intent${this.sent++}`, this.now)];
    this.line = echoes(this.line, this.outbox);
  }

  /** The back end has what we sent first; it says so by our id or only to the outbox. */
  acknowledge(): void {
    const [echo, ...rest] = this.outbox;
    if (echo === undefined) return;
    const { intentId } = echo.entry;
    const byId = this.sent % 2 === 0;
    const nativeId = `sent${intentId}`;
    this.arrive(
      ours('a', echo.entry.at + 3, { nativeId, intentId: byId ? intentId : undefined, summary: nativeId }),
    );
    this.line = echoes(this.line, [{ ...echo, state: { kind: 'sent' }, nativeId }, ...rest]);
    this.outbox = rest;
  }

  look(): void {
    this.shown = rowsOf(
      this.line,
      { now: this.now, dayOf: (when) => new Date(when).toISOString().slice(0, 10), placeOf: () => undefined },
      this.shown,
    );
    for (const { channel, request } of demand(this.line, this.view, this.now)) {
      this.line = asked(this.line, channel, request, this.now);
    }
  }

  /** Everything answers, everything is scrolled through. */
  rests(): void {
    for (let round = 0; round < 400; round++) {
      this.now += 10_000;
      this.view = { rowsAbove: 0, rowsBelow: 0 };
      this.look();
      const busy = this.line.lanes.some(
        ({ loading, failed }) => loading !== undefined || failed !== undefined,
      );
      if (!busy) break;
      for (const index of NAMES.keys()) this.answer(index);
    }
    this.line = echoes(this.line, this.outbox);
    this.look();
  }
}

const sortOf = ({ sources }: World) => {
  const ranks = new Map(sources.map(({ name }, rank) => [name, rank]));
  const rank = ({ channel }: Entry): number => ranks.get(channel) ?? 0;
  return (a: Entry, b: Entry): number => a.at - b.at || rank(a) - rank(b) || (a.sort < b.sort ? -1 : 1);
};

function judge(world: World): void {
  const { shown, line } = world;
  if (shown === undefined) return;
  const rows = shown.rows.flatMap((row) => (row.type === 'entry' ? [row] : []));
  const entries = rows.map(({ entry }) => entry);
  const gaps = shown.rows.flatMap((row) => (row.type === 'gap' ? [row] : []));

  // In order, nothing twice, neither rows nor what they stand for.
  expect(entries).toEqual(entries.toSorted(sortOf(world)));
  expect(new Set(shown.rows.map(({ key }) => key)).size).toBe(shown.rows.length);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  const intents = entries.flatMap(({ intentId }) => (intentId === undefined ? [] : [intentId]));
  expect(new Set(intents).size).toBe(intents.length);

  // No hole above the horizon: what exists there is shown, or its lane's gap says that it is missing.
  const here = new Set(entries.map(({ key }) => key));
  const untold = new Set([...world.untold.values()].flat());
  for (const { name, linked } of world.sources) {
    for (const entry of linked ? (world.histories.get(name) ?? []) : []) {
      const inside = entry.at > shown.horizon.from && entry.at < shown.horizon.to;
      const missing = gaps.some((gap) => gap.channel === name && gap.from <= entry.at && entry.at <= gap.to);
      if (inside && !missing && !untold.has(entry)) expect(here).toContain(entry.key);
    }
  }

  // Nothing is frozen by a lane that failed: what the healthy ones have spoken about is shown.
  const healthy = line.lanes.filter(({ linked, failed }) => linked && failed === undefined);
  const from = Math.max(-Infinity, ...healthy.filter(({ ended }) => !ended).map((one) => one.from));
  const to = Math.min(Infinity, ...healthy.map((one) => one.to));
  for (const entry of line.held) if (entry.at > from && entry.at < to) expect(here).toContain(entry.key);

  // Keys never change, and what was on show is never taken back.
  for (const { key, entry } of rows) {
    expect(world.rowKeys.get(entry.key) ?? key).toBe(key);
    world.rowKeys.set(entry.key, key);
  }
  const keys = new Set(rows.map(({ key }) => key));
  for (const key of world.seen) expect(keys).toContain(key);
  world.seen = keys;
}

test(
  'any sources, any order of answers, failures, retries, circles, late entries and jumps',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(
        fc.tuple(...NAMES.map(source)),
        fc.integer({ min: 1, max: 6 }),
        fc.array(step, { minLength: 10, maxLength: 80 }),
        (sources, limit, steps) => {
          const world = new World(sources, limit);
          judge(world);
          for (const one of steps) {
            world.take(one);
            judge(world);
          }
          world.rests();
          judge(world);
          const all = world.sources
            .flatMap(({ name, linked }) => (linked ? (world.histories.get(name) ?? []) : []))
            .toSorted(sortOf(world));
          const rows = world.shown?.rows.flatMap((row) => (row.type === 'entry' ? [row] : [])) ?? [];
          const shown = rows.map(({ entry }) => entry.key).filter((key) => !key.startsWith('echo/'));
          expect(shown).toEqual(all.map(({ key }) => key));
          const sent = rows.filter(({ entry }) => entry.nativeId.startsWith('sentintent'));
          expect(sent.map(({ key }) => key)).toEqual(
            sent.map(({ entry }) => `echo/${entry.nativeId.slice(4)}`),
          );
        },
      ),
      { numRuns: 1000, seed: 20260319 },
    );
  },
);
