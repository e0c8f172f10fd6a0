// Public clients against our back ends. They are a package of their own, installed when first needed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing } from './install.mjs';
import { env, needModernNode, root } from './pinned-node.mjs';

installMissing();
needModernNode();
const cwd = join(root, 'conformance');
if (!existsSync(join(cwd, 'package.json'))) {
  console.error('There is no conformance/ folder here.');
  process.exit(1);
}
const shell = process.platform === 'win32';
if (!existsSync(join(cwd, 'node_modules'))) {
  const install = spawnSync('npm', ['ci', '--loglevel=error'], { cwd, stdio: 'inherit', shell });
  if (install.status !== 0) process.exit(install.status ?? 1);
}
// What it calls of the product may have been renamed since: a suite that is run by hand must not find out alone.
const types = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', cwd],
  { cwd, stdio: 'inherit' },
);
if (types.status !== 0) process.exit(types.status ?? 1);
const suite = process.argv[2] === 'jmap' ? 'jmap' : 'test';
process.exit(
  spawnSync('npm', ['run', '--silent', suite], { cwd, stdio: 'inherit', env: env(), shell }).status ?? 1,
);
