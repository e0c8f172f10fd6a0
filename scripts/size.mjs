// What the agent's first screen weighs on the wire, without the embedded back ends. Fails above the budget.
// A part that loads by itself belongs to it, lazy or not: `npm run bench -- first-screen` watches a browser for those.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './pinned-node.mjs';

// 230 is the goal; nothing may make it heavier than it is until that is reached again (docs/decisions/0060).
const GOAL_KIB = 230;
const BUDGET_KIB = 243.6;
// Beyond what the document names (the start with its words in English): the agent's screen, and the outbox of whoever
// signs in.
const FIRST_SCREEN = ['src/app/screens/agent-screen.tsx', 'src/app/open-outbox.ts'];

/** @typedef {{ file: string, css?: string[], imports?: string[] }} Chunk */
const dir = join(root, 'dist-gateway');
/** @type {Record<string, Chunk>} */
const chunks = JSON.parse(readFileSync(join(dir, '.vite/manifest.json'), 'utf8'));

const document = readFileSync(join(dir, 'index.html'), 'utf8');
const files = new Set(
  [...document.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file),
);
if (files.size === 0) throw new Error('The document names no file');
const add = (/** @type {string} */ name) => {
  const chunk = chunks[name];
  if (!chunk) throw new Error(`${name} is not in the build`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const next of chunk.imports ?? []) add(next);
};
for (const name of FIRST_SCREEN) add(name);

const sizes = [...files].map((file) => ({
  file,
  kib: gzipSync(readFileSync(join(dir, file)), { level: 9 }).length / 1024,
}));
const total = sizes.reduce((sum, { kib }) => sum + kib, 0);
for (const { file, kib } of sizes.toSorted((a, b) => b.kib - a.kib))
  console.log(`${kib.toFixed(1).padStart(8)} KiB  ${file}`);
console.log(
  `${total.toFixed(1).padStart(8)} KiB  first screen, gzip (goal ${GOAL_KIB} KiB, limit ${BUDGET_KIB} KiB)`,
);
process.exit(total > BUDGET_KIB ? 1 : 0);
