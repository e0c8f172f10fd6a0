import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { textOfHtml } from './html-text.ts';
import { cpuMs } from './testing/cpu.ts';

describe('foreign HTML as plain text', () => {
  test.each([
    [
      'paragraphs stand apart',
      '<p>Zip broke.</p><p>Wants an <b>exchange</b>.</p>',
      'Zip broke.\n\nWants an exchange.',
    ],
    [
      'breaks and blocks begin lines',
      'one<br>two<div>three</div><ul><li>four<li>five</ul>',
      'one\ntwo\nthree\nfour\nfive',
    ],
    ['white space shows as in a browser', ' a\n  <b> b</b>\t<i>c </i> d ', 'a b c d'],
    ['words cut by marks stay one word', 'trou<b>sers</b>', 'trousers'],
    ['pre keeps its lines', '<pre>a\n  b</pre>c', 'a\n  b\n\nc'],
    ['cells stand apart', '<table><tr><td>W32</td><td>none</td></tr></table>', 'W32 none'],
    [
      'entities are decoded once',
      'Rye &amp; Daughters &#8211; &euro;5 &amp;lt;b&amp;gt; &nope; &#x1F600;',
      'Rye & Daughters – €5 &lt;b&gt; &nope; 😀',
    ],
    ['Windows letters are read as browsers do', 'I&#146;m &#150; here', 'I’m – here'],
    [
      'a Mastodon mention and link keep all their letters',
      '<p><span class="h-card"><a href="https://social.example/@shop" class="u-url mention">@<span>shop</span></a></span> see <a href="https://a.example/x"><span class="invisible">https://</span><span class="ellipsis">a.example/x</span></a></p>',
      '@shop see https://a.example/x',
    ],
    ['a lone bracket is a letter', 'size < 32 and > 28 </ nothing>', 'size < 32 and > 28'],
    ['nothing is nothing', '', ''],
  ])('%s', (_, html, words) => {
    expect(textOfHtml(html)).toBe(words);
  });

  test.each([
    ['scripts', '<script>alert("</p>")</script>hello', 'hello'],
    ['scripts in odd spelling', '<ScRiPt\n>x</sCript foo>hello', 'hello'],
    ['a script without an end', 'hello<script>alert(1)', 'hello'],
    ['styles and titles', '<style>p{}</style><title>t</title>hello', 'hello'],
    [
      'templates and frames',
      '<template><img src=x onerror=alert(1)></template><iframe>x</iframe>hello',
      'hello',
    ],
    [
      'comments, also broken ones',
      '<!-- <p>x</p> -->a<!-->b<!--->c<!-- x --!>d<!doctype html>e<?xml ?>f<![CDATA[g]]>',
      'abcdef',
    ],
    ['a comment without an end', 'hello<!-- <b>x', 'hello'],
    ['event handlers', '<img src=x onerror=alert(1)>hello<svg/onload=alert(1)>', 'hello'],
    ['brackets inside values', '<a title="a>b" href=\'c>d\'>hello</a>', 'hello'],
    ['a quote that opens nothing', '<a ">hello</a>', 'hello'],
    ['a mark without an end', 'hello<b class=x', 'hello'],
  ])('the reader never sees %s', (_, html, words) => {
    expect(textOfHtml(html)).toBe(words);
  });

  test('control characters, halves of characters and impossible references do not come through', () => {
    const html = 'a\u0000b\u001b[31mc\ud800d&#0;&#xD800;&#x110000;';
    expect(textOfHtml(html)).toBe('ab[31mc\ufffdd\ufffd\ufffd\ufffd');
  });

  test('whatever comes in, text without control characters goes out, never longer than the limit', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '=',
        '/',
        '<!--',
        '-->',
        '<script>',
        '</script',
        '<p',
        '&',
        '&#',
        ';',
        '&amp;',
        '\u0000',
        '\ud83d',
        '<br>',
        '<pre>',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = textOfHtml(pieces.join(''), 200);
        expect(text.length).toBeLessThanOrEqual(200);
        expect(text.isWellFormed()).toBe(true);
        expect(/[^\P{Cc}\n\t]/u.test(text)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '<',
    '<a "',
    '<a x="',
    '<!--',
    '&',
    '&#',
    '<script>',
    '<b><',
    '</script ',
    "x <p ='",
    '<svg></svg',
    '&#x1',
    ' <pre>\n',
  ])('two megabytes of %j are read in a blink', async (piece) => {
    const html = piece.repeat(Math.ceil(2_000_000 / piece.length));
    expect(await cpuMs(() => textOfHtml(html))).toBeLessThan(2000);
  });
});
