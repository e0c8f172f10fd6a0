// Character references of HTML (`&amp;`, `&#8217;`) as the letters they stand for.

/** The signs from U+00A0 on, in their order; the letters follow by their accents. */
const SIGNS =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest';
/** What else is met in mail and on pages: names, and the letters in the same order. */
const OTHERS =
  'amp lt gt quot apos AMP LT GT QUOT COPY REG AElig aelig OElig oelig ETH eth THORN thorn Oslash oslash szlig times divide hellip ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo lsaquo rsaquo bull euro trade larr rarr uarr darr minus dagger prime zwnj zwj ensp emsp thinsp check cross NewLine Tab';
const LETTERS = '&<>"\'&<>"©®ÆæŒœÐðÞþØøß×÷…–—‘’‚“”„‹›•€™←→↑↓−†′\u200c\u200d   ✓✗\n\t';
const NAMED = new Map<string, string>([
  ...SIGNS.split(' ').map((name, index): [string, string] => [name, String.fromCodePoint(160 + index)]),
  ...OTHERS.split(' ').map((name, index): [string, string] => [name, LETTERS[index] ?? '']),
]);
/** `eacute`: a letter, and the accent that is put on it. */
const ACCENTS: ReadonlyMap<string, string> = new Map(
  'grave acute circ tilde uml ring cedil caron'
    .split(' ')
    .map((name, index) => [name, '\u0300\u0301\u0302\u0303\u0308\u030a\u0327\u030c'[index] ?? '']),
);

function accented(name: string): string | undefined {
  const accent = ACCENTS.get(name.slice(1));
  const letter = accent === undefined ? '' : `${name[0]}${accent}`.normalize();
  // Only where the two are one letter.
  return letter.length === 1 ? letter : undefined;
}

/** Names that old pages write without the semicolon. */
const BARE = new Set(['amp', 'lt', 'gt', 'quot', 'nbsp', 'copy', 'reg']);
/** Windows-1252 in the range browsers read that way. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes character references once; what is none stays as it is. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([0-9a-f]{1,8})|#([0-9]{1,9})|([a-z][a-z0-9]{1,30}));?/gi, entity)
    : text;

function entity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) {
    if (!whole.endsWith(';') && !BARE.has(name)) return whole;
    return NAMED.get(name) ?? accented(name) ?? whole;
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80] ?? '\ufffd';
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}
