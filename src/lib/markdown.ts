// A small part of Markdown as HTML: bold, italic, links, lists and quotes. Whatever else is written stays words.
import { micromark } from 'micromark';

/** What letters do not need, or what would let somebody write HTML by hand. */
const WORDS_ALONE = [
  'autolink',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'setextUnderline',
  'thematicBreak',
];

/**
 * HTML of the text; nothing when it is plain words and would look the same without. Every line break is one. Tags and
 * attributes come from this library alone: `<` is words, and links go to the web or to a mailbox.
 */
export function htmlOf(text: string): string | undefined {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll(/[ \t]*\n/g, '  \n');
  const html = micromark(lines, { extensions: [{ disable: { null: WORDS_ALONE } }] });
  return /<(?:strong|em|a|ul|ol|blockquote)\b/.test(html) ? html : undefined;
}
