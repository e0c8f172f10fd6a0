// Runs the measurements of bench/, all or the ones named: `npm run bench -- merge`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing } from './install.mjs';
import { env, needModernNode, root } from './pinned-node.mjs';

installMissing();
needModernNode();
const dir = join(root, 'bench');
const all = existsSync(dir) ? readdirSync(dir).filter((file) => /\.bench\.m?[jt]s$/.test(file)) : [];
const wanted = process.argv.slice(2);
const chosen = all.filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)));
if (chosen.length === 0) console.error('Nothing to measure in bench/.');
for (const file of chosen) {
  const run = spawnSync(process.execPath, [join(dir, file)], { cwd: root, stdio: 'inherit', env: env() });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
process.exit(chosen.length > 0 ? 0 : 1);
