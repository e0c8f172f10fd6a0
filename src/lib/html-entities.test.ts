import { expect, test } from 'vitest';
import { decodeEntities } from './html-entities.ts';

test.each([
  [
    '&Agrave; la carte, caf&eacute;, ma&ntilde;ana, gar&ccedil;on, &Aring;rhus, &Ouml;l',
    'À la carte, café, mañana, garçon, Århus, Öl',
  ],
  ['&Scaron;koda, &zcaron;ena', 'Škoda, žena'],
  ['&szlig;&aelig;&OElig;&Oslash;&thorn;&eth;', 'ßæŒØþð'],
  ['&euro;5 &times; 2 &hellip; &laquo;oui&raquo; &frac34; &iquest;', '€5 × 2 … «oui» ¾ ¿'],
  ['&thinsp;|&NewLine;|&Tab;|&zwj;|&minus;', ' |\n|\t|\u200d|−'],
  ['&acute;&cedil;&uml;', '´¸¨'],
])('names are the letters they stand for: %s', (text, letters) => {
  expect(decodeEntities(text)).toBe(letters);
});

test.each(['&qacute;', '&acut;', '&nope;', '&constructor;', '&eacute', '&1;', '&;', 'a & b'])(
  'what is none stays: %s',
  (text) => {
    expect(decodeEntities(text)).toBe(text);
  },
);
