// Writes docs/openapi/desk.json from the desk's schemas and operations. A test fails when it is stale.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { needModernNode } from './pinned-node.mjs';

needModernNode();
const { openApiDocument } = await import('../src/desk/openapi.ts');
const file = new URL('../docs/openapi/desk.json', import.meta.url).pathname;
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
console.log('docs/openapi/desk.json');
