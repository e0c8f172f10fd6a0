// What a first load of the embedded build costs, in CPU of the whole browser: `npm run bench -- load`. On Linux alone:
// processes are read from /proc. Every load has a profile of its own, as whoever tries the product has.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/browser.mjs';
import { env, root } from '../scripts/pinned-node.mjs';
import { JAMES } from './stage/agent.ts';
import { median, openGoals } from './stage/goals.ts';

const LOADS = 5;
/** Until whatever is asked for by itself has come. */
const CALM_MS = 4000;
/** A tick of the kernel's accounts. */
const TICK_MS = 10;

const goals = openGoals();
if (process.env['BENCH_NO_BUILD'] === undefined)
  spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    env: env(),
  });
const site = spawn(process.execPath, ['scripts/serve.mjs'], {
  cwd: root,
  env: { ...env(), PORT: '4199' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await once(site.stdout, 'data');
const server = await chromium.launchServer(await findBrowser());
const browser = await chromium.connect(server.wsEndpoint());

interface Process {
  readonly parent: number;
  readonly ms: number;
}

function processOf(id: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
  } catch {
    return undefined;
  }
}

/** Milliseconds of CPU that every process of the browser has used so far. */
function spent(): number {
  const processes = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    const found = /^\d+$/.test(name) ? processOf(name) : undefined;
    if (found) processes.set(Number(name), found);
  }
  const isOurs = (id: number): boolean => {
    if (id === server.process().pid) return true;
    const parent = processes.get(id)?.parent;
    return parent !== undefined && parent > 0 && isOurs(parent);
  };
  return [...processes].reduce((sum, [id, { ms }]) => sum + (isOurs(id) ? ms : 0), 0);
}

async function load(page: Page): Promise<{ readonly rows: number; readonly calm: number }> {
  const from = spent();
  await page.goto(`http://localhost:4199/?as=priya&to=${encodeURIComponent(JAMES.path)}`);
  await page.locator('[data-row]').first().waitFor({ timeout: 60_000 });
  const rows = spent();
  await page.waitForTimeout(CALM_MS);
  return { rows: rows - from, calm: spent() - rows };
}

const loads = [];
for (let count = 0; count < LOADS; count++) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  loads.push(await load(await context.newPage()));
  await context.close();
}

goals.title('A first load of the embedded build, CPU of all processes of the browser');
goals.tell('until the first rows', median(loads.map(({ rows }) => rows)), 'ms');
goals.tell('the four seconds after', median(loads.map(({ calm }) => calm)), 'ms');
await browser.close();
await server.close();
site.kill();
