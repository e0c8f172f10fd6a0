import { expect, test } from 'vitest';
import { findingsOf } from './testing/campaign.ts';

/** Seeds that once found something. Kept for ever. */
const REMEMBERED = [
  28, 39, 98, 183, 208, 908, 971, 1069, 1125, 1188, 1204, 1285, 1297, 1368, 1443, 1805, 1901, 1991, 5904,
  6720,
];

test('what once went wrong does not again', async () => {
  expect(await findingsOf(REMEMBERED)).toEqual({});
}, 60_000);
