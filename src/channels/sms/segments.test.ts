import { expect, test } from 'vitest';
import { segmentsOf } from './segments.ts';

test.each([
  ['nothing', '', { encoding: 'gsm7', segments: 0, left: 160 }],
  ['160 plain letters', 'a'.repeat(160), { encoding: 'gsm7', segments: 1, left: 0 }],
  ['161 plain letters', 'a'.repeat(161), { encoding: 'gsm7', segments: 2, left: 145 }],
  ['306 plain letters', 'a'.repeat(306), { encoding: 'gsm7', segments: 2, left: 0 }],
  ['80 euro signs, two units each', '€'.repeat(80), { encoding: 'gsm7', segments: 1, left: 0 }],
  // 153 is odd: the 77th sign would be cut in half and goes to the next part whole.
  ['81 euro signs', '€'.repeat(81), { encoding: 'gsm7', segments: 2, left: 143 }],
  ['70 letters, one of them Polish', `ł${'a'.repeat(69)}`, { encoding: 'ucs2', segments: 1, left: 0 }],
  ['71 letters, one of them Polish', `ł${'a'.repeat(70)}`, { encoding: 'ucs2', segments: 2, left: 63 }],
  ['35 faces, two units each', '😀'.repeat(35), { encoding: 'ucs2', segments: 1, left: 0 }],
  ['36 faces', '😀'.repeat(36), { encoding: 'ucs2', segments: 2, left: 61 }],
] as const)('%s', (_, text, segments) => {
  expect(segmentsOf(text)).toEqual(segments);
});
