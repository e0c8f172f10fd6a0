import { setupI18n } from '@lingui/core';
import { expect, test } from 'vitest';
import { sourceWords } from './source-words.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });

test.each([
  ['sms', 'SMS'],
  ['web-shop', 'Web shop'],
  // The name of a store that took something back, or of a program nobody has words for.
  ['Kingsgate', 'Kingsgate'],
  ['constructor', 'constructor'],
  ['', ''],
])('“%s” is said as “%s”', (source, words) => {
  expect(sourceWords(source, i18n)).toBe(words);
});
