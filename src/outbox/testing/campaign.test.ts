import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PARTS, seedsOf } from './campaign.ts';

const parts = Array.from({ length: PARTS }, (_, index) => index + 1);

test.each([1000, 1001, 1002, 1003, 3])('of %i seeds every one is in one part', (most) => {
  const played = parts.flatMap((part) => [...seedsOf(part, most)]).toSorted((a, b) => a - b);
  expect(played).toEqual(Array.from({ length: most }, (_, index) => index + 1));
});

test('every part has a file that plays it', () => {
  const files = readdirSync('src/outbox').filter((name) => /^simulation-\d+\.campaign\.test\.ts$/.test(name));
  expect(files.toSorted()).toEqual(parts.map((part) => `simulation-${part}.campaign.test.ts`));
});
