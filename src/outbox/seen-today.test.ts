import { expect, test } from 'vitest';
import { memoryRows } from '#src/lib/memory-rows.ts';
import { openSeenToday } from './seen-today.ts';
import { SEEN, wipe } from './tables.ts';
import { openVault } from './vault.ts';

async function opened(rows = memoryRows(), staffId = 'nadia') {
  const clock = { day: '2026-03-19' };
  const seen = openSeenToday({
    rows,
    vault: await openVault(rows, staffId),
    staffId,
    today: () => clock.day,
  });
  return { rows, seen, clock };
}

test('who was looked at today can be read again, as they stood last', async () => {
  const { seen } = await opened();
  await seen.keep('james', { name: 'James', orders: 1 });
  await seen.keep('james', { name: 'James', orders: 0 });
  await seen.keep('mireille', { name: 'Mireille' });
  expect(await seen.find('james')).toEqual({ name: 'James', orders: 0 });
  expect(await seen.find('caroline')).toBeUndefined();
  expect(await seen.all()).toEqual([{ name: 'James', orders: 0 }, { name: 'Mireille' }]);
});

test('nothing readable is written, and nobody else opens it', async () => {
  const { rows, seen } = await opened();
  await seen.keep('james', { name: 'James Whitcombe' });
  const [row] = await rows.list<{ readonly sealed: { readonly data: ArrayBuffer } }>(SEEN, '');
  expect(new TextDecoder().decode(row?.value.sealed.data)).not.toContain('James');
  const jonas = await opened(rows, 'jonas');
  expect(await jonas.seen.all()).toEqual([]);
});

test('at midnight it is gone, from the disk too', async () => {
  const { rows, seen, clock } = await opened();
  await seen.keep('james', { name: 'James' });
  clock.day = '2026-03-20';
  expect(await seen.all()).toEqual([]);
  expect(await rows.list(SEEN, '')).toEqual([]);
});

test('signing out takes it away', async () => {
  const { rows, seen } = await opened();
  await seen.keep('james', { name: 'James' });
  await wipe(rows, 'nadia');
  expect(await rows.list(SEEN, '')).toEqual([]);
});
