// One command from a fresh clone to a running product: install what is missing, build, serve.
// Runs on the host's own Node (20 is enough) and needs nothing installed.
import { spawnSync } from 'node:child_process';
import { installMissing } from './install.mjs';
import { env, ownNode, root } from './pinned-node.mjs';

installMissing();
console.log('Building ...');
const build = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
const run = spawnSync(ownNode() ?? process.execPath, build, { cwd: root, stdio: 'inherit', env: env() });
if (run.status !== 0) process.exit(run.status ?? 1);
// In this very process, so that whoever stops the command stops the server.
await import('./serve.mjs');
