import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What stands where it is used has no name in the page. */
const withoutInline = (css: string) => css.replaceAll(/@theme inline \{[^}]*\}/g, '');
const read = (pattern: string) =>
  globSync(pattern).map((file) => [file, readFileSync(file, 'utf8')] as const);

const sheets = read('src/**/*.css');
const parts = read('src/**/*.tsx');

test('every size and colour that a sheet names is there', () => {
  const declared = new Set<string>();
  for (const [, css] of sheets)
    for (const [, name = ''] of withoutInline(css).matchAll(/(?:^|[\s{;])(--[\w-]+)\s*:/g))
      declared.add(name);
  for (const [, part] of parts)
    for (const [, name = ''] of part.matchAll(/'(--[\w-]+)'/g)) declared.add(name);
  expect(declared.size).toBeGreaterThan(100);
  const missing = sheets.flatMap(([file, css]) =>
    [...css.matchAll(/var\((--[\w-]+)\)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !declared.has(name))
      .map((name) => `${file} ${name}`),
  );
  expect(missing).toEqual([]);
});
