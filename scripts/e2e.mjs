// Builds, then runs the journeys: `npm run e2e -- e2e/journeys/ground.spec.ts`. `--no-build` uses the build there is.
// Journeys of two browsers need the back ends and a gateway build too; they are built unless only others are named.
import { spawnSync } from 'node:child_process';
import { env, needModernNode, root } from './pinned-node.mjs';

needModernNode();
const args = process.argv.slice(2).filter((arg) => arg !== '--no-build');
const runs = [['node_modules/@playwright/test/cli.js', 'test', ...args]];
if (!process.argv.includes('--no-build')) {
  const named = args.filter((arg) => arg.includes('journeys/'));
  const needsBackEnds = named.length === 0 || named.some((arg) => /two-browsers|by-the-clock/.test(arg));
  const vite = (/** @type {string[]} */ ...more) => [
    'node_modules/vite/bin/vite.js',
    'build',
    '--logLevel',
    'warn',
    ...more,
  ];
  runs.unshift(
    vite(),
    ...(needsBackEnds ? [['scripts/build-gateway.mjs'], vite('--config', 'vite.backends.config.ts')] : []),
  );
}
for (const run of runs) {
  const { status } = spawnSync(process.execPath, run, { cwd: root, stdio: 'inherit', env: env() });
  if (status !== 0) process.exit(status ?? 1);
}
