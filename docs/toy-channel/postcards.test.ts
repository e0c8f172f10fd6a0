import { expect, test, vi } from 'vitest';
import type { IdentitySet } from '#src/channels/channel.ts';
import { fetchPage, keysOf } from './api.ts';

const james: IdentitySet = {
  customerId: 'james',
  name: 'James',
  keys: [
    { kind: 'email', value: 'james@example.com', verified: true },
    { kind: 'loyalty', value: 'DUN-300007', verified: true },
  ],
};
const page = (identity: IdentitySet) =>
  fetchPage(identity, { direction: 'older', limit: 10 }, new AbortController().signal);

test('all cards come at once, and one that cannot be read says so among the others', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const card = { id: 'c1', posted: '2026-03-01T09:00:00Z', sender: 'James', words: 'Wish you were here.' };
    return Response.json({ cards: [card, 7] });
  });
  const { entries, covered } = await page(james).then((result) => {
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.value;
  });
  expect(entries.map(({ kind, summary }) => [kind, summary])).toEqual([
    ['message', 'Wish you were here.'],
    ['unreadable', ''],
  ]);
  expect(covered).toEqual({ from: -Infinity, to: Infinity });
  expect(asked.map((address) => new URL(address, 'https://gateway.invalid').search)).toEqual([
    '?to=DUN-300007',
  ]);
});

test('nobody is asked about without a card of ours', async () => {
  const stranger = { ...james, keys: [] };
  expect(keysOf(stranger)).toEqual([]);
  expect((await page(stranger)).ok).toBe(false);
});
