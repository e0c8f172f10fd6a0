// Checks the words: every string of the source is in every catalog, translated, and nothing in them is left over.
// `npm run i18n` brings the catalogs up to date; the translations are written by hand.
import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { needModernNode, root } from './pinned-node.mjs';

needModernNode();
const config = getConfig({ cwd: root });
/** @type {string[]} */
const findings = [];

for (const catalog of await getCatalogs(config)) {
  const found = (await catalog.collect({})) ?? {};
  for (const locale of config.locales) {
    const known = (await catalog.read(locale)) ?? {};
    /** @type {Record<string, string>} */
    const words = {};
    for (const [id, { message = id }] of Object.entries(found)) {
      const entry = known[id];
      const text = entry?.translation || (locale === config.sourceLocale ? message : '');
      if (!entry) findings.push(`${locale}: not in the catalog (npm run i18n): ${message}`);
      else if (!text) findings.push(`${locale}: not translated: ${message}`);
      else words[id] = text;
      if (entry && text && names(text) !== names(message)) {
        findings.push(`${locale}: other placeholders than ${message}: ${text}`);
      }
    }
    for (const [id, { message = id }] of Object.entries(known)) {
      if (!found[id]) findings.push(`${locale}: no longer used (npm run i18n): ${message}`);
    }
    const { errors } = createCompiledCatalog(locale, words, { strict: true });
    for (const { error } of errors) findings.push(`${locale}: ${error.message}`);
  }
}

console.log(findings.length > 0 ? findings.join('\n') : 'All words are there, in every language.');
process.exit(findings.length > 0 ? 1 : 0);

/**
 * The names a text fills in and the tags it wraps, as one comparable string. A brace after a plural's case opens
 * words, not a name.
 * @param {string} text
 */
function names(text) {
  const found = text.matchAll(
    /(?<!\b(?:zero|one|two|few|many|other)\s*|=\d+\s*)\{\s*(\w+)\s*[,}]|<(\w+)\/?>/g,
  );
  return [...new Set([...found].map(([, name, tag]) => name ?? `<${tag}>`))].toSorted().join(' ');
}
