import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createDesk } from '#src/mocks/desk/index.ts';
import { tinyWorld } from '#src/mocks/testing/tiny-world.ts';
import { openApiDocument } from '#src/desk/openapi.ts';
import { operations } from '#src/desk/operations.ts';

const committed = new URL('../docs/openapi/desk.json', import.meta.url);

test('the committed document is the one the schemas make (else: node scripts/openapi.mjs)', async () => {
  expect(JSON.parse(await readFile(committed, 'utf8'))).toEqual(openApiDocument());
});

test('the document and the pretend desk name the same operations', () => {
  const desk = createDesk({ world: tinyWorld, stream: () => new Response() });
  const routes = desk.routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(routes.toSorted()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).toSorted());
});

test('who needs no session, and which writes happen once, is the same in both', () => {
  const desk = createDesk({ world: tinyWorld, stream: () => new Response() });
  const open = desk.routes
    .filter(({ needs }) => needs === 'anyone')
    .map(({ method, path }) => `${method} ${path}`);
  expect(open.toSorted()).toEqual(
    operations
      .filter((one) => one.open)
      .map(({ method, path }) => `${method} ${path}`)
      .toSorted(),
  );
  const posts = operations.filter(({ method, open: isOpen }) => method === 'POST' && isOpen !== true);
  expect(posts.every(({ once }) => once)).toBe(true);
});

test('every reference inside the document leads somewhere', () => {
  const text = JSON.stringify(openApiDocument());
  const names = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, target]) => target ?? '');
  const { components } = openApiDocument() as { components: { schemas: Record<string, unknown> } };
  const known = Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`);
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
  expect(names.length).toBeGreaterThan(20);
});
