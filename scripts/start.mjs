// One command from a fresh clone to a running product: install what is missing, build, serve.
// Runs on the host's own Node (20 is enough) and needs nothing installed.
import { spawnSync } from 'node:child_process';
import { installMissing } from './install.mjs';
import { env, ownNode, root } from './pinned-node.mjs';

installMissing();
const node = ownNode() ?? process.execPath;
for (const args of [
  ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  ['scripts/serve.mjs'],
]) {
  if (args[1] === 'build') console.log('Building ...');
  const run = spawnSync(node, args, { cwd: root, stdio: 'inherit', env: env() });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
