// What a lane says it covers is complete: the world itself is asked, for every lane, walking back and after jumps.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { positionsOf } from '#src/desk/positions.ts';
import { Density } from '#src/desk/density.ts';
import { ask as askBackEnd, wire } from '#src/lib/http.ts';
import { setClock } from '#src/lib/time.ts';
import { channelBackends } from '#src/mocks/backends.ts';
import { openGateway } from '#src/mocks/testing/gateway.ts';
import { truthOf, type Truth } from '#src/mocks/testing/truth.ts';
import { dice, type Dice } from '#src/mocks/world/chance.ts';
import { createWorld } from '#src/mocks/world/index.ts';
import type { Entry, Instant } from '#src/timeline/entry.ts';
import type { Page, PageRequest } from '#src/timeline/page.ts';
import type { Channel, IdentitySet } from './channel.ts';
import { registry } from './registry.ts';

const never = new AbortController().signal;
const LIMIT = 50;
const DAY = 86_400_000;

interface Person {
  readonly identity: IdentitySet;
  readonly truth: Truth;
  readonly now: Instant;
}
let asked: string[] = [];

/** Opens the gateway of a world, signs Priya in, and looks at one customer. */
async function enter(size: 'demo' | 'large', customerId: string): Promise<Person> {
  const world = createWorld({ seed: 1, size });
  const gateway = await openGateway({ world, channels: channelBackends });
  const session = await gateway.send('/desk/v1/session', { method: 'POST', json: { staffId: 'priya' } });
  const { token } = (await session.json()) as { token: string };
  wire({ origin: 'http://gateway.test', ready: Promise.resolve(), token: () => token });
  const now = gateway.runtime.clock.now();
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push(new URL(url).pathname);
    return (await gateway.runtime.answer(new Request(url, init))) ?? Response.error();
  });
  const { name, keys } = world.customer(customerId) ?? { name: '', keys: [] };
  return { identity: { customerId, name, keys }, truth: truthOf(world, customerId, now), now };
}

/** The places the desk knows for an instant, as a jump gets them. */
async function placesAt({ identity }: Person, at: Instant): Promise<ReadonlyMap<string, unknown>> {
  const reply = await askBackEnd(
    `/desk/v1/customers/${identity.customerId}/density?around=${new Date(at).toISOString()}`,
  );
  return positionsOf(Density.parse(reply.ok && reply.value.body), at);
}

/** Asked once for a whole session: accounts and places keep their ids. */
const isLookUp = (path: string): boolean =>
  /\/(?:accounts\/lookup|locations|session|jmap\/session)$/.test(path);

/** One lane as the engine keeps it, with everything it ever gave; `wrong` says which promises were not kept. */
function openLane({ identity, truth }: Person, channel: Channel, origin: Instant, position?: unknown) {
  const wrong: string[] = [];
  const got = new Map<string, Entry>();
  const stretch = { from: origin, to: origin };
  let [older, newer]: (string | undefined)[] = [];
  let [isOver, isCapped] = [false, false];
  const place = position === undefined ? {} : { position };

  async function ask(request: Omit<PageRequest, 'limit'>): Promise<Page> {
    asked = [];
    const result = await channel.fetchPage(identity, { limit: LIMIT, ...request }, never);
    if (!result.ok) throw new Error(`${channel.id}: ${JSON.stringify(result.failure)}`);
    const requests = asked.filter((path) => !isLookUp(path)).length;
    // Two for each number; on the way, the short rest of a stream is read on at once.
    const isLanding = request.cursor === undefined;
    if (
      isLanding &&
      requests > 2 * Math.max(1, channel.keysOf(identity).filter(({ kind }) => kind === 'phone').length)
    )
      wrong.push(`${requests} requests`);
    return result.value;
  }
  function take({ entries, covered }: Page): void {
    if (!(covered.from <= covered.to)) wrong.push(`covers ${covered.from} to ${covered.to}`);
    for (const entry of entries) {
      const { key, at, kind } = entry;
      const before = got.get(key);
      got.set(key, entry);
      if (before && JSON.stringify(before) !== JSON.stringify(entry))
        wrong.push(`${key} is told in two ways`);
      const due = truth.find(key);
      if (kind === 'unreadable' || due?.isLoose) continue;
      if (due?.at !== at) wrong.push(`${key} at ${at}, not at ${due?.at}`);
    }
    const due = truth.between(channel.id, stretch.from, stretch.to);
    const unreadable = [...got.values()].filter(({ kind }) => kind === 'unreadable').length;
    const missing = due.filter(({ key, isLoose }) => !got.has(key) && !(isLoose && unreadable > 0));
    if (missing.length > 0)
      wrong.push(`misses ${missing.length} of ${due.length}, ${missing[0]?.key} at ${missing[0]?.at}`);
  }
  function down(page: Page): void {
    if (page.covered.to < stretch.from) wrong.push(`a hole from ${page.covered.to} to ${stretch.from}`);
    const isStart = page.older === undefined && !page.ceiling;
    stretch.from = Math.min(stretch.from, isStart ? -Infinity : page.covered.from);
    older = page.older;
    isOver = page.older === undefined || page.ceiling !== undefined;
    take(page);
  }
  function up(page: Page): void {
    if (page.covered.from > stretch.to) wrong.push(`a hole from ${stretch.to} to ${page.covered.from}`);
    stretch.to = page.atNewest ? Infinity : Math.max(stretch.to, page.covered.to);
    newer = page.newer;
    isCapped = page.newer === undefined || page.atNewest;
    take(page);
  }
  return {
    wrong,
    stretch,
    async begin() {
      const page = await ask({ direction: 'older' });
      stretch.to = page.atNewest ? Infinity : page.covered.to;
      down(page);
    },
    /** First what is newer, then what is older, as the engine asks. */
    async land() {
      up(await ask({ direction: 'newer', after: origin, ...place }));
      down(await ask({ direction: 'older', before: origin, ...place }));
    },
    async goOlder() {
      if (!isOver) down(await ask({ direction: 'older', cursor: older }));
    },
    async goNewer() {
      if (!isCapped) up(await ask({ direction: 'newer', cursor: newer }));
    },
  };
}

