import { expect, test } from 'vitest';
import { findingsOf, seedsOf } from './testing/campaign.ts';

test('whatever goes wrong, nothing is lost, sent twice, out of order or in the wrong place', async () => {
  expect(await findingsOf(seedsOf(1))).toEqual({});
}, 600_000);
