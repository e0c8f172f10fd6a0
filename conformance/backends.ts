// Starts the pretend back ends as anybody would, on a port nobody uses, and stops them again.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './ports.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
// They are built first, and a slow machine is no failure.
const PATIENCE_MS = 600_000;

export interface BackEnds {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** One of the functions behind the stage. */
  backstage(name: string, ...args: readonly unknown[]): Promise<unknown>;
  /** A session of somebody who works here. */
  signIn(staffId: string): Promise<string>;
  stop(): Promise<void>;
}

/** `npm run backends` with the large world: one customer has a million entries. */
export async function startBackEnds(): Promise<BackEnds> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const program = spawn(process.execPath, [join(ROOT, 'scripts/backends.mjs')], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), WORLD: 'large' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (part) => said.push(String(part)));
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  const stop = async () => {
    program.kill('SIGTERM');
    await ended;
  };
  const patience = Date.now() + PATIENCE_MS;
  while (!(await answers(origin))) {
    if (program.exitCode !== null || Date.now() > patience) {
      await stop();
      throw new Error(`The back ends did not start.\n${said.join('')}`);
    }
    await wait(100);
  }
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const reply = await fetch(origin + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer: unknown = await reply.json();
    if (!reply.ok) throw new Error(`${path}: ${String(reply.status)} ${JSON.stringify(answer)}`);
    return answer;
  };
  return {
    origin,
    backstage: (name, ...args) => post(`/backstage/v1/${name}`, args),
    signIn: async (staffId) =>
      ((await post('/desk/v1/session', { staffId })) as { readonly token: string }).token,
    stop,
  };
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/gw/nobody`)).status === 404;
  } catch {
    return false;
  }
}
