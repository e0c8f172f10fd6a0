import { expect, test } from 'vitest';
import { cpuMs } from '#src/lib/testing/cpu.ts';
import { hostToShow } from './link-host.ts';

const shown = (address: string, words: string) => hostToShow(new URL(address), words) ?? '';

test.each([
  ['https://dunmore.example/a', 'Your order', ''],
  ['https://dunmore.example/a', 'www.dunmore.example', ''],
  ['https://www.dunmore.example/a', 'dunmore.example/returns', ''],
  ['https://dunmore.example:8443/', 'dunmore.example', ''],
  ['https://evil.example/', 'dunmore.example', 'evil.example'],
  ['https://evil.example/', 'Go to https://dunmore.example/login now', 'evil.example'],
  ['https://dunmore.example@evil.example/', 'dunmore.example', 'evil.example'],
  ['https://dunmore.example.evil.example/', 'dunmore.example', 'dunmore.example.evil.example'],
  ['https://evil.example/dunmore.example', 'DUNMORE.EXAMPLE', 'evil.example'],
  ['https://dunmore.example/', 'DUNMORE.EXAMPLE', ''],
  ['https://evil.example/', 'dun\u200bmore.exam\u00adple', 'evil.example'],
  ['https://evil.example/', 'dunmore\u3002example', 'evil.example'],
  ['https://evil.example/', '\u202eelpmaxe.eromnud', 'evil.example'],
])('%s behind the words "%s" is shown as "%s"', (address, words, expected) => {
  expect(shown(address, words)).toBe(expected);
});

test.each([
  ['Cyrillic o', 'https://dunm\u043ere.example/', 'dunmore.example', 'xn--dunmre-zqf.example'],
  ['Greek o', 'https://dunm\u03bfre.example/', 'Sign in', 'xn--dunmre-l0e.example'],
  ['umlaut, honest words', 'https://dunm\u00f6re.example/', 'dunm\u00f6re.example', 'xn--dunmre-zxa.example'],
])('letters that look like others are shown as browsers compare them: %s', (_, address, words, expected) => {
  expect(shown(address, words)).toBe(expected);
});

test.each([
  ['mailto:help@dunmore.example', 'help@dunmore.example', ''],
  ['mailto:help@evil.example', 'help@dunmore.example', 'evil.example'],
  ['mailto:help@dunmore.example', 'Write to us', ''],
  ['mailto:', 'dunmore.example', ''],
  ['tel:+44123', 'dunmore.example', ''],
])('an address %s behind "%s" is shown as "%s"', (address, words, expected) => {
  expect(shown(address, words)).toBe(expected);
});

test('a hundred thousand dots and letters are read in a blink', async () => {
  for (const piece of ['a.', 'a', '.', '\u200b']) {
    const words = piece.repeat(100_000 / piece.length);
    expect(await cpuMs(() => shown('https://evil.example/', words))).toBeLessThan(125);
  }
});
