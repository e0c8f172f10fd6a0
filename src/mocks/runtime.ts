// One running world: its storage, clock, dials and back ends behind one `answer`. The same in a browser and in Node.
import type { Backend } from './backend.ts';
import type { Bus } from './bus.ts';
import { openClock, type WorldClock } from './clock.ts';
import { announce, contextFor, TOLD_UNTIL, type Ground } from './context.ts';
import { createDesk } from './desk/index.ts';
import { settle } from './desk/cases/attach.ts';
import { perform } from './deeds.ts';
import { openDials, type Dials } from './dials.ts';
import { withMade } from './made-customers.ts';
import { numberMask } from './numbers.ts';
import { breakSequences, pokeCounts } from './pokes.ts';
import { service, SESSIONS } from './principals.ts';
import { answer as answerThrough, type Gateway } from './serve.ts';
import type { Storage } from './storage.ts';
import { openStream } from './stream.ts';
import type { PlannedRecord, World } from './world/records/world.ts';
import type { Told } from './world/threads.ts';

/** Which world: the same seed and size always make the same one. */
export interface Seed {
  readonly seed: number;
  readonly size: World['size'];
}
export type MakeWorld = (seed: Seed) => World;

export interface Parts {
  readonly storage: Storage;
  readonly bus: Bus;
  readonly makeWorld: MakeWorld;
  /** Used the first time; later the stored seed counts. */
  readonly seed: Seed;
  /** Every back end but the desk. */
  readonly channels: readonly Backend[];
  /** True in a page: every request is a browser's. */
  readonly embedded: boolean;
  /** No other tab has this world open. */
  readonly alone: boolean;
  /** The machine's clock; for tests. */
  readonly realNow?: () => number;
}

export interface Runtime {
  readonly ground: () => Ground;
  readonly backends: readonly Backend[];
  readonly dials: Dials;
  readonly clock: WorldClock;
  readonly answer: (request: Request) => Promise<Response | undefined>;
  /** Tells of what was planned up to now and notes the time; called every second while the world is open. */
  readonly tick: () => Promise<void>;
  /** Forgets everything written; who is signed in stays. Another seed makes another world. */
  readonly reset: (seed?: Partial<Seed>) => Promise<void>;
}

export async function openRuntime(parts: Parts): Promise<Runtime> {
  const { storage, bus, makeWorld, realNow } = parts;
  let seed = await storage.write(async (tx) => {
    const stored = await tx.get<Seed>('world', 'seed');
    if (!stored) await tx.put('world', 'seed', parts.seed);
    return stored ?? parts.seed;
  });
  const { world, read } = withMade(makeWorld(seed));
  const clock = await openClock(storage, bus, {
    beginsAt: world.beginsAt,
    alone: parts.alone,
    ...(realNow && { realNow }),
  });
  const running = new Set<string>();
  let ground: Ground = { world, storage, clock, bus, settle, running, meet: read };
  let numbers = numberMask(storage, world);

  const enter = (next: Seed) => {
    if (next.seed !== seed.seed || next.size !== seed.size) {
      const made = withMade(makeWorld(next));
      ground = { ...ground, world: made.world, meet: made.read };
    }
    seed = next;
    numbers = numberMask(storage, ground.world);
  };
  bus.hear((signal) => {
    if (signal !== 'reset') return;
    void storage.get<Seed>('world', 'seed').then((stored) => stored && enter(stored));
  });

  const dials = openDials(storage, bus);
  const desk = createDesk({
    world: () => ground.world,
    stream: (call) => openStream(() => ground, dials, call),
  });
  const backends = [...parts.channels, desk];
  const gateway: Gateway = {
    ground: () => ground,
    backends,
    dials,
    numbers: () => numbers,
    embedded: parts.embedded,
  };

  return {
    ground: () => ground,
    backends,
    dials,
    clock,
    answer: (request) => answerThrough(gateway, request),
    async tick() {
      if (!clock.isFrozen) await clock.beat();
      await tellPlanned(ground, backends);
      for (const backend of backends) await backend.tick?.(await contextFor(ground, backend.id, service));
    },
    async reset(change = {}) {
      const sessions = await storage.list(`desk:${SESSIONS}`, '');
      const counts = await pokeCounts(storage);
      const next = { ...seed, ...change };
      await storage.clear();
      enter(next);
      await storage.write(async (tx) => {
        await tx.put('world', 'seed', next);
        for (const { key, value } of sessions) await tx.put(`desk:${SESSIONS}`, key, value);
        await breakSequences(tx, counts, ground.world);
      });
      await clock.set({ to: ground.world.beginsAt, freeze: false });
      bus.tell('reset');
      bus.tell('pokes');
    },
  };
}

/** What was planned and whose time has come since somebody last looked: first who got in touch, then what was done. */
async function tellPlanned(ground: Ground, backends: readonly Backend[]): Promise<void> {
  const { world, storage, clock } = ground;
  const from = (await storage.get<number>(`desk:${TOLD_UNTIL}`, '')) ?? world.beginsAt;
  const to = clock.now();
  const isDue = ({ at }: { readonly at: number }): boolean => at > from && at <= to;
  const due = (world.planned ?? []).filter(isDue);
  const deeds = (world.deeds ?? []).filter(isDue);
  if (due.length === 0 && deeds.length === 0) return;
  const isOurs = await announce(
    ground,
    service,
    from,
    to,
    due.flatMap((planned) => toldOf(world, planned)),
  );
  if (isOurs) for (const deed of deeds) await perform(ground, backends, deed);
}

function toldOf(world: World, { kind, id }: PlannedRecord): readonly Told[] {
  const record = world.find(kind, id);
  return record ? [{ kind, record } as Told] : [];
}
