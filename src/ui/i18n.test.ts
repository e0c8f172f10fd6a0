import { msg, plural, select } from '@lingui/core/macro';
import { expect, test } from 'vitest';
import { i18n, Words } from './i18n.ts';

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
  expect(i18n._(said)).toBe(`${name} wrote to ${name}`);
  i18n.loadAndActivate({ locale: 'fr', messages: { [said.id]: [['name'], ' a écrit à ', ['name']] } });
  expect(i18n._(said)).toBe(`${name} a écrit à ${name}`);
});

test.each([
  ['en', 0, 'none for her'],
  ['en', 1, '1 case for her'],
  ['en', 1200, '1,200 cases for her'],
  // One and none are alike in French, and large numbers are written apart.
  ['fr', 0, '0 affaire pour elle'],
  ['fr', 1200, '1\u202f200 affaires pour elle'],
])('in %s, %i is said in its own form', (locale, count, text) => {
  const who = 'she';
  const said = msg`${plural(count, { 0: 'none', one: '# case', other: '# cases' })} for ${select(who, { she: 'her', other: 'them' })}`;
  const words = new Words();
  const french = [
    ['count', 'plural', { one: ['#', ' affaire'], other: ['#', ' affaires'] }],
    ' pour ',
    ['who', 'select', { she: 'elle', other: 'eux' }],
  ] as const;
  words.loadAndActivate({ locale, messages: locale === 'fr' ? { [said.id]: french } : {} });
  expect(words._(said)).toBe(text);
});

test('the number that chose a sentence stands in the ones inside it', () => {
  const count = 3;
  const who = 'ann';
  const said = msg`${plural(count, { one: 'one', other: select(who, { ann: '# for Ann', other: '#' }) })}`;
  expect(new Words()._(said)).toBe('3 for Ann');
});

test('what nothing is given for is left out, and whoever listens hears of another language', () => {
  const words = new Words();
  const heard: string[] = [];
  const leave = words.subscribe(() => heard.push(words.spoken.i18n.locale));
  const before = words.spoken;
  words.loadAndActivate({ locale: 'fr', messages: { a: ['à ', ['name'], '.'] } });
  leave();
  words.loadAndActivate({ locale: 'en', messages: {} });
  expect([heard, before === words.spoken, words._({ id: 'a', message: 'b' })]).toEqual([['fr'], false, 'b']);
  expect(words._({ id: 'x', values: { name: undefined } })).toBe('x');
});
