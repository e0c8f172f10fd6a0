import { expect, test } from 'vitest';
import { pokesFor } from './pokes.ts';
import { openGateway } from './testing/gateway.ts';
import { toyBackend } from './testing/toy-backend.ts';

test('what is written between the two readings of a backlog leaves no number out of it', async () => {
  const { storage, backstage } = await openGateway({ channels: [toyBackend] });
  const arrive = () => backstage.arrive('sms', 'james', 'One more');
  await arrive();
  for (const reading of ['get', 'list'] as const) {
    const slow = {
      ...storage,
      get: async <T>(...at: Parameters<typeof storage.get>) => {
        const found = await storage.get<T>(...at);
        if (reading === 'get') await arrive();
        return found;
      },
      list: async <T>(...at: Parameters<typeof storage.list>) => {
        const found = await storage.list<T>(...at);
        if (reading === 'list') await arrive();
        return found;
      },
    };
    const { pokes, last } = await pokesFor(slow, 'priya', '');
    expect(last, reading).toBe(Number(pokes.at(-1)?.id));
  }
});
