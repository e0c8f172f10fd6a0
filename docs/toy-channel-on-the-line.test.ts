import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { channelOf, registry } from '#src/channels/registry.ts';
import { openLineStore } from '#src/line/lanes.ts';

test('a postcard stands on the line of a customer, told by the registry alone', async () => {
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => {
    setTimeout(() => run(0), 1);
    return 0;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {});
  vi.stubGlobal('fetch', async (address: string) =>
    address.includes('/gw/postcards/')
      ? Response.json({
          cards: [
            { id: 'c1', posted: '2026-03-01T09:00:00Z', sender: 'James', words: 'Wish you were here.' },
            7,
          ],
        })
      : Response.json({}, { status: 500 }),
  );
  expect(registry.at(-1)?.id).toBe('postcards');
  const keys = [{ kind: 'loyalty', value: 'DUN-300007', verified: true }] as const;
  const line = openLineStore({ customerId: 'james', name: 'James', keys }, new QueryClient());
  await vi.waitFor(() => {
    const entries = line.state().shown.rows.flatMap((row) => (row.type === 'entry' ? [row.entry] : []));
    expect(entries.map(({ channel, kind, summary }) => [channel, kind, summary])).toEqual([
      ['postcards', 'unreadable', ''],
      ['postcards', 'message', 'Wish you were here.'],
    ]);
    // A slow machine is no failure.
  }, 20_000);
  expect(channelOf('postcards')?.shape).toBeDefined();
  line.close();
});
