// Scripts, styles and drawings are compressed once, here, as small as it can be done: beside `x.js` lie `x.js.br` and
// `x.js.gz`, and a server hands out one of them to whoever takes it (scripts/site.mjs). Why: decision 0062.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync } from 'node:zlib';
import { gzip } from 'libdeflate';
import type { Plugin, ResolvedConfig } from 'vite';

const TEXT = /\.(?:js|css|svg)$/;
const SMALLEST = 12;

const brotli = promisify(brotliCompress);

export function compressed(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'throughline:compressed',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    // Last of all: the service worker is written after the bundle, and its list names no compressed file.
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => compress(join(config.root, config.build.outDir)),
    },
  };
}

/** Writes both forms beside every text in `dir`, where they are smaller than the text itself. */
export async function compress(dir: string): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && TEXT.test(entry.name))
      .map(async (entry) => {
        const file = join(entry.parentPath, entry.name);
        const text = await readFile(file);
        await Promise.all([
          writeSmaller(`${file}.br`, await brotli(text, { params: brotliFor(text) }), text),
          writeSmaller(`${file}.gz`, gzipped(text), text),
        ]);
      }),
  );
}

/** Deflate as zlib writes it, but searched for longer; read back with zlib, since a wrong byte would be served for ever. */
function gzipped(text: Buffer): Uint8Array {
  const bytes = gzip(text, SMALLEST);
  if (!gunzipSync(bytes).equals(text)) throw new Error('what was compressed does not come back as it was');
  return bytes;
}

const brotliFor = (text: Buffer) => ({
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
});

async function writeSmaller(file: string, bytes: Uint8Array, text: Buffer): Promise<void> {
  if (bytes.length < text.length) await writeFile(file, bytes);
}
