// Builds /sw.js after everything else, with the list of files it keeps for offline use.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'rolldown';
import type { Plugin, ResolvedConfig } from 'vite';
import { documentPolicy, framePolicies } from '../scripts/csp.mjs';

const SOURCE = 'src/app/sw.ts';
// Fonts for scripts that the product is not written in are fetched when a customer writes in one.
const LEFT_OUT = /^(?:sw|mockServiceWorker)\.js$|^manifest\.json$|\.map$|inter-(?!latin)[\w-]+\.woff2$/;

type File = { readonly url: string; readonly revision: string | null };

export function serviceWorker({ embedded }: { embedded: boolean }): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'throughline:service-worker',
    configResolved(resolved) {
      config = resolved;
    },
    // After the files are written, and only then: a build that failed says why itself.
    async writeBundle() {
      const out = join(config.root, config.build.outDir);
      await compile(join(out, 'sw.js'), embedded, await filesOf(out));
    },
    configureServer(server) {
      server.middlewares.use('/sw.js', (_request, response, next) => {
        compile(undefined, embedded, []).then((code) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(code);
        }, next);
      });
    },
  };
}

async function filesOf(out: string): Promise<File[]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length).replaceAll('\\', '/'))
    .filter((path) => !LEFT_OUT.test(path.slice(path.lastIndexOf('/') + 1)));
  return Promise.all(paths.toSorted().map(async (url) => ({ url, revision: await revisionOf(out, url) })));
}

/** Hashed names need no revision. A document is kept with its headers, so its policy is part of what it is. */
async function revisionOf(out: string, url: string): Promise<string | null> {
  if (url.startsWith('/assets/')) return null;
  const hash = createHash('sha256').update(await readFile(join(out, url)));
  if (url.endsWith('.html')) hash.update(documentPolicy() + JSON.stringify(framePolicies));
  return hash.digest('hex').slice(0, 16);
}

async function compile(file: string | undefined, embedded: boolean, files: readonly File[]): Promise<string> {
  const { output } = await build({
    input: SOURCE,
    write: file !== undefined,
    logLevel: 'warn',
    transform: {
      define: {
        'process.env.NODE_ENV': '"production"',
        __EMBEDDED__: String(embedded),
        __FILES__: JSON.stringify(files),
      },
    },
    output: { ...(file ? { file } : {}), format: 'iife', minify: file !== undefined },
  });
  return output[0].code;
}
