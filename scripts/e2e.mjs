// Builds, then runs the journeys: `npm run e2e -- e2e/journeys/ground.spec.ts`. `--no-build` uses the build there is.
import { spawnSync } from 'node:child_process';
import { env, needModernNode, root } from './pinned-node.mjs';

needModernNode();
const args = process.argv.slice(2).filter((arg) => arg !== '--no-build');
const runs = [['node_modules/@playwright/test/cli.js', 'test', ...args]];
if (!process.argv.includes('--no-build')) {
  runs.unshift(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
}
for (const run of runs) {
  const { status } = spawnSync(process.execPath, run, { cwd: root, stdio: 'inherit', env: env() });
  if (status !== 0) process.exit(status ?? 1);
}
