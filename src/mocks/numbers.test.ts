import { describe, expect, test } from 'vitest';
import { numberMask } from './numbers.ts';
import { memoryRows } from '#src/lib/memory-rows.ts';
import { cpuMs } from '#src/lib/testing/cpu.ts';
import { tinyWorld } from './testing/tiny-world.ts';

const open = () => numberMask(memoryRows(), tinyWorld());
// James is +44 7700 900184.
describe('a number somebody has is never told, however it is written', () => {
  test.each([
    ['E.164', '+447700900184'],
    ['in an address', '%2B447700900184'],
    ['with blanks', '+44 7700 900184'],
    ['with narrow and fixed blanks', '+44\u202f7700\u00a0900\u2009184'],
    ['with dashes', '+44-7700-900-184'],
    ['with other dashes', '+44\u20117700\u2013900184'],
    ['with dots', '+44.7700.900184'],
    ['with a nought in brackets', '+44 (0)7700 900184'],
    ['the code in brackets', '(+44) 7700 900184'],
    ['the whole in brackets', '(0)7700 900184'],
    ['with two noughts', '0044 7700 900184'],
    ['with two noughts and a third', '0044 (0) 7700 900184'],
    ['as at home', '07700 900184'],
    ['as at home, in one', '07700900184'],
    ['as at home, in pairs', '07 70 09 00 18 4'],
    ['digit by digit', '0 7 7 0 0 9 0 0 1 8 4'],
    ['without its nought', '7700 900 184'],
    ['the country without a plus', '447700900184'],
    ['over two lines', '07700\n900184'],
    ['with letters nobody sees', '07700\u200b900\u2060184'],
    ['in wide digits', '\uff10\uff17\uff17\uff10\uff10\uff19\uff10\uff10\uff11\uff18\uff14'],
    ['in Arabic digits', '\u0660\u0667\u0667\u0660\u0660\u0669\u0660\u0660\u0661\u0668\u0664'],
    [
      'in mathematical digits',
      '07700900184'.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x1d7ec + Number(digit))),
    ],
    ['cut up by marks', '<b>07700</b> <span style="width:10px">900</span>184'],
    ['with a named blank', '07700&nbsp;900&#160;184'],
    ['in a link', '<a href="tel:07700900184">ring</a>'],
  ])('%s', async (_, written) => {
    const shown = await open().mask(`Ring me on ${written}, please.`);
    expect(shown).toMatch(/^Ring me on .*(?:\+|%2B)999\d{8}184.*, please\.$/su);
    expect(shown.normalize('NFKC').replaceAll(/\D/g, '')).not.toContain('7700900184');
  });

  test('two in a row, and a number with something after it', async () => {
    const shown = await open().mask('07700 900184 or 07700 900311 12 times, 3 pm');
    expect(shown.replaceAll(/999\d{8}/g, '999…')).toBe('+999…184 or +999…311 12 times, 3 pm');
  });

  test('a stranger’s number with a plus is not told either', async () => {
    expect(await open().mask('+1 (202) 555-0143')).toMatch(/^\+999\d{8}143$/);
  });
});

describe('what is no number of anybody stays', () => {
  test.each([
    'Order DM-51902 of 2026-03-19T15:12:00Z',
    '9.99 and 12,500.00 and 1/2/2026 10:30',
    '116253990402523136',
    'SM0000000000000000000000000700900184',
    '07700 900999',
    'ref 17700900184 and 77009001845',
    'our own line +448000000000 and +44 7700 900000',
    '',
    '1 2 3 4 5 6',
  ])('%j', async (text) => {
    expect(await open().mask(text)).toBe(text);
  });
});

describe('JSON', () => {
  test('every text and every name of a field, nothing else', async () => {
    const body = {
      at: 7700900184,
      '07700 900184': [{ deep: 'tel:07700900184' }, null, true, ['\n07700900184']],
    };
    const shown = await open().maskJson(JSON.stringify(body));
    expect(JSON.parse(shown.replaceAll(/\+999\d{8}184/g, 'X'))).toEqual({
      at: 7700900184,
      X: [{ deep: 'tel:X' }, null, true, ['\nX']],
    });
  });

  test('what was swapped is taken back where it is asked by', async () => {
    const numbers = open();
    const shown = await numbers.maskJson(JSON.stringify({ phone: '07700 900184' }));
    expect(await numbers.reveal(shown)).toBe('{"phone":"+447700900184"}');
  });

  test('what is no JSON after all is searched as it is', async () => {
    expect(await open().maskJson('{"phone":"07700 900184"')).toMatch(/^\{"phone":"\+999\d{8}184"$/);
  });
});

test.each([
  ['digits', '7'],
  ['groups', '07700 '],
  ['single digits', '4 '],
  ['marks', '1<b>'],
  ['pluses', '+4'],
  ['blanks', '1        '],
])('a hundred thousand %s are read in a blink', async (_, piece) => {
  expect(await cpuMs(() => open().mask(piece.repeat(100_000 / piece.length)))).toBeLessThan(2000);
});
