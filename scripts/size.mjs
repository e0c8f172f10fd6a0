// What the agent's first screen weighs on the wire, without the embedded back ends: what a browser is sent that takes gzip.
// Fails above the goal.
// A part that loads by itself belongs to it, lazy or not: `npm run bench -- first-screen` watches a browser for those.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './pinned-node.mjs';
import { site } from './site.mjs';

// The goal is the limit: docs/decisions/0060.
const MOST_KIB = 230;
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

// Asked of the very server that the app is served with, as a browser asks.
const server = createServer(site({ dir })).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
/** @type {{ file: string, gzip: number, brotli: number, plain: number }[]} */
const sizes = [];
for (const file of files) {
  const plain = gzipSync(readFileSync(join(dir, file)), { level: 9 }).length / 1024;
  sizes.push({ file, gzip: await served(file, 'gzip'), brotli: await served(file, 'br'), plain });
}
server.close();

for (const { file, gzip } of sizes.toSorted((a, b) => b.gzip - a.gzip)) tell(gzip, file);
const total = sum('gzip');
tell(total, `first screen, gzip as served (at most ${MOST_KIB} KiB)`);
tell(sum('brotli'), 'the same, brotli as served');
tell(sum('plain'), 'the same, gzip by a server that compresses by itself (zlib, level 9)');
process.exit(total > MOST_KIB ? 1 : 0);

/** @param {string} file @param {string} encoding @returns {Promise<number>} KiB of the answer's body */
async function served(file, encoding) {
  const asked = get({ port, path: `/${file}`, agent: false, headers: { 'accept-encoding': encoding } });
  const [answer] = /** @type {[import('node:http').IncomingMessage]} */ (await once(asked, 'response'));
  if (answer.statusCode !== 200) throw new Error(`${file} is not served`);
  let bytes = 0;
  for await (const part of answer) bytes += part.length;
  return bytes / 1024;
}

/** @param {'gzip' | 'brotli' | 'plain'} form */
function sum(form) {
  return sizes.reduce((all, one) => all + one[form], 0);
}

/** @param {number} kib @param {string} what */
function tell(kib, what) {
  console.log(`${kib.toFixed(1).padStart(8)} KiB  ${what}`);
}
