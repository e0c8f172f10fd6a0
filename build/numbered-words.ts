// Lingui names a sentence by six letters of a hash, and what is random does not compress: several hundred of them were
// 2 KiB of the first screen. So a sentence goes by its number in the catalog, file after file; one that the catalog does
// not know yet keeps its hash.
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import type { Plugin } from 'vitest/config';

interface Catalog {
  readonly messages: Readonly<Record<string, unknown>>;
}

/** The short name of each sentence, by its hash. */
export async function wordNumbers(): Promise<ReadonlyMap<string, string>> {
  const config = getConfig();
  const names = new Map<string, string>();
  for (const catalog of await getCatalogs(config)) {
    const known = Object.entries((await catalog.read(config.sourceLocale ?? 'en')) ?? {});
    const fileOf = ([, { origin }]: (typeof known)[number]) => origin?.[0]?.[0] ?? '';
    // Neighbours in a file get neighbouring numbers, which compress best.
    const inOrder = known.toSorted((a, b) => (fileOf(a) < fileOf(b) ? -1 : fileOf(a) > fileOf(b) ? 1 : 0));
    for (const [hash] of inOrder) names.set(hash, names.size.toString(36));
  }
  return names;
}

/**
 * Catalogs by the same names; runs on what Lingui made of them. A sentence that is added moves the numbers of others, so
 * what tests have kept of compiled files is theirs only while the numbers are.
 */
export function numberedCatalogs(names: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'throughline:numbered-catalogs',
    configureVitest({ defineCacheKeyGenerator }) {
      defineCacheKeyGenerator(() => [...names.keys()].join());
    },
    transform: {
      filter: { id: /\.po$/ },
      handler: async (code) => {
        const { messages } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Catalog;
        const named = Object.entries(messages).map(([hash, message]) => [names.get(hash) ?? hash, message]);
        const json = JSON.stringify(Object.fromEntries(named));
        return { code: `export const messages=JSON.parse(${JSON.stringify(json)})`, map: null };
      },
    },
  };
}
