import { expect, test } from 'vitest';
import { remoteImages } from './html-images.ts';
import { cpuMs } from './testing/cpu.ts';

test.each([
  ['pictures elsewhere count', '<img src="https://a.example/1.png"><IMG SRC=//b.example/2.png>', 2],
  ['an address in entities counts', '<img src="&#104;ttps://a.example/1.png">', 1],
  ['one picture in two sizes counts once', '<img src="https://a/1" srcset="https://a/2 2x">', 1],
  [
    'backgrounds count, each address once',
    '<td background="http://a/1"><p style="background:url(http://a/2)"><p style="background:url(http://a/2)">',
    2,
  ],
  ['inline and attached pictures do not', '<img src="cid:seam"><img src="data:image/png;base64,AA">', 0],
  ['links do not', '<a href="https://a.example"><imgx src="https://a">', 0],
  ['nothing has none', '', 0],
])('%s', (_, html, count) => {
  expect(remoteImages(html)).toBe(count);
});

test.each(['<img "', '<img src=', 'url(https://', '<td ', 'url('])(
  'a megabyte of %j is read in a blink',
  async (piece) => {
    const html = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(await cpuMs(() => remoteImages(html))).toBeLessThan(3000);
  },
);
