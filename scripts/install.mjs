// Installs what the lockfile names, when nothing is installed or the lockfile is newer, and says so first.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pinned-node.mjs';

export function installMissing() {
  const installedAt = changedAt('node_modules/.package-lock.json');
  if (installedAt >= changedAt('package-lock.json')) return;
  const why =
    installedAt === 0 ? 'Nothing is installed here yet' : 'package-lock.json is newer than node_modules';
  console.log(`${why}: npm ci installs the packages that package-lock.json names ...`);
  const run = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

/** @param {string} path */
function changedAt(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
