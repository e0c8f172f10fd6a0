import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createWorld } from '../index.ts';
import { bytesOf } from './bytes.ts';
import { crc32 } from './checksums.ts';
import { pngOf } from './png.ts';

const world = createWorld({ seed: 1, size: 'demo' });
const filesOf = (customer: string) => {
  const feed = world.feed('mail', customer);
  return Array.from({ length: feed.length }, (_, i) => feed.at(i)).flatMap((mail) => mail.attachments ?? []);
};

test('James’s files are there, as long as they say, and the same every time', () => {
  const files = filesOf('james-whitcombe').map((file) => {
    const made = world.attachment(file.id);
    expect(made?.record).toEqual(file);
    expect(world.attachment(file.id)?.bytes).toEqual(made?.bytes);
    return [file.name, made?.bytes.length, String.fromCharCode(...(made?.bytes.slice(6, 10) ?? []))];
  });
  expect(files).toEqual([
    ['free-return-label.pdf', 84_000, '.4\n1'],
    ['seam.jpg', 1_230_000, 'JFIF'],
  ]);
});

test('a file id fits every back end’s addresses', () => {
  for (const { id } of [...filesOf('james-whitcombe'), ...filesOf('victor-hale')])
    expect(id).toMatch(/^[A-Za-z0-9_-]{1,255}$/);
});

test('a PNG holds what its chunks say', () => {
  const bytes = pngOf(7, 9000);
  expect(bytes).toHaveLength(9000);
  const view = new DataView(bytes.buffer);
  const data: Uint8Array[] = [];
  const types: string[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    const type = String.fromCharCode(...body.subarray(0, 4));
    types.push(type);
    if (type === 'IDAT') data.push(body.subarray(4));
    expect(view.getUint32(at + 8 + length)).toBe(crc32(body));
    at += 12 + length;
  }
  expect(types).toEqual(['IHDR', 'tEXt', 'IDAT', 'IEND']);
  expect(inflateSync(data[0] ?? new Uint8Array())).toHaveLength(48 * (1 + 48 * 3));
});

test('a PDF’s table of contents points at its objects', () => {
  const text = new TextDecoder().decode(
    bytesOf({ id: 'x', name: 'bill (1).pdf', type: 'application/pdf', size: 5000 }),
  );
  expect(text).toHaveLength(5000);
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  expect(text.slice(table, table + 4)).toBe('xref');
  const offsets = [...text.matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));
  expect(offsets.map((offset, i) => text.startsWith(`${i + 1} 0 obj`, offset))).toEqual(
    offsets.map(() => true),
  );
});

test('two files differ, also when they have one name', () => {
  const hash = (id: string) =>
    createHash('sha256')
      .update(bytesOf({ id, name: 'a.jpg', type: 'image/jpeg', size: 3000 }))
      .digest('hex');
  expect(hash('c0-1')).not.toBe(hash('c0-2'));
});
