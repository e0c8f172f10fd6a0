// Judges a tree of files by the table of layers.mjs: every finding is one plain sentence.
import { posix } from 'node:path';
import * as table from '../layers.mjs';
import { type Import, readSource, type Source } from './imports.ts';

/** Paths relative to src/, with their text. */
export type Tree = ReadonlyMap<string, string>;

type Edge = { readonly to: string; readonly kind: Import['kind'] };

export function findings(tree: Tree): string[] {
  const sources = new Map([...tree].map(([path, text]) => [path, readSource(path, text)]));
  const edges = new Map<string, Edge[]>();
  const found: string[] = [];
  for (const [path, text] of tree) {
    if (/(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)/.test(text)) {
      found.push(`${path}: switches a check off`);
    }
  }
  for (const [path, source] of sources) {
    const own: Edge[] = [];
    for (const item of source.imports) {
      const inside = target(path, item.from);
      found.push(...(inside ? judgeFile(path, inside, item) : judgePackage(path, item)));
      if (inside) own.push({ to: inside, kind: item.kind });
    }
    edges.set(path, own);
    found.push(...judgeWords(path, source));
  }
  return [...found, ...circles(edges), ...reached(edges)];
}

/** `a/<x>/b*.ts` against `a/chat/b.ts`: the names that stand for the `<>`, or nothing. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  const source = pattern
    .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '[^/]*')
    .replaceAll(/<(\w+)>/g, '(?<$1>[^/]+)');
  const found = new RegExp(`^${source}${pattern.endsWith('/') ? '' : '$'}`).exec(path);
  return found ? { ...found.groups } : undefined;
}

export function roomOf(path: string): (typeof table.rooms)[number] | undefined {
  return table.rooms.find((room) => match(room.room, path));
}

const isTest = (path: string): boolean => table.forTests.test(path);

function target(path: string, from: string): string | undefined {
  const bare = from.replace(/\?.*$/, '');
  if (bare.startsWith('#src/')) return bare.slice('#src/'.length);
  return bare.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), bare)) : undefined;
}

function judgeFile(path: string, to: string, item: Import): string[] {
  const found: string[] = [];
  const room = roomOf(path);
  if (!room) return [`${path}: no room of layers.mjs holds this file`];
  if (item.everything) found.push(`${path}: export * hides what is offered (${item.from})`);
  if (item.from.startsWith('../') && folderOf(path) !== folderOf(to)) {
    found.push(`${path}: leaves its folder by ${item.from}; write #src/${to}`);
  }
  if (!isTest(path) && isTest(to)) found.push(`${path}: takes from a test (${to})`);
  if (!mayReach(room, path, to, item.kind)) found.push(`${path}: ${room.room} may not import ${to}`);
  return found;
}

function mayReach(
  room: (typeof table.rooms)[number],
  path: string,
  to: string,
  kind: Import['kind'],
): boolean {
  const names = match(room.room, path) ?? {};
  const fits = (pattern: string): boolean => Boolean(match(fill(pattern, names), to));
  if (fits(room.room) && roomOf(to) === room) return true;
  if (room.may.some(fits)) return true;
  if (kind === 'type' && room.types?.some(fits)) return true;
  if (!isTest(path)) return false;
  if (room.room === 'timeline/') return table.tests.timeline.may.some(fits);
  return folderOf(path) === folderOf(to) || table.tests.may.some(fits);
}

function judgePackage(path: string, item: Import): string[] {
  const room = roomOf(path);
  if (!room) return [`${path}: no room of layers.mjs holds this file`];
  if (item.from === '(computed)') return [`${path}: imports a path that is put together at run time`];
  const extra = room.room === 'timeline/' ? table.tests.timeline.packages : table.tests.packages;
  const allowed = [
    ...(room.packages ?? []),
    ...(item.kind === 'type' ? (room.packageTypes ?? []) : []),
    ...(isTest(path) ? extra : []),
  ];
  const fits = (name: string): boolean =>
    Boolean(name === '*' || match(name, item.from) || item.from.startsWith(`${name}/`));
  return allowed.some(fits) ? [] : [`${path}: ${room.room} may not use the package ${item.from}`];
}

function judgeWords(path: string, source: Source): string[] {
  if (isTest(path)) return [];
  const found: string[] = [];
  for (const id of new Set(source.literals)) {
    if (!table.channelIds.includes(id)) continue;
    const home = table.mayNameChannels.some((pattern) => match(fill(pattern, { id }), path));
    const other = table.otherMeanings.some(
      (meaning) => meaning.ids.includes(id) && meaning.in.some((pattern) => match(pattern, path)),
    );
    if (!home && !other)
      found.push(`${path}: names the channel '${id}'; ask what a channel can, not which it is`);
  }
  for (const call of new Set(source.impure)) {
    const readers = call === 'Math.random' ? table.mayRollDice : table.mayReadTime;
    if (!readers.some((pattern) => match(pattern, path)))
      found.push(`${path}: ${call} belongs to ${readers[0]}`);
  }
  return found;
}

/** Folders of channels are rooms of their own. */
function folderOf(path: string): string {
  const [first = '', second = '', ...rest] = path.split('/');
  return first === 'channels' && rest.length > 0 ? `${first}/${second}` : first;
}

function fill(pattern: string, names: Record<string, string>): string {
  return pattern.replaceAll(/<(\w+)>/g, (whole, name: string) => names[name] ?? whole);
}

function circles(edges: ReadonlyMap<string, readonly Edge[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (path: string): void => {
    const at = way.indexOf(path);
    if (at >= 0) {
      found.push(`a circle: ${[...way.slice(at), path].join(' -> ')}`);
      return;
    }
    if (done.has(path)) return;
    way.push(path);
    for (const edge of edges.get(path) ?? []) walk(edge.to);
    way.pop();
    done.add(path);
  };
  for (const path of edges.keys()) walk(path);
  return found;
}

function reached(edges: ReadonlyMap<string, readonly Edge[]>): string[] {
  return table.reach.flatMap(({ from, never, through }) => {
    const seen = new Set([from]);
    for (const path of seen) {
      for (const edge of edges.get(path) ?? []) {
        if (through === 'any' || edge.kind === 'value') seen.add(edge.to);
      }
    }
    return [...seen].filter((path) => path.startsWith(never)).map((path) => `${from}: reaches ${path}`);
  });
}
