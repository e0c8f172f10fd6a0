// A small grey JPEG picture, made from nothing: baseline, one component, every block a single shade.
import { fraction } from '../chance.ts';
import { joined } from './checksums.ts';

const BLOCKS = 12;
const SIDE = BLOCKS * 8;
/** How often each code length occurs, and the twelve categories in order: the standard luminance table. */
const DC_LENGTHS = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const DC_CODES = [
  '00',
  '010',
  '011',
  '100',
  '101',
  '110',
  '1110',
  '11110',
  '111110',
  '1111110',
  '11111110',
  '111111110',
];
/** The only word of the second table: nothing more in this block. */
const END_OF_BLOCK = '00';
const AC_LENGTHS = [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

const segment = (marker: number, data: readonly number[]): Uint8Array =>
  Uint8Array.of(0xff, marker, ((data.length + 2) >>> 8) & 255, (data.length + 2) & 255, ...data);

/** Bits of the picture: the difference of each block's shade to the one before it. */
function scanOf(seed: number): readonly number[] {
  let bits = '';
  let before = 0;
  for (let block = 0; block < BLOCKS * BLOCKS; block++) {
    const stripe = (block % BLOCKS) + Math.floor(block / BLOCKS);
    const shade = Math.round((stripe % 6 < 3 ? 20 : -30) + fraction(seed, block) * 12);
    const step = shade - before;
    before = shade;
    const width = step === 0 ? 0 : Math.floor(Math.log2(Math.abs(step))) + 1;
    const value = step >= 0 ? step : step + 2 ** width - 1;
    bits +=
      (DC_CODES[width] ?? '') + (width === 0 ? '' : value.toString(2).padStart(width, '0')) + END_OF_BLOCK;
  }
  bits += '1'.repeat((8 - (bits.length % 8)) % 8);
  const bytes: number[] = [];
  for (let i = 0; i < bits.length; i += 8) {
    const byte = Number.parseInt(bits.slice(i, i + 8), 2);
    bytes.push(byte);
    if (byte === 0xff) bytes.push(0);
  }
  return bytes;
}

/** A picture of `size` bytes (or as few as it takes), its shades from `seed`. */
export function jpegOf(seed: number, size: number): Uint8Array {
  const start = joined([
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
  ]);
  const picture = joined([
    segment(0xdb, [0, ...Array.from({ length: 64 }, () => 16)]),
    segment(0xc0, [8, 0, SIDE, 0, SIDE, 1, 1, 0x11, 0]),
    segment(0xc4, [0x00, ...DC_LENGTHS, ...DC_CODES.map((_, category) => category)]),
    segment(0xc4, [0x10, ...AC_LENGTHS, 0]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    Uint8Array.from(scanOf(seed)),
    Uint8Array.of(0xff, 0xd9),
  ]);
  return joined([start, ...comments(size - start.length - picture.length), picture]);
}

/** Comment segments that take up the room, at least four bytes each. */
function comments(room: number): readonly Uint8Array[] {
  const list: Uint8Array[] = [];
  for (let left = room; left >= 4;) {
    const take = left > 65_537 ? Math.min(65_537, left - 4) : left;
    const comment = new Uint8Array(take).fill(0x20);
    comment.set([0xff, 0xfe, ((take - 2) >>> 8) & 255, (take - 2) & 255]);
    list.push(comment);
    left -= take;
  }
  return list;
}
