import { msg } from '@lingui/core/macro';
import { expect, test } from 'vitest';
import { i18n } from './i18n.ts';
import { wordKey } from './word-key.ts';

test.each([
  ['a plain name', 'Ann'],
  ['a letter by its number', String.raw`\u003cscript\u003e`],
  ['one by its short number', String.raw`\x3Cb\x3E`],
  ['our own way of keeping one', String.raw`\u005cu003c \\u0041`],
  ['what turns the letters round', String.raw`\u202egnp.exe`],
  ['a path', String.raw`C:\users\xavier\u`],
  ['a sentence’s own places', '{name} {0} # {count, plural, other {x}}'],
  ['quotes and marks', "it's '{quoted}' <0>Ann</0>"],
])('%s stands in a sentence as it was written', (_what, name) => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const said = msg`${name} wrote to ${name}`;
  expect([i18n._(said), i18n.t(said)]).toEqual([`${name} wrote to ${name}`, `${name} wrote to ${name}`]);
  const key = wordKey(said.message);
  i18n.loadAndActivate({ locale: 'fr', messages: { [key]: [['name'], ' a écrit à ', ['name']] } });
  expect([i18n._(said), i18n._(key, { name })]).toEqual([
    `${name} a écrit à ${name}`,
    `${name} a écrit à ${name}`,
  ]);
});
