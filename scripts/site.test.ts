import { mkdtempSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compress } from '../build/compressed.ts';
import { site } from './site.mjs';

const dir = mkdtempSync(join(tmpdir(), 'site-'));
const server = createServer(site({ dir }));
let origin = '';

function build(name: string): void {
  rmSync(join(dir, 'assets'), { recursive: true, force: true });
  mkdirSync(join(dir, 'assets'));
  writeFileSync(join(dir, 'index.html'), `<script src="/assets/${name}.js"></script>`);
  writeFileSync(join(dir, 'assets', `${name}.js`), `// ${name}`);
}
/** Asked as a browser does that goes to an address; only what is `taken` may come compressed. */
function go(
  path: string,
  taken?: string,
): Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string }> {
  const encodings = taken === undefined ? {} : { 'accept-encoding': taken };
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { headers: { accept: 'text/html', ...encodings } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes,
          text: bytes.toString(),
        });
      });
    }).on('error', reject);
  });
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true });
});

test('hashed files are kept for ever, pages are asked for anew and carry the policy', async () => {
  build('one');
  const [page, file] = [await go('/cases/20418'), await go('/assets/one.js')];
  expect([page.status, file.status]).toEqual([200, 200]);
  expect(page.headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(page.headers['cache-control']).toBe('no-cache');
  expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('a file that is not there and a back end that is not there are never answered by a page', async () => {
  build('one');
  const missing = await Promise.all(
    ['/assets/none.js', '/gw/chat', '/desk/v1/cases'].map((path) => go(path)),
  );
  expect(missing.map(({ status }) => status)).toEqual([404, 404, 404]);
});

test('a build may take the place of another meanwhile', async () => {
  build('one');
  await go('/assets/one.js');
  renameSync(join(dir, 'index.html'), join(dir, 'index.old'));
  expect((await go('/')).status).toBe(503);
  build('two');
  const [page, old, file] = [await go('/'), await go('/assets/one.js'), await go('/assets/two.js')];
  expect([page.text, old.status, file.text]).toEqual([
    '<script src="/assets/two.js"></script>',
    404,
    '// two',
  ]);
});

test('a file comes compressed to whoever takes that, the smallest way first, and as it is to everybody else', async () => {
  build('one');
  const script = '// what a script says over and over\n'.repeat(99);
  writeFileSync(join(dir, 'assets/one.js'), script);
  await compress(dir);
  const [plain, zip, brotli, odd] = [
    await go('/assets/one.js'),
    await go('/assets/one.js', 'gzip, deflate'),
    await go('/assets/one.js', 'gzip, deflate, br, zstd'),
    await go('/assets/one.js', 'zstd'),
  ];
  expect([plain.headers['content-encoding'], plain.text]).toEqual([undefined, script]);
  expect([odd.headers['content-encoding'], odd.text]).toEqual([undefined, script]);
  expect([zip.headers['content-encoding'], gunzipSync(zip.bytes).toString()]).toEqual(['gzip', script]);
  expect([brotli.headers['content-encoding'], brotliDecompressSync(brotli.bytes).toString()]).toEqual([
    'br',
    script,
  ]);
  for (const { headers } of [plain, zip, brotli, odd]) {
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-type']).toBe('text/javascript');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
  // Whoever keeps one form must not be told that the other has not changed.
  expect(new Set([plain, zip, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
});

test('a page carries its policy, whatever is taken', async () => {
  build('one');
  await compress(dir);
  for (const path of ['/', '/cases/20418', '/index.html']) {
    const page = await go(path, 'gzip, br');
    expect(page.headers['content-encoding']).toBeUndefined();
    expect(page.text).toBe('<script src="/assets/one.js"></script>');
    expect(page.headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  }
});
