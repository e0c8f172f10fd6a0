// Lingui names a sentence by six letters of a hash, and what is random does not compress: several hundred of them were
// 2 KiB of the first screen. So the code names no sentence at all; a catalog knows it by what it says.
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import type { Plugin } from 'vitest/config';
import { wordKey } from '../src/ui/word-key.ts';
import { compiled } from './compiled-words.ts';

interface Catalog {
  readonly messages: Readonly<Record<string, unknown>>;
}

export interface Words {
  /** By the hash, the key of each sentence that is known by what it says. */
  readonly keys: ReadonlyMap<string, string>;
  /** The hashes of those that mean something else elsewhere: these keep them. */
  readonly inContext: ReadonlySet<string>;
  /** The hashes of those that only the embedded back ends and Backstage say. */
  readonly backstage: ReadonlySet<string>;
}

const BACKSTAGE = /^src\/(?:mocks|app\/backstage)\//;

export async function readWords(): Promise<Words> {
  const config = getConfig();
  const keys = new Map<string, string>();
  const inContext = new Set<string>();
  const backstage = new Set<string>();
  const said = new Map<string, string>();
  for (const catalog of await getCatalogs(config))
    for (const [hash, { message = '', context, origin = [] }] of Object.entries(
      (await catalog.read(config.sourceLocale ?? 'en')) ?? {},
    )) {
      if (origin.every(([file]) => BACKSTAGE.test(file))) backstage.add(hash);
      if (context) {
        inContext.add(hash);
        continue;
      }
      const key = wordKey(compiled(message));
      const other = said.get(key);
      if (other !== undefined && other !== message)
        throw new Error(`“${message}” and “${other}” have one key: one of them must be said differently`);
      said.set(key, message);
      keys.set(hash, key);
    }
  return { keys, inContext, backstage };
}

/** A catalog by the same keys. A build for a gateway knows no word of Backstage. */
export const keyed = (
  messages: Catalog['messages'],
  { keys, backstage }: Words,
  embedded: boolean,
): Catalog['messages'] =>
  Object.fromEntries(
    Object.entries(messages)
      .filter(([hash]) => embedded || !backstage.has(hash))
      .map(([hash, message]) => [keys.get(hash) ?? hash, message]),
  );

/** Runs on what Lingui made of a catalog. */
export function keyedCatalogs(words: Words, embedded: boolean): Plugin {
  return {
    name: 'throughline:keyed-catalogs',
    configureVitest({ defineCacheKeyGenerator }) {
      defineCacheKeyGenerator(() => ['by what it says', ...words.inContext].join());
    },
    transform: {
      filter: { id: /\.po$/ },
      handler: async (code) => {
        const { messages } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Catalog;
        const json = JSON.stringify(keyed(messages, words, embedded));
        return { code: `export const messages=JSON.parse(${JSON.stringify(json)})`, map: null };
      },
    },
  };
}
