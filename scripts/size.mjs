// What the agent's first screen weighs on the wire, without the embedded back ends. Fails above the budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './pinned-node.mjs';

const BUDGET_KIB = 230;
// The start, its words in one language, the agent's screen and its composer.
const FIRST_SCREEN = /^(?:index\.html|src\/app\/locales\/en\.po|src\/app\/screens\/agent-screen\.tsx|src\/workspace\/composer\/composer\.tsx)$/;

/** @typedef {{ file: string, css?: string[], imports?: string[] }} Chunk */
const dir = join(root, 'dist-gateway');
/** @type {Record<string, Chunk>} */
const chunks = JSON.parse(readFileSync(join(dir, '.vite/manifest.json'), 'utf8'));

const files = new Set();
const add = (/** @type {string} */ name) => {
  const chunk = chunks[name];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const next of chunk.imports ?? []) add(next);
};
for (const name of Object.keys(chunks).filter((key) => FIRST_SCREEN.test(key))) add(name);

const sizes = [...files].map((file) => ({
  file,
  kib: gzipSync(readFileSync(join(dir, file)), { level: 9 }).length / 1024,
}));
const total = sizes.reduce((sum, { kib }) => sum + kib, 0);
for (const { file, kib } of sizes.toSorted((a, b) => b.kib - a.kib))
  console.log(`${kib.toFixed(1).padStart(8)} KiB  ${file}`);
console.log(`${total.toFixed(1).padStart(8)} KiB  first screen, gzip (budget ${BUDGET_KIB} KiB)`);
process.exit(total > BUDGET_KIB ? 1 : 0);
