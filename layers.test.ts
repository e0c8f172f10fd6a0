// The house's own rules: who imports whom, no circles, nothing named out of place. The last half tests the test.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layerOverrides } from './build/layer-lint.ts';
import { findings, match, roomOf, type Tree } from './build/layers.ts';
import { rooms } from './layers.mjs';

async function tree(): Promise<Tree> {
  const names = await readdir('src', { recursive: true });
  const paths = names.map((name) => name.replaceAll('\\', '/')).filter((name) => /\.tsx?$/.test(name));
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(`src/${path}`, 'utf8')] as const)),
  );
}

test('every import of src keeps to the table', async () => {
  expect(findings(await tree())).toEqual([]);
});

test('the table itself runs in one direction', () => {
  const sample = (pattern: string): string =>
    pattern.replaceAll(/<\w+>|\*/g, 'x') + (pattern.endsWith('/') ? 'x.ts' : '');
  // A folder's rules and its screens are one place here.
  const place = (room: string): string => /^(?:staff|customers|cases)\//.exec(room)?.[0] ?? room;
  const next = new Map<string, Set<string>>();
  for (const { room, may, types = [] } of rooms) {
    const from = place(room);
    const to = [...may, ...types].map((pattern) => place(roomOf(sample(pattern))?.room ?? pattern));
    next.set(from, new Set([...(next.get(from) ?? []), ...to.filter((name) => name !== from)]));
  }
  const below = (room: string, seen = new Set<string>()): Set<string> => {
    for (const to of next.get(room) ?? []) if (!seen.has(to)) below(to, seen.add(to));
    return seen;
  };
  // Only the port under the pretend back ends points back into its own house; `reach` watches that door.
  const round = [...next.keys()].filter((room) => below(room).has(room));
  expect(round.filter((room) => !/mock/.test(room))).toEqual([]);
});

describe('a planted bad edge is found', () => {
  const good = new Map([
    ['lib/time.ts', 'export const now = () => Date.now()'],
    ['timeline/entry.ts', 'export type Entry = { at: number }'],
    [
      'channels/channel.ts',
      `import type { Entry } from '#src/timeline/entry.ts'; export type Channel = Entry`,
    ],
    ['channels/chat/wire.ts', `import * as z from 'zod/mini'; export const id = 'chat'; export { z }`],
    [
      'channels/chat/mock.ts',
      `import { port } from '#src/mocks/backend.ts'; import './wire.ts'; export { port }`,
    ],
    ['channels/chat/card.tsx', `export const Card = () => <input type="email" autoComplete="email" />`],
    ['line/found.ts', `export type Orders = { orders: 1 }['orders']`],
    ['mocks/backend.ts', 'export const port = 1'],
    ['mocks/browser.ts', `import '#src/channels/chat/mock.ts'; export const startEmbedded = 1`],
    ['cases/rules/acts.ts', `import type { Entry } from '#src/timeline/entry.ts'; export type Rule = Entry`],
    ['cases/panel.tsx', `import './rules/acts.ts'`],
    ['app/main.tsx', `void import('#src/mocks/browser.ts')`],
  ]);

  const planted = (path: string, text: string): string[] => findings(new Map([...good, [path, text]]));

  test('and a good tree has none', () => {
    expect(findings(good)).toEqual([]);
  });

  test.each([
    ['lib/http.ts', `import '#src/desk/paths.ts'`, 'lib/http.ts: lib/ may not import desk/paths.ts'],
    [
      'timeline/rows.ts',
      `import { now } from '#src/lib/time.ts'`,
      'timeline/rows.ts: timeline/ may not import lib/time.ts',
    ],
    [
      'timeline/rows.ts',
      `import type { FC } from 'react'`,
      'timeline/rows.ts: timeline/ may not use the package react',
    ],
    [
      'timeline/rows.test.ts',
      `import '#src/mocks/backend.ts'`,
      'timeline/rows.test.ts: timeline/ may not import mocks/backend.ts',
    ],
    [
      'channels/sms/map.ts',
      `import type { A } from '#src/channels/chat/wire.ts'`,
      'channels/sms/map.ts: channels/<x>/ may not import channels/chat/wire.ts',
    ],
    [
      'channels/sms/index.ts',
      `import './mock.ts'`,
      'channels/sms/index.ts: channels/<x>/ may not import channels/sms/mock.ts',
    ],
    [
      'channels/sms/mock.ts',
      `import { a } from './map.ts'`,
      'channels/sms/mock.ts: channels/<x>/mock.ts may not import channels/sms/map.ts',
    ],
    [
      'channels/channel.ts',
      `import { memo } from 'react'`,
      'channels/channel.ts: channels/channel.ts may not use the package react',
    ],
    [
      'cases/panel.tsx',
      `import { a } from '#src/timeline/entry.ts'`,
      'cases/panel.tsx: cases/ may not import timeline/entry.ts',
    ],
    [
      'cases/rules/acts.ts',
      `import { useState } from 'react'`,
      'cases/rules/acts.ts: cases/rules/ may not use the package react',
    ],
    ['line/line.tsx', `import { http } from 'msw'`, 'line/line.tsx: line/ may not use the package msw'],
    [
      'line/line.tsx',
      `type A = import('#src/mocks/backend.ts').B`,
      'line/line.tsx: line/ may not import mocks/backend.ts',
    ],
    [
      'line/line.tsx',
      `const a = import('#src/app/app.tsx')`,
      'line/line.tsx: line/ may not import app/app.tsx',
    ],
    [
      'app/desk.ts',
      `export * from '#src/desk/paths.ts'`,
      'app/desk.ts: export * hides what is offered (#src/desk/paths.ts)',
    ],
    [
      'app/desk.ts',
      `import '../desk/paths.ts'`,
      'app/desk.ts: leaves its folder by ../desk/paths.ts; write #src/desk/paths.ts',
    ],
    ['app/desk.ts', `import('#src/' + name)`, 'app/desk.ts: imports a path that is put together at run time'],
    ['app/main.tsx', `import '#src/mocks/browser.ts'`, 'app/main.tsx: reaches mocks/browser.ts'],
    ['app/extra.ts', `import('#src/mocks/browser.ts')`, 'app/extra.ts: app/ may not import mocks/browser.ts'],
    [
      'mocks/backend.ts',
      `import type { W } from '#src/channels/chat/mock.ts'`,
      'mocks/backend.ts: reaches channels/chat/mock.ts',
    ],
    ['lib/a.ts', `import type { B } from './a.ts'`, 'a circle: lib/a.ts -> lib/a.ts'],
    [
      'line/icon.ts',
      `export const is = (id: string) => id === 'chat'`,
      `line/icon.ts: names the channel 'chat'; ask what a channel can, not which it is`,
    ],
    [
      'channels/sms/map.ts',
      'export const a = `chat`',
      `channels/sms/map.ts: names the channel 'chat'; ask what a channel can, not which it is`,
    ],
    ['line/ago.ts', 'export const at = new Date()', 'line/ago.ts: new Date() belongs to lib/time.ts'],
    [
      'timeline/merge.ts',
      'export const a = Math.random()',
      'timeline/merge.ts: Math.random belongs to lib/ids.ts',
    ],
    ['attic/old.ts', `import 'react'`, 'attic/old.ts: no room of layers.mjs holds this file'],
    ['ui/a.ts', ['// oxlint', 'disable-next-line'].join('-'), 'ui/a.ts: switches a check off'],
    ['ui/a.ts', `import './builders.ts'`, 'ui/a.ts: takes from a test (ui/builders.ts)'],
    ['ui/a.ts', `import './b.test.ts'`, 'ui/a.ts: takes from a test (ui/b.test.ts)'],
  ])('%s: %s', (path, text, sentence) => {
    expect(planted(path, text)).toContain(sentence);
  });

  test('a pattern stands for one name at a time', () => {
    expect(match('channels/<x>/wire*.ts', 'channels/sms/wire-pages.ts')).toEqual({ x: 'sms' });
    expect(match('channels/<x>/wire*.ts', 'channels/sms/deep/wire.ts')).toBeUndefined();
  });
});

