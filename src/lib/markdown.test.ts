import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlOf } from './markdown.ts';

test.each([
  ['**bold** and *slanted*', '<p><strong>bold</strong> and <em>slanted</em></p>'],
  [
    '[here](https://dunmore.example/a?b=1&c=2)',
    '<p><a href="https://dunmore.example/a?b=1&amp;c=2">here</a></p>',
  ],
  ['- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
  ['1. one\n2. two', '<ol>\n<li>one</li>\n<li>two</li>\n</ol>'],
  ['> as you said', '<blockquote>\n<p>as you said</p>\n</blockquote>'],
  ['**Dear James,**\nit leaves today.', '<p><strong>Dear James,</strong><br />\nit leaves today.</p>'],
])('%j', (text, html) => {
  expect(htmlOf(text)).toBe(html);
});

test.each([
  'It leaves at 16:45.\n\nPriya',
  '# Not a heading',
  '<b>not bold</b>',
  '![no](https://x.example/p.png)'.slice(0, 2),
  '5 * 3 * 2 and file_name_here',
  '    four blanks',
])('%j is plain words', (text) => {
  expect(htmlOf(text)).toBe(undefined);
});

test('what is written as HTML stays words', () => {
  expect(htmlOf('**a** <script>alert(1)</script> <img src=x onerror=alert(1)>')).toBe(
    '<p><strong>a</strong> &lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt;</p>',
  );
});

test('a link never runs anything', () => {
  expect(htmlOf('[a](javascript:alert(1)) [b](data:text/html,x)')).toBe(
    '<p><a href="">a</a> <a href="">b</a></p>',
  );
});

const TAGS = /^(?:p|br|strong|em|a|ul|ol|li|blockquote)$/;

test('whatever is written, only these tags come out, and of attributes only where a link goes and where a list begins', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '!',
    '&',
    '\n',
    '- ',
    '> ',
    'x',
    '`',
    'javascript:',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const html = htmlOf(pieces.join('')) ?? '';
      for (const [, name = '', rest = ''] of html.matchAll(/<\/?([a-z]+)([^>]*)>/g)) {
        expect(name).toMatch(TAGS);
        expect(rest).toMatch(/^(?: (?:href|title|start)="[^"<]*")*(?: \/)?$/);
        expect(rest).not.toContain('javascript:');
      }
    }),
    { numRuns: 500 },
  );
});
