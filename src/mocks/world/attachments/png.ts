// A small PNG picture of two colours, made from nothing.
import { hexOf } from '../chance.ts';
import { adler32, ascii, big32, crc32, joined } from './checksums.ts';

const SIDE = 48;

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([ascii(type), data]);
  return joined([big32(data.length), body, big32(crc32(body))]);
}

/** A picture of `size` bytes (or as few as it takes), its colours from `seed`. */
export function pngOf(seed: number, size: number): Uint8Array {
  const colour = [0, 2, 4].map((i) => Number.parseInt(hexOf(seed, 6).slice(i, i + 2), 16));
  const rows: number[] = [];
  for (let y = 0; y < SIDE; y++) {
    rows.push(0);
    for (let x = 0; x < SIDE; x++)
      rows.push(
        ...((x - y + SIDE) % 16 < 8 ? colour : colour.map((value) => 255 - Math.floor((255 - value) / 2))),
      );
  }
  const raw = Uint8Array.from(rows);
  const length = raw.length;
  const stored = joined([
    Uint8Array.of(0x78, 0x01, 1, length & 255, length >>> 8, ~length & 255, (~length >>> 8) & 255),
    raw,
    big32(adler32(raw)),
  ]);
  const head = joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', joined([big32(SIDE), big32(SIDE), Uint8Array.of(8, 2, 0, 0, 0)])),
  ]);
  const tail = joined([chunk('IDAT', stored), chunk('IEND', new Uint8Array())]);
  const room = size - head.length - tail.length - 12;
  const filler =
    room < 8 ? [] : [chunk('tEXt', joined([ascii('Comment\0'), new Uint8Array(room - 8).fill(0x20)]))];
  return joined([head, ...filler, tail]);
}
