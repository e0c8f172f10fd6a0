// Our own APIs against the OpenAPI documents we publish: somebody else must be able to build the servers from them.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { BackEnds } from '../backends.ts';
import { absent, check, same } from '../checks.ts';
import { james } from '../people.ts';

type Node = Record<string, unknown>;

const DOCUMENTS = ['desk', 'visits', 'website', 'campaigns'] as const;

export async function checkOwnShapes(backEnds: BackEnds): Promise<void> {
  console.log('\nOur own APIs, against the documents in docs/openapi');
  const token = await backEnds.signIn('priya');
  const caseId = await firstCase(backEnds.origin, token);
  const asked: Readonly<
    Record<(typeof DOCUMENTS)[number], readonly (readonly [path: string, address: string])[]>
  > = {
    desk: [
      ['/staff', '/desk/v1/staff'],
      ['/cases', '/desk/v1/cases'],
      ['/case-changes', `/desk/v1/case-changes?id=${caseId}&list=view%3Dteam`],
      ['/cases/{id}', `/desk/v1/cases/${caseId}`],
      ['/customers/{id}', `/desk/v1/customers/${james.id}`],
      ['/customers/{id}/cases', `/desk/v1/customers/${james.id}/cases`],
      ['/customers/{id}/entries', `/desk/v1/customers/${james.id}/entries`],
      ['/customers/{id}/density', `/desk/v1/customers/${james.id}/density`],
      ['/search', '/desk/v1/search?q=whitcombe'],
    ],
    visits: [['/visits', `/gw/visits/v1/visits?loyalty_id=${james.loyalty}`]],
    website: [['/events', '/gw/website/v1/events?user=jwhitcombe']],
    campaigns: [['/touches', `/gw/campaigns/v1/touches?loyalty_id=${james.loyalty}`]],
  };
  for (const name of DOCUMENTS) {
    const document = documentOf(name);
    if (!document) {
      absent(`docs/openapi/${name}.json`);
      continue;
    }
    for (const [path, address] of asked[name])
      await check(`${name}: GET ${path}`, async () => {
        const reply = await fetch(backEnds.origin + address, { headers: { 'Throughline-Session': token } });
        const body: unknown = await reply.json();
        same(reply.status, 200, JSON.stringify(body).slice(0, 300));
        const validate = validatorOf(name, document, path);
        if (validate(body)) return;
        const [error] = validate.errors ?? [];
        throw new Error(
          `${error?.instancePath ?? ''} ${error?.message ?? ''} ${JSON.stringify(error?.params)}`,
        );
      });
  }
}

async function firstCase(origin: string, token: string): Promise<string> {
  const reply = await fetch(`${origin}/desk/v1/customers/${james.id}/cases`, {
    headers: { 'Throughline-Session': token },
  });
  return /"id":"(\d+)"/.exec(await reply.text())?.[1] ?? 'none';
}

function documentOf(name: string): Node | undefined {
  try {
    return JSON.parse(
      readFileSync(new URL(`../../docs/openapi/${name}.json`, import.meta.url), 'utf8'),
    ) as Node;
  } catch {
    return undefined;
  }
}

/** What the documents do not name must not be there either. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const plain: Node = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return plain['type'] === 'object' && typeof plain['properties'] === 'object'
    ? { additionalProperties: false, ...plain }
    : plain;
}

const compiled = new Map<string, Ajv2020>();

function validatorOf(name: string, document: Node, path: string) {
  let ajv = compiled.get(name);
  if (!ajv) {
    ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema(closed(document) as Node, name);
    compiled.set(name, ajv);
  }
  const parts = ['paths', path, 'get', 'responses', '200', 'content', 'application/json', 'schema'];
  const pointer = parts.map((part) => encodeURIComponent(part.replaceAll('/', '~1'))).join('/');
  return ajv.compile({ $ref: `${name}#/${pointer}` });
}
