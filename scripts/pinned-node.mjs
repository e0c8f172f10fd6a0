// The host's Node may be old. Scripts that need a modern one start themselves again on the project's own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const bin = join(root, 'node_modules', '.bin');

/** The environment in which `node` and every tool are the project's. */
export const env = () => ({ ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` });

/** Goes on only where Node is modern; else runs the same script there and ends with its exit code. */
export function needModernNode() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return;
  const node = ownNode();
  if (!node)
    throw new Error(
      `Node ${process.versions.node} is too old here and the project's own is not installed: run "npm ci".`,
    );
  const run = spawnSync(node, process.argv.slice(1), { stdio: 'inherit', env: env() });
  process.exit(run.status ?? 1);
}

/** The project's own Node, where it is installed. */
export function ownNode() {
  return [join(bin, 'node'), join(bin, 'node.exe')].find((file) => existsSync(file));
}
