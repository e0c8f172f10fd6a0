import { mkdtempSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
/** Asked as a browser does that goes to an address. */
function go(path: string): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { headers: { accept: 'text/html' } }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
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
  const missing = await Promise.all(['/assets/none.js', '/gw/chat', '/desk/v1/cases'].map(go));
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
