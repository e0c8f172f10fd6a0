// The compile steps that the app, its tests and the Node back ends share.
import { fileURLToPath } from 'node:url';
import { getConfig } from '@lingui/conf';
import { defineRolldownBabelPreset, default as babel } from '@rolldown/plugin-babel';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import type { PluginOption } from 'vite';
import { compiledWords } from './compiled-words.ts';
import { keyedCatalogs, readWords } from './keyed-words.ts';

/** Words and components. React Compiler is not among them: docs/decisions/0040-no-compiler.md. */
export function sourcePlugins({ embedded = true } = {}): PluginOption[] {
  return [babel({ presets: [words] }), react(), lingui(), keyedCatalogs(known, embedded)];
}

/** The public suffix list weighs 110 kB and answers nothing that a single origin asks. */
export const alias = { tldts: fileURLToPath(new URL('./tldts-stub.js', import.meta.url)) };

/** Sentences are drawn by our own `Trans`; what collects the words for translators goes on looking for Lingui's. */
const linguiConfig = {
  ...getConfig(),
  runtimeConfigModule: {
    i18n: ['#src/ui/i18n.ts', 'i18n'],
    useLingui: ['#src/ui/use-lingui.tsx', 'useLingui'],
    Trans: ['#src/ui/trans.tsx', 'Trans'],
  },
};

const known = await readWords();

// Babel is slow: only files that name a macro pass through it.
const words = defineRolldownBabelPreset({
  preset: () => ({
    plugins: [
      ['@lingui/babel-plugin-lingui-macro', { stripMessageField: false, linguiConfig }],
      [compiledWords, { inContext: known.inContext }],
    ],
  }),
  rolldown: { filter: { code: /@lingui\/(?:core|react)\/macro/ } },
});
