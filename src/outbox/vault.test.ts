import { expect, test } from 'vitest';
import { memoryRows } from '#src/lib/memory-rows.ts';
import { DRAFTS, SENDS, wipe } from './tables.ts';
import { openVault } from './vault.ts';

const words = { text: 'It leaves at 16:45, I will ring you before five.' };

test('what was sealed can be opened again, by every tab of the person', async () => {
  const rows = memoryRows();
  const [one, other] = await Promise.all([openVault(rows, 'priya'), openVault(rows, 'priya')]);
  expect(await other.open(await one.seal(words))).toEqual(words);
});

test('nothing readable is written', async () => {
  const sealed = await (await openVault(memoryRows(), 'priya')).seal(words);
  expect(new TextDecoder().decode(sealed.data)).not.toContain('16:45');
});

test('the same words look different each time: no number of the cipher is used twice', async () => {
  const vault = await openVault(memoryRows(), 'priya');
  const sealed = await Promise.all(Array.from({ length: 50 }, () => vault.seal(words)));
  expect(new Set(sealed.map(({ iv }) => iv.join())).size).toBe(50);
  expect(new Set(sealed.map(({ data }) => new Uint8Array(data).join())).size).toBe(50);
});

test('the key never leaves', async () => {
  const rows = memoryRows();
  await openVault(rows, 'priya');
  const key = await rows.get<CryptoKey>('outbox-key', 'priya');
  expect(key?.extractable).toBe(false);
});

test('another person’s key does not open it', async () => {
  const rows = memoryRows();
  const sealed = await (await openVault(rows, 'priya')).seal(words);
  expect(await (await openVault(rows, 'tom')).open(sealed)).toBeUndefined();
});

test('damaged bytes open to nothing, not to something else', async () => {
  const vault = await openVault(memoryRows(), 'priya');
  const sealed = await vault.seal(words);
  const bytes = new Uint8Array(sealed.data);
  for (const index of [0, bytes.length - 1]) {
    const damaged = Uint8Array.from(bytes);
    damaged[index] = (damaged[index] ?? 0) ^ 1;
    expect(await vault.open({ ...sealed, data: damaged.buffer })).toBeUndefined();
  }
  expect(await vault.open({ ...sealed, data: new ArrayBuffer(0) })).toBeUndefined();
});

test('signing out leaves nothing of the person, and everything of others', async () => {
  const rows = memoryRows();
  const vault = await openVault(rows, 'priya');
  const kept = await openVault(rows, 'tom');
  await rows.write(async (tx) => {
    await tx.put(SENDS, 'priya/a', 1);
    await tx.put(DRAFTS, 'priya/1/chat/reply', 1);
    await tx.put(DRAFTS, 'tom/1/chat/reply', 1);
  });
  const [sealed, ofTom] = [await vault.seal(words), await kept.seal(words)];
  await wipe(rows, 'priya');
  expect(await rows.list(SENDS, '')).toEqual([]);
  expect(await rows.list(DRAFTS, '')).toEqual([{ key: 'tom/1/chat/reply', value: 1 }]);
  expect(await (await openVault(rows, 'priya')).open(sealed)).toBeUndefined();
  expect(await (await openVault(rows, 'tom')).open(ofTom)).toEqual(words);
});
