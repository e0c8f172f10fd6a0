// Writes docs/openapi/*.json: our own APIs from their schemas and operations. A test fails when one is stale.
import { mkdirSync, writeFileSync } from 'node:fs';
import { needModernNode } from './pinned-node.mjs';

needModernNode();
const { openApiDocument } = await import('../src/desk/openapi.ts');
const { openApiOf } = await import('../src/lib/openapi.ts');
const { visitsApi } = await import('../src/channels/visits/openapi.ts');
const { websiteApi } = await import('../src/channels/website/openapi.ts');
const { campaignsApi } = await import('../src/channels/campaigns/openapi.ts');

const documents = {
  desk: openApiDocument(),
  visits: openApiOf(visitsApi),
  website: openApiOf(websiteApi),
  campaigns: openApiOf(campaignsApi),
};
const folder = new URL('../docs/openapi/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, document] of Object.entries(documents)) {
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(document, null, 2)}\n`);
  console.log(`docs/openapi/${name}.json`);
}
