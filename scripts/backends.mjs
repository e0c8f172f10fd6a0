// The pretend back ends over HTTP on this machine alone, in memory, with a gateway build of the app before them.
// PORT (default 4100, 0 for a free one), WORLD=large for the million entries. `--no-build` uses the builds there are, `--dir` those in a
// folder of their own.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { endWithNpm } from './end-with-npm.mjs';
import { atGateway } from './foreign-roots.mjs';
import { installMissing } from './install.mjs';
import { env, needModernNode, root } from './pinned-node.mjs';

const { values } = parseArgs({ options: { 'no-build': { type: 'boolean' }, dir: { type: 'string' } } });
if (!values['no-build']) installMissing();
needModernNode();
const appDir = values.dir === undefined ? 'dist-gateway' : join(values.dir, 'app');
const backEndsDir = values.dir === undefined ? 'dist-backends' : join(values.dir, 'back-ends');
if (!values['no-build']) {
  build({ VITE_GATEWAY_URL: '/' }, '--outDir', appDir);
  build({}, '--config', 'vite.backends.config.ts', '--outDir', backEndsDir);
}

const { getRequestListener } = await import('@hono/node-server');
const { site } = await import('./site.mjs');
/** @type {{ answer(request: Request): Promise<Response | undefined> }} */
const backEnds = await import(pathToFileURL(join(root, backEndsDir, 'node.js')).href);

const page = site({ dir: join(root, appDir) });
const api = getRequestListener(async (request, { outgoing }) => {
  const answer = await backEnds.answer(request);
  if (answer?.type === 'error') {
    // A back end that is dialled away hangs up.
    outgoing.destroy();
    return new Response(null);
  }
  return (
    answer ??
    Response.json(
      { type: 'about:blank', status: 404, title: 'No back end answers here.' },
      { status: 404, headers: { 'content-type': 'application/problem+json' } },
    )
  );
});

const port = Number(process.env['PORT'] ?? 4100);
endWithNpm();
const server = createServer((request, response) => {
  request.url = atGateway(request.url ?? '/');
  if (/^\/(?:gw|desk|backstage)\//.test(request.url)) void api(request, response);
  else page(request, response);
}).listen(port, '127.0.0.1', () => {
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  console.log(
    `\n  The back ends answer on http://localhost:${bound} (/gw, /desk, /backstage), with the app before them.\n`,
  );
});

/** @param {Record<string, string>} more @param {string[]} args */
function build(more, ...args) {
  const run = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', ...args],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...env(), ...more },
    },
  );
  if (run.status !== 0) process.exit(run.status ?? 1);
}
