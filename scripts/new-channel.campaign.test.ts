// A new channel is one folder and one registry line: done for real, in a copy of the source.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(root, '.cache-new-channel-'));
  for (const name of [
    'src',
    'build',
    'layers.mjs',
    'layers.test.ts',
    'oxlint.config.ts',
    'lingui.config.ts',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
    'scripts',
  ])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  cpSync(join(root, 'docs/toy-channel'), join(copy, 'src/channels/postcards'), { recursive: true });
  cpSync(join(root, 'docs/toy-channel-on-the-line.test.ts'), join(copy, 'src/line/toy-channel.test.ts'));
  const file = join(copy, 'src/channels/registry.ts');
  const registry = readFileSync(file, 'utf8');
  const added = registry
    .replace(
      'import type { Channel }',
      "import { postcards } from './postcards/index.ts';\nimport type { Channel }",
    )
    .replace(/,?\s*\];/, ', postcards];');
  writeFileSync(file, added);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (tool: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', tool), ...args],
    { cwd: copy, encoding: 'utf8' },
  );
  return { status, said: `${stdout}${stderr}` };
};

test('with one folder and one registry line, types hold, and its entries stand on the line', () => {
  const types = run('typescript/bin/tsc', '--noEmit', '--checkers', '1', '-p', 'tsconfig.json');
  expect(types.said.split('\n').filter((line) => line.includes('channels/'))).toEqual([]);
  const tests = run(
    'vitest/vitest.mjs',
    'run',
    '--project',
    'unit',
    'src/channels/postcards',
    'src/line/toy-channel',
    '--reporter',
    'dot',
  );
  expect(tests.said).toContain('3 passed');
  expect(tests.status).toBe(0);
}, 180_000);

test('it keeps to who may import whom', () => {
  const layers = run('vitest/vitest.mjs', 'run', '--project', 'layers', '--reporter', 'dot');
  expect([layers.said, layers.status]).toEqual([expect.stringContaining('passed'), 0]);
}, 180_000);
