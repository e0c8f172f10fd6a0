// A build for a real gateway holds nothing of the pretend back ends.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pinned-node.mjs';

const TRACES = /mockServiceWorker|MOCK_ACTIVATE|\bmsw\b|\bsetupWorker\b|window\.backstage/;

const dir = join(root, 'dist-gateway');
const found = readdirSync(dir, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:js|html|json)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .flatMap((file) => {
    const trace = TRACES.exec(file.slice(dir.length) + readFileSync(file, 'utf8'));
    return trace ? [`${file.slice(dir.length)}: ${trace[0]}`] : [];
  });

console.log(
  found.length > 0 ? found.join('\n') : 'Nothing of the pretend back ends is in the gateway build.',
);
process.exit(found.length > 0 ? 1 : 0);
