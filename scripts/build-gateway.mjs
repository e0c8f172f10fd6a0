// Builds the app for a real gateway: VITE_GATEWAY_URL, or our own origin.
import { spawnSync } from 'node:child_process';
import { env, needModernNode, root } from './pinned-node.mjs';

needModernNode();
const run = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...env(), VITE_GATEWAY_URL: process.env['VITE_GATEWAY_URL'] || '/' },
});
process.exit(run.status ?? 1);
