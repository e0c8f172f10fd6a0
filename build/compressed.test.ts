import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { compress } from './compressed.ts';

const dir = mkdtempSync(join(tmpdir(), 'compressed-'));
afterAll(() => rmSync(dir, { recursive: true }));

test('scripts and styles lie there compressed as well, smaller than a server would do it; nothing else does', async () => {
  mkdirSync(join(dir, 'assets'));
  // A real file: what repeats too simply is as small whoever compresses it.
  const script = readFileSync(new URL('../src/timeline/rows.ts', import.meta.url));
  writeFileSync(join(dir, 'assets/a.js'), script);
  writeFileSync(join(dir, 'assets/tiny.js'), 'export{a}');
  writeFileSync(join(dir, 'assets/font.woff2'), script);
  writeFileSync(join(dir, 'index.html'), script);
  await compress(dir);
  const names = readdirSync(dir, { recursive: true }).map(String);
  expect(names.filter((name) => /\.(?:br|gz)$/.test(name)).toSorted()).toEqual([
    join('assets', 'a.js.br'),
    join('assets', 'a.js.gz'),
  ]);
  const [brotli, zip] = ['br', 'gz'].map((form) => readFileSync(join(dir, `assets/a.js.${form}`)));
  expect(brotliDecompressSync(brotli!)).toEqual(script);
  expect(gunzipSync(zip!)).toEqual(script);
  expect(zip!.length).toBeLessThan(gzipSync(script, { level: 9 }).length);
  expect(brotli!.length).toBeLessThan(zip!.length);
});
