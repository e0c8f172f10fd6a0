// Serves a build: `node scripts/serve.mjs [--dir dist]`, PORT (default 4173), HOST (default this machine alone).
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endWithNpm } from './end-with-npm.mjs';
import { root } from './pinned-node.mjs';
import { site } from './site.mjs';

// Keep in step with the seeded world: the case of the broken trousers and the agent who owns it.
const TROUSERS = '/?as=priya&to=/cases/20418';

const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } });
const port = Number(process.env['PORT'] ?? 4173);
const server = createServer(
  site({ dir: resolve(root, values.dir), gateway: process.env['VITE_GATEWAY_URL'] }),
);

endWithNpm();
server.on('error', (error) => {
  const busy = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
  console.error(busy ? `Port ${port} is in use. Choose another: PORT=${port + 1} npm start` : error.message);
  process.exit(1);
});
server.listen(port, process.env['HOST'] ?? '127.0.0.1', () => {
  const origin = `http://localhost:${port}`;
  console.log(`\n  Throughline is running.\n`);
  console.log(`  Sign in                                   ${origin}/`);
  console.log(`  The case of the broken trousers, as Priya ${origin}${TROUSERS}\n`);
});
