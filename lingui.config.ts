// The words of the product: English in the source, French beside it, one catalog a locale.
import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';
import { wordExtractor } from './build/word-extractor.ts';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'fr'],
  catalogs: [
    {
      path: '<rootDir>/src/app/locales/{locale}',
      include: ['src'],
      exclude: ['**/*.test.ts', '**/*.test.tsx'],
    },
  ],
  extractors: [wordExtractor],
  format: formatter({ lineNumbers: false }),
  orderBy: 'message',
});
