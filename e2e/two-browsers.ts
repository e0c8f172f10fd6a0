// For journeys of several browsers: the back ends in a process of their own with a gateway build before them, a world
// begun anew for every journey, and browsers whose line to it can be cut.
import { spawn } from 'node:child_process';
import type { BrowserContext } from '@playwright/test';
import { complaintsOf, expect, test as base } from './fixtures.ts';
import { openAs, type Agent } from './pages/agent.ts';
import { backstageAt, type Backstage } from './pages/backstage.ts';
import { openWire, type Wire } from './pages/wire.ts';

export { expect };

/** One person at their own machine. */
export interface Person extends Agent {
  readonly context: BrowserContext;
  readonly wire: Wire;
  /** A browser that complains as it must names it here. */
  readonly expected: RegExp[];
}

interface Fixtures {
  /** The world of this journey, from behind the stage. */
  readonly world: Backstage;
  /** Somebody signs in in a browser of their own, with the world's time, and opens an address. */
  readonly sitsDown: (staff: string, to?: string) => Promise<Person>;
}
interface WorkerFixtures {
  readonly backEnds: { readonly port: number };
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  backEnds: [
    async ({ playwright: _playwright }, provide) => {
      const backEnds = await startBackEnds();
      await provide(backEnds);
      backEnds.kill();
    },
    { scope: 'worker' },
  ],

  world: async ({ backEnds: { port } }, provide) => {
    const world = backstageAt(`http://localhost:${String(port)}`);
    await world.reset();
    await provide(world);
  },

  sitsDown: async ({ browser, backEnds, world }, provide) => {
    const open: { readonly person: Person; readonly complaints: readonly string[] }[] = [];
    await provide(async (staff, to) => {
      const wire = await openWire(backEnds.port);
      const context = await browser.newContext({ baseURL: wire.origin });
      const complaints = await complaintsOf(context);
      await context.clock.install({ time: (await world.clock()).now });
      const agent = await openAs(await context.newPage(), staff, to);
      // What was asked for over a line that was cut just then is lost with it, and said so by the browser.
      const person = {
        ...agent,
        context,
        wire,
        expected: [/Failed to load resource: net::ERR_(?:SOCKET_NOT_CONNECTED|CONNECTION_|EMPTY_RESPONSE)/],
      };
      open.push({ person, complaints });
      return person;
    });
    for (const { person, complaints } of open) {
      await person.context.close();
      await person.wire.end();
      const unexpected = complaints.filter((one) => !person.expected.some((pattern) => pattern.test(one)));
      expect(unexpected, 'the page complained').toEqual([]);
    }
  },
});

export interface BackEnds {
  readonly port: number;
  /** The process dies at once, and everything in its memory with it. */
  readonly kill: () => void;
}

/** Starts `npm run backends`, as it is after its builds, in a process of its own, on a port that is free or a certain one. */
export async function startBackEnds(port = 0): Promise<BackEnds> {
  const server = spawn(process.execPath, ['scripts/backends.mjs', '--no-build'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { port: await portOf(server.stdout), kill: () => server.kill('SIGKILL') };
}

/** The port it says it answers on. It needs the builds: `npm run build:gateway`, and the back ends' own. */
async function portOf(said: NodeJS.ReadableStream): Promise<number> {
  let words = '';
  for await (const part of said) {
    words += String(part);
    const port = /localhost:(\d+)/.exec(words)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`the back ends did not start: ${words}`);
}
