import { expect, test } from 'vitest';
import { cleanName, cleanType } from './clean-file.ts';

test.each([
  ['the receipt (1).pdf', 'the receipt (1).pdf'],
  ['reçu – été.png', 'reçu – été.png'],
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['..', 'file'],
  ['', 'file'],
  ['two\nlines\u0000.txt', 'two_lines.txt'],
  ['photo\u202egpj.exe', 'photogpj.exe'],
  [`${'long'.repeat(60)}.jpeg`, `${'long'.repeat(60).slice(0, 114)}….jpeg`],
  ['half \ud800.txt', 'half \ufffd.txt'],
])('the name %j is kept as %j', (given, kept) => {
  expect(cleanName(given)).toBe(kept);
});

test.each([
  ['image/PNG', 'image/png'],
  ['', 'application/octet-stream'],
  ['text/html;x="\r\nX: y"', 'application/octet-stream'],
])('the type %j is taken for %j', (given, taken) => {
  expect(cleanType(given)).toBe(taken);
});