/** Any instant, or one at which or right beside which something stands. */
function anInstant({ truth, now }: Person, roll: Dice): Instant {
  const at = truth.firstAt - DAY + Math.floor(roll.next() * (now - truth.firstAt + 2 * DAY));
  if (roll.maybe(0.5)) return at;
  const near = truth.between(roll.pick(registry).id, at - 30 * DAY, at + 30 * DAY);
  return near.length === 0 ? at : roll.pick(near).at + roll.pick([-1, 0, 1, 500]);
}

afterAll(() => {
  setClock();
  wire({ token: () => undefined });
});

describe.each([
  ['margaret-ashdown', 'large', 6],
  ['james-whitcombe', 'demo', 12],
  ['oliver-brandt', 'demo', 12],
  // More conversations than the back end lists.
  ['tilda-frost', 'demo', 20],
  // Two visits in the hour that happens twice.
  ['walter-pike', 'demo', 12],
  // Pick-ups that became ready days later.
  ['caroline-meyer', 'demo', 12],
  ['mireille-castan', 'demo', 12],
  // Records nobody can read.
  ['edith-lorne', 'demo', 6],
  ['hamid-rostami', 'demo', 6],
  // Several messages in one second.
  ['arjun-mehta', 'demo', 12],
] as const)('what the lanes of %s cover is complete', (customerId, size, jumps) => {
  let person: Person;
  let linked: readonly Channel[];
  beforeAll(async () => {
    person = await enter(size, customerId);
    setClock(() => person.now);
    linked = registry.filter((channel) => channel.keysOf(person.identity).length > 0);
  });

  test('walking back from the newest', { timeout: 60_000 }, async () => {
    for (const channel of linked) {
      const lane = openLane(person, channel, Infinity);
      await lane.begin();
      for (let page = 0; page < 6; page++) await lane.goOlder();
      expect([channel.id, lane.wrong]).toEqual([channel.id, []]);
    }
  });

  test('after jumps, and on the way from there', { timeout: 60_000 }, async () => {
    const roll = dice(7);
    for (let jump = 0; jump < jumps; jump++) {
      const at = anInstant(person, roll);
      const places = await placesAt(person, at);
      for (const channel of linked) {
        const lane = openLane(person, channel, at, places.get(channel.id));
        await lane.land();
        const isInside = lane.stretch.from < at && at < lane.stretch.to;
        for (let page = 0; page < 3; page++) {
          await lane.goOlder();
          await lane.goNewer();
        }
        expect([channel.id, at, isInside, lane.wrong]).toEqual([channel.id, at, true, []]);
      }
    }
  });
});
