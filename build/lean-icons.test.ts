import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fileOf, linesOf } from './lean-icons.ts';

interface IconFile {
  readonly __iconData?: { readonly node: readonly (readonly [string, Readonly<Record<string, string>>])[] };
}

const ours = ['icons', 'late-icons'].map((list) => readFileSync(`src/ui/${list}.ts`, 'utf8')).join('');
const files = globSync('node_modules/lucide-react/dist/esm/icons/*.mjs').filter((file) => {
  const [, name = ''] = /([\w-]+)\.mjs$/.exec(file) ?? [];
  return ours.includes(`  ${name.replaceAll(/^.|-./g, (part) => part.slice(-1).toUpperCase())},`);
});

test('every icon of ours has a file of its own in the library', () => {
  const names = [...ours.matchAll(/^  (\w+),$/gm)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(80);
  for (const name of names)
    expect(globSync(`node_modules/lucide-react/dist/esm/icons/${fileOf(name)}.mjs`), name).toHaveLength(1);
});

test('a lean icon has all lines of the icon it is made from', async () => {
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    const { __iconData: data } = (await import(pathToFileURL(file).href)) as IconFile;
    const lines = linesOf(readFileSync(file, 'utf8'));
    if (!data) continue;
    const { default: lean } = (await import(
      `data:text/javascript,export default ${encodeURIComponent(lines ?? '')}`
    )) as { readonly default: unknown };
    const drawn = data.node.map(([name, line]) => [
      name,
      Object.fromEntries(Object.entries(line).filter(([attribute]) => attribute !== 'key')),
    ]);
    expect(lean).toEqual(drawn);
  }
});