test('the linter is told the same table', async () => {
  const bad = [
    ['src/lib/http.ts', `import '#src/desk/paths.ts';`],
    ['src/channels/sms/map.ts', `import '#src/channels/chat/wire.ts';`],
    ['src/channels/sms/index.ts', `import './mock.ts';`],
    ['src/channels/sms/mock.ts', `import '#src/lib/time.ts';`],
    ['src/cases/panel.tsx', `import '#src/timeline/entry.ts';`],
    ['src/timeline/rows.ts', `import 'react';`],
    ['src/channels/channel.ts', `import 'react';`],
    ['src/mocks/browser.ts', `import '#src/cases/panel.tsx';`],
    ['src/app/routes.tsx', `import '#src/mocks/browser.ts';`],
  ] as const;
  const good = [
    ['src/cases/story/story.ts', `export type { A } from '#src/timeline/entry.ts';`],
    ['src/channels/sms/card.tsx', `import '#src/ui/button.tsx'; import './map.ts'; import 'react';`],
    ['src/line/line.tsx', `import '@tanstack/react-query'; import '#src/channels/registry.ts';`],
    ['src/staff/roles.ts', `import '#src/desk/staff.ts';`],
    ['src/mocks/handlers.ts', `import '#src/cases/rules/acts.ts'; import '#src/channels/sms/mock.ts';`],
    ['src/app/main.tsx', `import 'zustand'; import '#src/mocks/browser.ts'; import './app.tsx';`],
  ] as const;
  const root = await mkdtemp(join(tmpdir(), 'layers-'));
  for (const [path, text] of [...bad, ...good]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await writeFile(join(root, '.oxlintrc.json'), JSON.stringify({ overrides: layerOverrides() }));
  const oxlint = resolve('node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--format=unix'], { cwd: root, encoding: 'utf8' });
  await rm(root, { recursive: true });
  const named = [...bad, ...good].map(([path]) => path).filter((path) => run.stdout.includes(path));
  expect(named).toEqual(bad.map(([path]) => path));
});
