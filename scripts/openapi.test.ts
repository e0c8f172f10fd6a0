import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { campaignsBackend } from '#src/channels/campaigns/mock.ts';
import { campaignsApi } from '#src/channels/campaigns/openapi.ts';
import { visitsBackend } from '#src/channels/visits/mock.ts';
import { visitsApi } from '#src/channels/visits/openapi.ts';
import { websiteBackend } from '#src/channels/website/mock.ts';
import { websiteApi } from '#src/channels/website/openapi.ts';
import { openApiOf } from '#src/lib/openapi.ts';
import { createDesk } from '#src/mocks/desk/index.ts';
import { tinyWorld } from '#src/mocks/testing/tiny-world.ts';
import { openApiDocument } from '#src/desk/openapi.ts';
import { operations } from '#src/desk/operations/index.ts';

const channels = [
  ['visits', visitsApi, visitsBackend],
  ['website', websiteApi, websiteBackend],
  ['campaigns', campaignsApi, campaignsBackend],
] as const;
const documents = {
  desk: openApiDocument(),
  ...Object.fromEntries(channels.map(([name, api]) => [name, openApiOf(api)])),
};

test.each(Object.entries(documents))(
  'the committed document of %s is the one its schemas make (else: node scripts/openapi.mjs)',
  async (name, document) => {
    const committed = new URL(`../docs/openapi/${name}.json`, import.meta.url);
    expect(JSON.parse(await readFile(committed, 'utf8'))).toEqual(document);
  },
);

test.each(channels)(
  'the document of %s and its pretend back end name the same operations',
  (_, api, backend) => {
    const routes = backend.routes.map(
      ({ method, path }) => `${method} ${backend.base}${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    const named = api.operations.map(({ method, path }) => `${method} ${api.server}${path}`);
    expect(routes.toSorted()).toEqual(named.toSorted());
  },
);

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

test.each(Object.entries(documents))(
  'every reference inside the document of %s leads somewhere',
  (_, document) => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, target]) => target ?? '');
    const { components } = document as { components: { schemas: Record<string, unknown> } };
    const known = Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(3);
  },
);
