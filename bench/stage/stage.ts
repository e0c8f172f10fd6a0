// What is measured: a build for a gateway with the pretend back ends in a process of their own, so that the page's CPU
// is the product's alone, and the control pages beside it on the same origin.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { backstageAt, type Backstage } from '../../e2e/pages/backstage.ts';
import { env, root } from '../../scripts/pinned-node.mjs';

const DIR = 'dist-bench';

export interface Stage {
  readonly origin: string;
  readonly controls: string;
  readonly backstage: Backstage;
  /** The world's present, epoch milliseconds. */
  readonly now: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Builds, starts and waits; `world` is the pretend one. */
export async function openStage(world: 'demo' | 'large' = 'large'): Promise<Stage> {
  if (process.env['BENCH_NO_BUILD'] === undefined) {
    build({ VITE_GATEWAY_URL: '/' }, '--outDir', `${DIR}/app`);
    build({}, '--config', 'vite.backends.config.ts', '--outDir', `${DIR}/back-ends`);
    build({}, '--config', 'bench/controls/vite.config.ts');
  }
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/backends.mjs', '--no-build', '--dir', DIR], {
    cwd: root,
    env: { ...env(), PORT: String(port), WORLD: world },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(server.stdout, 'data');
  const origin = `http://localhost:${port}`;
  const backstage = backstageAt(origin);
  return {
    origin,
    controls: `${origin}/controls`,
    backstage,
    now: async () => Date.parse((await backstage.clock()).now),
    async close() {
      server.kill();
      await once(server, 'exit');
    },
  };
}

function build(more: Readonly<Record<string, string>>, ...args: readonly string[]): void {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env(), ...more },
  });
  if (run.status !== 0) throw new Error(`the build for ${args.join(' ')} failed`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
  });
}
